import type {Plugin} from 'rollup';

/** A Rollup plugin: `lit` is the one that `src/embed/shared-lit.ts` has put on the page, not one more copy of it. */
export function sharedLit(version: string): Plugin {
  const key = JSON.stringify(`family-education-widgets ${version}`);
  return {
    name: 'shared-lit',
    resolveId: {order: 'pre', handler: (id) => (id === 'lit' ? '\0shared-lit' : null)},
    load: (id) =>
      id === '\0shared-lit' ? `export const {css, html, nothing} = globalThis[Symbol.for(${key})];` : null,
  };
}
