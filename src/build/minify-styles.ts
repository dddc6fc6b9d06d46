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
        const styles = tightenValues(result.code.trim());
        minified = minified.replace(whole, () => `css\`${styles.replaceAll('\\', '\\\\')}\``);
      }
      return minified === code ? null : {code: minified, map: null};
    },
  };
}

/** esbuild leaves the values of custom properties as they are. White space that separates nothing goes, but not from texts. */
function tightenValues(css: string): string {
  return css.replace(
    /(--[\w-]+):\s+([^\s;{}"'][^;{}"']*)(?=[;}])/g,
    (_, name: string, value: string) => `${name}:${value.replace(/(?<=\()\s+|\s+(?=\))|(?<=,)\s+/g, '')}`,
  );
}
