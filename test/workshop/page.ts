/** The script of the tests' own page: see `bundle.ts`. */
import {defineAllFiles} from '../../stories/workshop/all-files.js';
import {defineContentPage} from '../../stories/workshop/content-page.js';
import {defineWorkshop} from '../../stories/workshop/workshop.js';

defineWorkshop();
defineAllFiles();
defineContentPage();

export {sorted} from '../../stories/workshop/columns.js';
