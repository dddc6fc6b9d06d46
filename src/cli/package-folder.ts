import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

/**
 * The folder of this package, whether this module runs from sources, `dist/`, or `node_modules`. It contains the
 * built-in content, and the templates for new texts.
 */
export const PACKAGE_FOLDER = packageFolder(import.meta.dirname);

export const BUILT_IN_CONTENT = join(PACKAGE_FOLDER, 'content');
export const TEMPLATES = join(PACKAGE_FOLDER, 'src/text-kinds/templates');

export function packageVersion(): string {
  const {version} = JSON.parse(readFileSync(join(PACKAGE_FOLDER, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

function packageFolder(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('This module has been taken out of its package.');
  return packageFolder(above);
}
