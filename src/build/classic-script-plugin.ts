import type {Plugin} from 'rollup';

/**
 * Rollup plugins: a file that a page may load as a module or, where a tag manager, an old plugin or a concatenation
 * strips `type="module"`, as a classic script. Its names stay in one function; what stands before or after it in a
 * concatenated file does not matter. Inside, `isClassicScript` is the global object, or undefined in a module.
 */
export function classicScript(): {readonly scope: Plugin; readonly edges: Plugin} {
  return {
    /** Before the minifier. Strict, as a module is. */
    scope: {
      name: 'classic-script-scope',
      renderChunk: (code, {exports, imports, fileName}) => {
        if (exports.length > 0 || imports.length > 0)
          throw new Error(`${fileName} exports or imports: it cannot be a classic script.`);
        return {code: `(isClassicScript => {"use strict";\n${code}\n})(this);`, map: null};
      },
    },
    /** Last: the file before it may end without a semicolon, or in a line comment without a line break. */
    edges: {
      name: 'classic-script-edges',
      renderChunk: (code) => ({code: `\n;${code.trim()}\n`, map: null}),
    },
  };
}
