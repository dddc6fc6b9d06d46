import {css, html, nothing} from 'lit';
import {version} from '../widgets/define.js';

/**
 * A widget's furniture comes in a file of its own, and must not bring a second Lit. It cannot import this file by
 * name: a page may have loaded it with a query (`?ver=1`), which would make it another module. So the furniture of
 * the same version finds Lit here (the build's `sharedLit` plugin), under a symbol that no page uses by chance.
 */
Object.assign(globalThis, {[Symbol.for(`family-education-widgets ${version}`)]: {css, html, nothing}});
