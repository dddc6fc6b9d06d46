/**
 * Whether a framework created a node, which then removes it from its original parent: React, and Vue in development,
 * whose marks are not enumerable.
 */
export function isOwned(node: Node): boolean {
  return Object.getOwnPropertyNames(node).some((name) => name.startsWith('__'));
}
