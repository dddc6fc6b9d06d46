import {importPage} from 'virtual:family-content';
import type {PageConnection} from './page-connection.js';

let loaded: typeof PageConnection | undefined;

/**
 * Calls back with the class, synchronously if its file is loaded. A text is readable without that file.
 *
 * @param failed - called if the file cannot be loaded
 */
export function withPageConnection(
  use: (connection: typeof PageConnection) => void,
  failed: () => void = () => {},
): void {
  if (loaded) use(loaded);
  else importPage(0).then((page) => use((loaded = page.PageConnection)), failed);
}
