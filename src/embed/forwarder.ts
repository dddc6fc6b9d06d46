/**
 * The file at the stable address, which is the same for every release. It loads the script of its own release from the
 * folder beside it, whose name is the version.
 */
import {version} from '../widgets/base/define.js';
import {scriptFolder} from './script-folder.js';

const address = `${scriptFolder}${version}/family-widgets.js`;

import(address).catch((error: unknown) =>
  console.warn(
    `family-widgets.js could not load ${address}: ${String(error)}. Keep the files together: the folder ${version} of its release belongs beside it.`,
  ),
);
