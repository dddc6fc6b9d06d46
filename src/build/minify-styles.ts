import {transform} from 'esbuild';
import type {Plugin} from 'rollup';

const EXPRESSION = /\$\{[^}]*\}/g;

/** A type selector that no style sheet contains. */
const STAND_IN = 'family-expression';

/** A Rollup plugin: minifies the `css` template literals of our own modules. */
export function minifyStyles(): Plugin {
  return {
    name: 'minify-styles',
    async transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id)) return null;
      let minified = code;
      for (const [whole, css] of code.matchAll(/\bcss`([^`]*)`/g)) {
        const short = await minify(css!);
        minified = minified.replace(whole, () => `css\`${short}\``);
      }
      return minified === code ? null : {code: minified, map: null};
    },
  };
}

/** @param css - source of a template literal, in which each expression is a selector or a whole style sheet */
async function minify(css: string): Promise<string> {
  const expressions = css.match(EXPRESSION) ?? [];
  if (css.replaceAll(EXPRESSION, '').trim() === '') return expressions.join('');
  const plain = css.replaceAll(EXPRESSION, STAND_IN).replaceAll('\\\\', '\\');
  const {code} = await transform(plain, {loader: 'css', minify: true, target: 'es2022'});
  let index = 0;
  return tightenValues(code.trim())
    .replaceAll('\\', '\\\\')
    .replaceAll(STAND_IN, () => expressions[index++]!);
}

/** esbuild keeps the values of custom properties as they are. Removes white space that separates nothing, outside strings. */
function tightenValues(css: string): string {
  return css.replace(
    /(--[\w-]+):\s+([^\s;{}"'][^;{}"']*)(?=[;}])/g,
    (_, name: string, value: string) => `${name}:${value.replace(/(?<=\()\s+|\s+(?=\))|(?<=,)\s+/g, '')}`,
  );
}
