/** Whether a framework created a node (React, Vue), which then removes it from its original parent. */
export function isOwned(node: Node): boolean {
  return Object.keys(node).some((name) => name.startsWith('__'));
}
