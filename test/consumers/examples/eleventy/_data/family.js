import family from 'family-education-widgets/package.json' with {type: 'json'};

/** What `family-widgets copy` puts beside the pages. */
export default {script: `/family/${family.version}/family-widgets.js`};
