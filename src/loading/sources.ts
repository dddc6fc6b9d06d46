import {importSources} from 'virtual:family-content';
import type {SourceRegistry} from '../document/known-sources.js';

/** The shared list of sources. It never fails: without it a text is whole, but for what it rests on. */
export async function loadSources(): Promise<SourceRegistry> {
  for (const attempt of [0, 1])
    try {
      const {default: sources} = await importSources(attempt);
      return new Map(sources.map((source) => [source.id, source]));
    } catch {
      // The second time it has another address.
    }
  return new Map();
}
