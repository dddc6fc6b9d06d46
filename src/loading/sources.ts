import {importSources} from 'virtual:family-content';
import type {SourceRegistry} from '../document/known-sources.js';

/** The shared list of sources. Never rejects: without it, a text only lacks its sources. */
export async function loadSources(): Promise<SourceRegistry> {
  for (const attempt of [0, 1])
    try {
      const {default: sources} = await importSources(attempt);
      return new Map(sources.map((source) => [source.id, source]));
    } catch {
      // The second attempt has another address.
    }
  return new Map();
}
