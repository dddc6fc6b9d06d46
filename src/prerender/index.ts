/**
 * `import {prerender} from 'family-education-widgets/prerender'`: pages that can be read before any script, as
 * `npx family-widgets prerender` writes them, for programs that run in Node.
 */
export {prerender} from './prerender.js';
export type {PrerenderMessage, PrerenderOptions, PrerenderResult} from './prerender.js';
export {familyPrerender} from './vite-plugin.js';
export type {FamilyPrerenderPlugin} from './vite-plugin.js';
