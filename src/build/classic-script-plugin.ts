import type {Plugin} from 'rollup';

/**
 * Rollup plugins for a file that a page may load as a module or, if a tag manager, an old plugin or a concatenation
 * strips `type="module"`, as a classic script. Its names are local to one function, and code before or after it in a
 * concatenated file does not affect it. Inside, `isClassicScript` is the global object, or undefined in a module.
 */
export function classicScript(): {readonly scope: Plugin; readonly edges: Plugin} {
  return {
    /** Runs before the minifier. Strict mode, as in a module. */
    scope: {
      name: 'classic-script-scope',
      renderChunk: (code, {exports, imports, fileName}) => {
        if (exports.length > 0 || imports.length > 0)
          throw new Error(`${fileName} exports or imports: it cannot be a classic script.`);
        return {code: `(isClassicScript => {"use strict";\n${code}\n})(this);`, map: null};
      },
    },
    /** Runs last. In a concatenation, the file before may end without a semicolon, or in a line comment. */
    edges: {
      name: 'classic-script-edges',
      renderChunk: (code) => ({code: `\n;${code.trim()}\n`, map: null}),
    },
  };
}
