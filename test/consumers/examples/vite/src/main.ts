import 'family-education-widgets/all.js';

const opened = document.querySelector('output')!;
document.querySelector('family-faq')!.addEventListener('family-toggle', ({section, open}) => {
  if (open) opened.value = section;
});
