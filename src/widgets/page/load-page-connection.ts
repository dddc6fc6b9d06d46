import {importPage} from 'virtual:family-content';
import type {PageConnection} from './page-connection.js';

let loaded: typeof PageConnection | undefined;

/** Hands out the class: at once where its file is there already. Without that file a text is still read. */
export function withPageConnection(use: (connection: typeof PageConnection) => void): void {
  if (loaded) use(loaded);
  else
    importPage(0).then(
      (page) => use((loaded = page.PageConnection)),
      () => {},
    );
}
