/**
 * The plugin in real WordPress: `npm run test:wordpress`, and a part of `npm run test:nightly`. `WORDPRESS_FOLDER` names
 * the folder of another release to be tried as well.
 *
 * One file, since two would install and load WordPress at the same time.
 */
import {describeCode} from './code.js';
import {describeEditors} from './editors.js';
import {inEachWordPress} from './in-wordpress.js';
import {describeNetwork} from './network.js';
import {describePages} from './pages.js';
import {describeSettings} from './site-settings.js';
import {describeTextOnly} from './text-only.js';

inEachWordPress('the plugin in WordPress', (running) => {
  describePages(running);
  describeTextOnly(running);
  describeEditors(running);
  describeNetwork(running);
  describeCode(running);
  // Last, since it ends with the plugin's removal.
  describeSettings(running);
});
