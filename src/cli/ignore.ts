import {relative, sep} from 'node:path';

/**
 * Matches files and folders that settings exclude: by path relative to the folder of the settings, in which `*` is a
 * wildcard within a name: `README.md`, `drafts`, `es/*-old.md`.
 */
export function ignoring(patterns: readonly string[], root: string): (path: string) => boolean {
  const expressions = patterns.map(expressionOf);
  return (path) => {
    const name = relative(root, path).split(sep).join('/');
    return expressions.some((expression) => expression.test(name));
  };
}

function expressionOf(pattern: string): RegExp {
  const name = pattern.replace(/^\.?\//, '').replace(/\/+$/, '');
  const parts = name.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]*')}(?:/|$)`);
}
