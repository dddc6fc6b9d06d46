/** The package as it is published, in a partner's project. */
import {execFile} from 'node:child_process';
import {mkdirSync, readFileSync, symlinkSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {promisify} from 'node:util';
import {rootDir} from '../embed/dist.js';

const run = promisify(execFile);

/** Packs the package into this folder. Returns the path of the tarball. */
export async function pack(folder: string): Promise<string> {
  const words = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  const {stdout} = await run('npm', words, {cwd: rootDir, maxBuffer: 2 ** 26});
  return join(folder, stdout.trim());
}

/** Unpacks the package into a project. No network: what it depends on is what is installed here. */
export async function unpack(tarball: string, project: string): Promise<void> {
  const own = join(project, 'node_modules/family-education-widgets');
  mkdirSync(own, {recursive: true});
  await run('tar', ['-xzf', tarball, '-C', own, '--strip-components=1']);
  const {bin, dependencies} = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as {
    bin: Record<string, string>;
    dependencies: Record<string, string>;
  };
  const commands = join(project, 'node_modules/.bin');
  mkdirSync(commands, {recursive: true});
  for (const [name, path] of Object.entries(bin)) symlinkSync(join(own, path), join(commands, name));
  linkInstalled(project, Object.keys(dependencies));
}

/** Makes packages that are installed here available to a project. */
export function linkInstalled(project: string, names: readonly string[]): void {
  for (const name of names) {
    const link = join(project, 'node_modules', name);
    mkdirSync(dirname(link), {recursive: true});
    symlinkSync(join(rootDir, 'node_modules', name), link);
  }
}
