/** What the tests' own page loads: see `bundle.ts`. */
import {defineAllFiles} from '../../stories/workshop/all-files.js';
import {defineContentPage} from '../../stories/workshop/content-page.js';
import {defineWorkshop} from '../../stories/workshop/workshop.js';

defineWorkshop();
defineAllFiles();
defineContentPage();

export {sorted} from '../../stories/workshop/columns.js';
