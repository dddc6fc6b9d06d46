import type {Plugin} from 'rollup';

/** Names of the platform that a script of a page takes for a class of its own, as in a game or a chart. */
const NAMES = ['Map', 'Set', 'WeakMap', 'Symbol', 'Promise', 'Date'];

/**
 * A Rollup plugin: a file for pages takes these names from the global object. A `class Map {}` at the top level of a
 * classic script hides the platform's `Map` from all scripts of its page, but leaves that of the global object.
 */
export function platformNames(): Plugin {
  return {
    name: 'platform-names',
    renderChunk(code) {
      const used = NAMES.filter((name) => new RegExp(`(?<![.\\w$'"-])${name}(?![\\w$'"-]|:)`).test(code));
      return used.length > 0 ? {code: `const {${used.join()}} = globalThis;\n${code}`, map: null} : null;
    },
  };
}
