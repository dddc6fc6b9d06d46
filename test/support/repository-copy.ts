/** A copy of the repository, in which a test follows a recipe of ARCHITECTURE.md. */
import {cpSync, readFileSync, symlinkSync} from 'node:fs';
import {join, relative, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import ts from 'typescript';
import {temporaryFolder, type TemporaryFolder} from './temporary-folder.js';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface RepositoryCopy extends TemporaryFolder {
  /** Edits a file: each text must occur in it, and its first occurrence is replaced. */
  edit(name: string, ...replacements: readonly (readonly [text: string, replacement: string])[]): void;
  import(name: string): Promise<unknown>;
  /** The compiler's messages about a file and everything that it imports. */
  compile(name: string): string[];
}

/** @param names - files and folders to copy, besides the sources; packages are linked */
export function repositoryCopy(...names: readonly string[]): RepositoryCopy {
  const copy = temporaryFolder();
  for (const name of ['src', 'package.json', 'tsconfig.json', ...names])
    cpSync(join(ROOT, name), join(copy.path, name), {recursive: true});
  symlinkSync(join(ROOT, 'node_modules'), join(copy.path, 'node_modules'));
  return {
    ...copy,
    edit(name, ...replacements) {
      let text = readFileSync(join(copy.path, name), 'utf8');
      for (const [old, replacement] of replacements) {
        if (!text.includes(old)) throw new Error(`${name} does not contain ${old}`);
        text = text.replace(old, () => replacement);
      }
      copy.write(name, text);
    },
    import: (name) => import(pathToFileURL(join(copy.path, name)).href),
    compile: (name) => {
      const {config} = ts.readConfigFile(join(copy.path, 'tsconfig.json'), ts.sys.readFile) as {
        config: {compilerOptions: object};
      };
      const compilerOptions = {...config.compilerOptions, types: []};
      const {options} = ts.convertCompilerOptionsFromJson(compilerOptions, copy.path);
      return ts
        .getPreEmitDiagnostics(ts.createProgram([join(copy.path, name)], options))
        .map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  };
}

/**
 * The files and folders that a recipe names, in its order.
 *
 * @param title - the words in bold: `Add a rule`
 */
export function pathsOfRecipe(title: string): string[] {
  const text = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
  const [, recipe] = text.split(`**${title}.**`);
  if (recipe === undefined) throw new Error(`ARCHITECTURE.md has no recipe “${title}”.`);
  return [...recipe.split('\n\n', 1)[0]!.matchAll(/`([^`\s]+\/[^`\s]*)`/g)].map(([, path]) => path!);
}

/** The specifier by which a module of a folder imports another file: `./text-kind.js`, `../rule.js`. */
export function importPath(folder: string, file: string): string {
  const path = relative(folder, file).replaceAll('\\', '/').replace(/\.ts$/, '.js');
  return path.startsWith('.') ? path : `./${path}`;
}
