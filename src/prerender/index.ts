/**
 * `import {prerender} from 'family-education-widgets/prerender'`: the Node API of `npx family-widgets prerender`, which
 * makes pages readable without scripts.
 */
export {prerender} from './prerender.js';
export type {PrerenderMessage, PrerenderOptions, PrerenderResult} from './prerender.js';
export {familyPrerender} from './vite-plugin.js';
export type {FamilyPrerenderPlugin} from './vite-plugin.js';
