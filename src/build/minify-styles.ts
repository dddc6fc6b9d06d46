import {transform} from 'esbuild';
import type {Plugin} from 'rollup';

/** A Rollup plugin: minifies our `css` template literals, which contain no expressions. */
export function minifyStyles(): Plugin {
  return {
    name: 'minify-styles',
    async transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id)) return null;
      let minified = code;
      for (const [whole, css] of code.matchAll(/\bcss`([^`]*)`/g)) {
        const result = await transform(css!.replaceAll('\\\\', '\\'), {
          loader: 'css',
          minify: true,
          target: 'es2022',
        });
        minified = minified.replace(whole, () => `css\`${result.code.trim().replaceAll('\\', '\\\\')}\``);
      }
      return minified === code ? null : {code: minified, map: null};
    },
  };
}
