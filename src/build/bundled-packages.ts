import {readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {build} from 'esbuild';
import type {OutputOptions, RollupOptions} from 'rollup';

/** A package of others whose code is in the built files. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** Text of its licence file, which some packages do not have. */
  readonly licence: string | undefined;
}

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * The packages whose code is in an output folder of `rollup.config.mjs`. Bundles the same entries with another bundler,
 * so that a mistake of the build and of its notices is found.
 *
 * @param dir - `dist` or `dist/checks`
 */
export async function bundledPackages(dir: string): Promise<BundledPackage[]> {
  const {default: outputs} = (await import(join(ROOT, 'rollup.config.mjs'))) as {default: RollupOptions[]};
  const entries = outputs
    .filter(({output}) => (output as OutputOptions).dir === dir)
    .flatMap(({input}) => Object.values(input as Record<string, string>))
    .filter((path) => path.endsWith('.ts'));
  const {metafile} = await build({
    ...{absWorkingDir: ROOT, entryPoints: [...new Set(entries)], outdir: 'unused', write: false},
    ...{bundle: true, metafile: true, format: 'esm', target: 'es2022', conditions: ['production']},
    // Otherwise a module that is imported dynamically is wrapped, and counts even if it only exports others.
    splitting: true,
    ...{platform: dir === 'dist' ? 'browser' : 'node', logLevel: 'error'},
    // Our own texts, which the content plugin makes modules of, and our elements, which are entries of their own.
    external: ['virtual:*', '*.md', '*.yaml'],
  });
  const inputs = Object.values(metafile.outputs).flatMap(({inputs}) => Object.entries(inputs));
  const folders = inputs
    .filter(([, {bytesInOutput}]) => bytesInOutput > 0)
    .flatMap(([path]) => /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  return [...new Set(folders)].sort().map((folder) => packageIn(resolve(ROOT, folder)));
}

function packageIn(folder: string): BundledPackage {
  const {name, version} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as BundledPackage;
  const file = readdirSync(folder).find((each) => /^licen[cs]e(?:[.-]|$)/i.test(each));
  return {name, version, licence: file && readFileSync(join(folder, file), 'utf8')};
}

/** Which packages `THIRD-PARTY-NOTICES.txt` does not name with their licences; empty if it names all. */
export function noticeProblems(packages: readonly BundledPackage[], notices: string): string[] {
  const known = withoutBreaks(notices);
  return packages.flatMap(({name, version, licence}) => {
    if (!known.includes(`Name: ${name} Version: ${version} License: `))
      return [`${name} ${version} is not named.`];
    return licence === undefined || known.includes(withoutBreaks(licence))
      ? []
      : [`${name} ${version} is named without the text of its licence.`];
  });
}

/** Lines may be wrapped and end in another way. */
const withoutBreaks = (text: string) => text.replace(/\s+/g, ' ').trim();
