/** A part of `npm run build`: writes `dist/sbom.cdx.json`, the list of the packages whose code is in the built files. */
import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {allowedLicences} from './allowed-licences.js';
import {bundledPackages, type BundledPackage} from './bundled-packages.js';

const ROOT = resolve(import.meta.dirname, '../..');

export const SBOM_FILE = 'sbom.cdx.json';

/** A package in a list by CycloneDX: https://cyclonedx.org/docs/1.5/json/ */
export interface Component {
  readonly type: string;
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes?: readonly {readonly alg: string; readonly content: string}[];
  readonly licenses?: readonly {readonly license?: {readonly id: string}; readonly expression?: string}[];
  readonly properties?: readonly {readonly name: string; readonly value: string}[];
}

export interface Sbom {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly metadata: {readonly component: Component};
  readonly components: readonly Component[];
}

type Named = Pick<BundledPackage, 'name' | 'version'>;

/** Packages by the part of the library that has their code. */
export type Parts<Package extends Named = Named> = Readonly<Record<'pages' | 'command', readonly Package[]>>;

/** The property of a component that names the parts. */
const PART = 'family-education-widgets:part';

/** What `npm sbom` says of every package in `package-lock.json`. */
export function lockedPackages(root: string): Sbom {
  const words = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const output = execFileSync('npm', words, {
    ...{cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26},
    // npm is a .cmd file there.
    shell: process.platform === 'win32',
  });
  return JSON.parse(output) as Sbom;
}

/** The packages of each part: what a page loads, and the command. */
export async function bundledParts(): Promise<Parts<BundledPackage>> {
  return {pages: await bundledPackages('dist'), command: await bundledPackages('dist/checks')};
}

/**
 * The list of the packages of these parts, without the serial number and the time that npm adds: the same packages give
 * the same bytes.
 *
 * @throws Error if a package is not in `locked`
 */
export function sbomOf(
  {name, version}: Named,
  parts: Parts,
  locked: Sbom,
): Sbom & {readonly version: number} {
  const named = [...new Set(Object.values(parts).flatMap((packages) => packages.map(referenceOf)))].sort();
  const components = named.map((reference) => {
    const found = locked.components.find((component) => component['bom-ref'] === reference);
    if (!found) throw new Error(`package-lock.json has no ${reference}, whose code is in the built files.`);
    const inParts = Object.entries(parts).filter(([, packages]) =>
      packages.some((each) => referenceOf(each) === reference),
    );
    return componentOf(
      found,
      inParts.map(([part]) => part),
    );
  });
  return {
    bomFormat: 'CycloneDX',
    specVersion: locked.specVersion,
    version: 1,
    metadata: {component: {...componentOf(locked.metadata.component), name, version}},
    components,
  };
}

const referenceOf = ({name, version}: Named): string => `${name}@${version}`;

/** In a fixed order, and without fields that depend on the release of npm. */
function componentOf(component: Component, parts: readonly string[] = []): Component {
  const {type, name, version, purl, hashes, licenses} = component;
  return {
    ...{type, 'bom-ref': component['bom-ref'], name, version, purl},
    ...(hashes && {hashes}),
    ...(licenses && {licenses}),
    ...(parts.length > 0 && {properties: parts.map((value) => ({name: PART, value}))}),
  };
}

/** How a list and the packages in the built files disagree, and licences that are not allowed; empty if all is well. */
export function sbomProblems({components}: Pick<Sbom, 'components'>, parts: Parts): string[] {
  const bundled = new Set(Object.values(parts).flatMap((packages) => packages.map(referenceOf)));
  const listed = new Set(components.map(referenceOf));
  return [
    ...[...bundled].filter((each) => !listed.has(each)).map((each) => `${each} is not listed.`),
    ...[...listed]
      .filter((each) => !bundled.has(each))
      .map((each) => `${each} is listed, but not in the built files.`),
    ...components.flatMap((component) => {
      const licences = (component.licenses ?? []).map(
        ({license, expression}) => license?.id ?? expression ?? 'none',
      );
      const others = licences.filter((licence) => !allowedLicences.includes(licence));
      if (licences.length > 0 && others.length === 0) return [];
      return [`${referenceOf(component)} has the licence ${others.join(', ') || 'none'}.`];
    }),
  ];
}

if (process.argv[1] === import.meta.filename) {
  const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Named;
  const sbom = sbomOf(own, await bundledParts(), lockedPackages(ROOT));
  writeFileSync(join(ROOT, 'dist', SBOM_FILE), `${JSON.stringify(sbom, null, 2)}\n`);
}
