/**
 * `npm run release:check`, before a release: the files that carry the version agree; two builds in a row, in temporary
 * folders, give the same bytes; `sri.json` agrees with the scripts; the notices and the SBOM name every bundled package.
 * Takes as long as two builds. Exits with 1 if something is wrong.
 */
import {execFile} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {noticeProblems} from './bundled-packages.js';
import {differences, filesIn} from './compare-folders.js';
import {namedVersions, versionProblems} from './named-versions.js';
import {packageVersion} from './package-version.js';
import {bundledParts, SBOM_FILE, sbomProblems, type Sbom} from './sbom.js';
import {integrityProblems} from './sri.js';

const ROOT = resolve(import.meta.dirname, '../..');

/** All that a build reads, besides the installed packages. */
const SOURCES = [
  ...['src', 'content', 'stories/docs', '.config'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'rollup.config.mjs'],
];

/** @returns the `dist` of a new build in a folder */
async function buildIn(folder: string): Promise<string> {
  for (const name of SOURCES) cpSync(join(ROOT, name), join(folder, name), {recursive: true});
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await promisify(execFile)('npm', ['run', '--silent', 'build'], {
    cwd: folder,
    // npm is a .cmd file there.
    shell: process.platform === 'win32',
  });
  return join(folder, 'dist');
}

function report(what: string, problems: readonly string[]): void {
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'}  ${what}`);
  for (const problem of problems) console.log(`        ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}

const temporary = mkdtempSync(join(tmpdir(), 'family-widgets-release-'));
try {
  report(`the files that name the version agree: ${packageVersion}`, versionProblems(namedVersions(ROOT)));
  // Names of different length, so that a path in a built file makes a difference.
  const first = await buildIn(join(temporary, 'first'));
  const second = await buildIn(join(temporary, 'the-second'));
  report(`two builds give the same ${filesIn(first).length} files`, differences(first, second));
  report('sri.json agrees with the scripts', integrityProblems(join(first, packageVersion)));
  const parts = await bundledParts();
  for (const [part, dir] of [
    ['pages', 'dist'],
    ['command', 'dist/checks'],
  ] as const) {
    const packages = parts[part];
    const notices = readFileSync(join(first, '..', dir, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const bare = packages.filter(({licence}) => licence === undefined).map(({name}) => name);
    const remark = bare.length > 0 ? ` (no licence file: ${bare.join(', ')})` : '';
    report(
      `the notices of ${dir} name all ${packages.length} packages${remark}`,
      noticeProblems(packages, notices),
    );
  }
  const sbom = JSON.parse(readFileSync(join(first, SBOM_FILE), 'utf8')) as Sbom;
  report(
    `${SBOM_FILE} lists exactly the ${sbom.components.length} packages inside, with allowed licences`,
    sbomProblems(sbom, parts),
  );
} catch (error) {
  const {message, stdout = '', stderr = ''} = error as Error & {stdout?: string; stderr?: string};
  report('the check itself', [message, stdout, stderr].filter(Boolean));
} finally {
  rmSync(temporary, {recursive: true, force: true});
}
