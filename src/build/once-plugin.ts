import type {Plugin, TransformHook} from 'rollup';

/**
 * A Rollup plugin whose `transform` runs once for each module and its code, whatever the number of outputs that share
 * the plugin. It may depend on nothing else.
 */
export function once<Result extends Plugin>(plugin: Result): Result {
  const transform = plugin.transform as TransformHook;
  const results = new Map<string, ReturnType<TransformHook>>();
  return {
    ...plugin,
    transform(code, id, options) {
      const key = `${id}\0${code}`;
      if (!results.has(key)) results.set(key, transform.call(this, code, id, options));
      return results.get(key);
    },
  };
}
