/**
 * The package with its command as it is installed: built like the release, packed by npm, and unpacked into the
 * `node_modules` of a project. Once for all tests of a run.
 */
import {execFile, spawn} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {rollup, type OutputOptions, type RollupOptions} from 'rollup';
import {FRESH_BUILD_VARIABLE} from '../support/fresh-build.js';

const ROOT = resolve(import.meta.dirname, '../..');
const NAME = 'family-education-widgets';

export interface BuiltPackage {
  /** A project with the package in its `node_modules`. */
  readonly project: string;
  /** The installed package. */
  readonly folder: string;
  /** The module behind `npx family-widgets`. */
  readonly command: string;
}

let built: Promise<BuiltPackage> | undefined;

export function builtPackage(): Promise<BuiltPackage> {
  return (built ??= build());
}

async function build(): Promise<BuiltPackage> {
  const temporary = mkdtempSync(join(tmpdir(), 'family-widgets-package-'));
  process.on('exit', () => rmSync(temporary, {recursive: true, force: true}));
  const source = join(temporary, 'source');
  for (const part of ['package.json', 'content', 'src/text-kinds/templates', 'README.md', 'LICENSE'])
    cpSync(join(ROOT, part), join(source, part), {recursive: true});
  await buildChecks(join(source, 'dist/checks'));
  const project = join(temporary, 'project');
  const modules = join(project, 'node_modules');
  linkModules(modules);
  const {stdout} = await promisify(execFile)('npm', ['pack', '--silent', '--ignore-scripts'], {cwd: source});
  const folder = join(modules, NAME);
  mkdirSync(folder);
  await promisify(execFile)('tar', [
    '-xzf',
    join(source, stdout.trim()),
    '-C',
    folder,
    '--strip-components=1',
  ]);
  const command = join(folder, 'dist/checks/command-line.js');
  symlinkSync(command, join(modules, '.bin/family-widgets'));
  return {project, folder, command};
}

/** Runs only this part of `npm run build`, unless the runner has just run all of it. */
async function buildChecks(dir: string): Promise<void> {
  if (process.env[FRESH_BUILD_VARIABLE]) {
    cpSync(join(ROOT, 'dist/checks'), dir, {recursive: true});
    return;
  }
  const path = join(ROOT, 'rollup.config.mjs');
  const {default: parts} = (await import(path)) as {default: RollupOptions[]};
  const part = parts.find(({output}) => (output as OutputOptions).dir === 'dist/checks')!;
  const bundle = await rollup({...part, onwarn: () => {}});
  await bundle.write({...(part.output as OutputOptions), dir});
  await bundle.close();
}

/** Links everything that the package depends on, as npm would install it. */
function linkModules(modules: string): void {
  mkdirSync(join(modules, '.bin'), {recursive: true});
  const installed = join(ROOT, 'node_modules');
  for (const name of readdirSync(installed))
    if (!name.startsWith('.') && name !== NAME) symlinkSync(join(installed, name), join(modules, name));
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in a separate process. */
export async function run(
  words: readonly string[],
  {
    cwd,
    environment = {},
    flags = [],
  }: {cwd: string; environment?: NodeJS.ProcessEnv; flags?: readonly string[]},
): Promise<Ended> {
  const {command} = await builtPackage();
  const env = {...process.env, ...environment};
  // Settings of the machine must not affect the result.
  for (const name of ['NO_COLOR', 'FORCE_COLOR', 'GITHUB_WORKSPACE', 'NODE_OPTIONS'])
    if (!(name in environment)) delete env[name];
  const child = spawn(process.execPath, [...flags, command, ...words], {cwd, env});
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data) => (stdout += String(data)));
  child.stderr.on('data', (data) => (stderr += String(data)));
  const code = await new Promise<number | null>((done, fail) => child.on('close', done).on('error', fail));
  return {code, stdout, stderr};
}
