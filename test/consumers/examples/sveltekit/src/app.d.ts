import 'family-education-widgets/svelte';
