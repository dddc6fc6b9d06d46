import {familyPrerender} from 'family-education-widgets/prerender';
import {defineConfig} from 'vite';

export default defineConfig({plugins: [familyPrerender()]});
