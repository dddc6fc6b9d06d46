/** A temporary folder for a test. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';

export interface TemporaryFolder {
  readonly path: string;
  /** Writes a file and the folders that it needs; returns its path. */
  write(name: string, text: string): string;
  /** Writes a module and runs it. */
  run(name: string, code: string): Promise<Record<string, unknown>>;
  remove(): void;
}

export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'family-widgets-'));
  const write = (name: string, text: string): string => {
    const file = join(path, name);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, text);
    return file;
  };
  write('package.json', '{"type": "module"}');
  return {
    path,
    write,
    run: async (name, code) =>
      (await import(pathToFileURL(write(name, code)).href)) as Record<string, unknown>,
    remove: () => rmSync(path, {recursive: true}),
  };
}
