/**
 * The libraries that the widgets are compared with. They have a separate `package.json` and are installed on first use,
 * to keep the normal install small.
 */
import {spawnSync} from 'node:child_process';
import {copyFileSync, existsSync, mkdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {build} from 'esbuild';

const source = resolve(import.meta.dirname, 'peers');
/** Outside of `test/`, so that tools do not find the tests and types of the peers. */
const folder = resolve(import.meta.dirname, '../../.cache/bench-peers');
const FILES = ['package.json', 'package-lock.json', '.npmrc'];

export interface Bundled {
  readonly js: string;
  /** Empty if the peer imports no style sheet. */
  readonly css: string;
}

export interface Peers {
  /** Bundles and minifies the source of a module. */
  bundle(module: string): Promise<Bundled>;
  /** Reads a file of a package. */
  read(path: string): string;
}

export function usePeers(): Peers {
  let isInstalled = false;
  const install = () => {
    isInstalled ||= installed();
  };
  return {
    bundle: (module) => (install(), bundle(module)),
    read: (path) => (install(), readFileSync(peerFile(path), 'utf8')),
  };
}

/** Path of a file, from `package/path`. */
export const peerFile = (path: string): string => join(folder, 'node_modules', path);

/** Installs the peers unless the current list is already installed. */
function installed(): true {
  const isCurrent = FILES.every((name) => {
    const copy = join(folder, name);
    return existsSync(copy) && readFileSync(copy, 'utf8') === readFileSync(join(source, name), 'utf8');
  });
  if (isCurrent && existsSync(join(folder, 'node_modules/.package-lock.json'))) return true;
  console.log('Installing the peers …');
  mkdirSync(folder, {recursive: true});
  for (const name of FILES) copyFileSync(join(source, name), join(folder, name));
  const {status} = spawnSync('npm', ['ci', '--loglevel', 'error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The peers could not be installed: see above.');
  return true;
}

async function bundle(module: string): Promise<Bundled> {
  const {outputFiles} = await build({
    stdin: {contents: module, resolveDir: folder},
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    outdir: folder,
    loader: {'.woff': 'empty', '.woff2': 'empty', '.ttf': 'empty', '.svg': 'dataurl', '.png': 'dataurl'},
    conditions: ['production'],
    legalComments: 'none',
    logLevel: 'error',
  });
  const text = (ending: string) => outputFiles.find(({path}) => path.endsWith(ending))?.text ?? '';
  return {js: text('.js'), css: text('.css')};
}
