/** The parts of `npm run release:check`, and what it asks of the built files but for a second build. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'chai';
import {bundledPackages, noticeProblems} from '../../src/build/bundled-packages.js';
import {differences, filesIn} from '../../src/build/compare-folders.js';
import {packageVersion} from '../../src/build/package-version.js';
import {
  bundledParts,
  SBOM_FILE,
  sbomOf,
  sbomProblems,
  type Component,
  type Sbom,
} from '../../src/build/sbom.js';
import {integritiesIn, integrityOf, integrityProblems} from '../../src/build/sri.js';
import {readDist, rootDir, scriptFiles, versioned} from '../embed/dist.js';
import {temporaryFolder, type TemporaryFolder} from '../support/temporary-folder.js';

describe('release:check', () => {
  let folder: TemporaryFolder;
  const at = (name: string) => join(folder.path, name);

  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  describe('comparing two folders', () => {
    const write = (name: string, files: Readonly<Record<string, string>>) => {
      for (const [file, text] of Object.entries(files)) folder.write(join(name, file), text);
    };
    const same = {'b.js': 'one', 'a/b/c.txt': '', 'é.js': '\0'};

    it('finds the same files, in whichever order they were written', () => {
      write('first', same);
      write('second', Object.fromEntries(Object.entries(same).reverse()));
      expect(differences(at('first'), at('second'))).to.deep.equal([]);
      expect(filesIn(at('first'))).to.deep.equal(['a/b/c.txt', 'b.js', 'é.js']);
    });

    const kinds: Record<string, readonly [Readonly<Record<string, string>>, readonly string[]]> = {
      'another byte': [{...same, 'b.js': 'onE'}, ['b.js differs from byte 2 on.']],
      'more bytes': [{...same, 'b.js': 'one\n'}, ['b.js differs from byte 3 on.']],
      'fewer bytes': [{...same, 'b.js': 'o'}, ['b.js differs from byte 1 on.']],
      'no byte': [{...same, 'é.js': ''}, ['é.js differs from byte 0 on.']],
      'a file more': [{...same, 'a/new.js': ''}, ['a/new.js is only in the second.']],
      'a file less': [{'b.js': 'one', 'é.js': '\0'}, ['a/b/c.txt is only in the first.']],
      'another name': [
        {'B.js': 'one', 'a/b/c.txt': '', 'é.js': '\0'},
        ['B.js is only in the second.', 'b.js is only in the first.'],
      ],
    };
    for (const [what, [files, found]] of Object.entries(kinds))
      it(`finds ${what}`, () => {
        write('first', same);
        write('second', files);
        expect(differences(at('first'), at('second'))).to.deep.equal(found);
      });
  });

  describe('integrity', () => {
    it('is that of the examples of the standard', () => {
      expect(integrityOf(Buffer.from("alert('Hello, world.');"))).to.equal(
        'sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO',
      );
      expect(integrityOf(new Uint8Array())).to.match(
        /^sha384-OLBgp1GsljhM2TJ\+sbHjaiH9txEUvgdDTAzHv2P24donTt6/,
      );
    });

    it('is written for scripts, also in folders, and for nothing else', () => {
      for (const name of ['b.js', 'content/en/iop.js', 'a.html', 'sri.json']) folder.write(`v/${name}`, '{}');
      expect(Object.keys(integritiesIn(at('v')))).to.deep.equal(['b.js', 'content/en/iop.js']);
    });

    it('is reported where it is missing, wrong, or that of no file', () => {
      folder.write('v/a.js', 'a');
      folder.write('v/b.js', 'b');
      const [a, b] = ['a', 'b'].map((text) => integrityOf(Buffer.from(text))) as [string, string];
      const problems = (written: Readonly<Record<string, string>>) => {
        folder.write('v/sri.json', JSON.stringify(written));
        return integrityProblems(at('v'));
      };
      expect(integrityProblems(at('v'))).to.deep.equal(['There is no sri.json.']);
      expect(problems({'a.js': a, 'b.js': b})).to.deep.equal([]);
      expect(problems({'a.js': a})).to.deep.equal([`sri.json has nothing for b.js, which has ${b}.`]);
      expect(problems({'a.js': a, 'b.js': a})).to.deep.equal([`sri.json has ${a} for b.js, which has ${b}.`]);
      expect(problems({'a.js': a, 'b.js': b, 'c.js': a})).to.deep.equal([
        'sri.json names c.js, which is not there.',
      ]);
    });

    it('stands in the built files for every script of the version', () => {
      expect(integrityProblems(join(rootDir, 'dist', packageVersion))).to.deep.equal([]);
      const written = JSON.parse(readDist(versioned('sri.json'))) as Record<string, string>;
      const scripts = scriptFiles().filter((name) => name.startsWith(versioned('')));
      expect(Object.keys(written).map(versioned)).to.deep.equal(scripts);
      for (const integrity of Object.values(written)) expect(integrity).to.match(/^sha384-[\w+/]{64}$/);
    });
  });

  describe('notices', () => {
    const notice = (name: string, text = '') => `Name: ${name}\nVersion: 1.2.3\nLicense: MIT\n${text}`;
    const one = {name: 'one', version: '1.2.3', licence: 'Free for\nall.\n'};

    it('name each package, with its version and the text of its licence', () => {
      const other = {name: '@a/other', version: '1.2.3', licence: undefined};
      const whole = `${notice('one', '===\n\nFree  for all.\r\n')}\n---\n${notice('@a/other')}`;
      expect(noticeProblems([one, other], whole)).to.deep.equal([]);
      expect(noticeProblems([one, other], '')).to.deep.equal([
        'one 1.2.3 is not named.',
        '@a/other 1.2.3 is not named.',
      ]);
      expect(noticeProblems([one], notice('one', 'Free for some.'))).to.deep.equal([
        'one 1.2.3 is named without the text of its licence.',
      ]);
      expect(noticeProblems([{...one, version: '1.2.30'}], whole)).to.deep.equal([
        'one 1.2.30 is not named.',
      ]);
      expect(noticeProblems([{...one, name: 'ne'}], whole)).to.deep.equal(['ne 1.2.3 is not named.']);
    });

    for (const [dir, names] of [
      ['dist', ['lit-html', 'marked']],
      ['dist/checks', ['yaml', 'zod']],
    ] as const)
      it(`of ${dir} name what another bundler finds in it`, async () => {
        const packages = await bundledPackages(dir);
        expect(packages.map(({name}) => name)).to.include.members(names);
        const notices = readFileSync(join(rootDir, dir, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
        expect(noticeProblems(packages, notices)).to.deep.equal([]);
      });
  });

  describe('the list of packages (SBOM)', () => {
    const component = (name: string, licence = 'MIT'): Component => ({
      ...{type: 'library', 'bom-ref': `${name}@1.2.3`, name, version: '1.2.3', purl: `pkg:npm/${name}@1.2.3`},
      licenses: [{license: {id: licence}}],
    });
    const named = (...names: readonly string[]) => names.map((name) => ({name, version: '1.2.3'}));
    /** As npm writes it: with all packages of the project, and with what differs from run to run. */
    const locked = {
      ...{bomFormat: 'CycloneDX', specVersion: '1.5', serialNumber: 'urn:uuid:1', version: 1},
      metadata: {
        ...{timestamp: '2026-12-01T00:00:00Z', tools: [{name: 'cli', version: '11'}]},
        component: {...component('family-education-widgets'), name: 'folder'},
      },
      components: ['one', 'other', 'unused'].map((name) => ({...component(name), scope: 'optional'})),
    };
    const own = {name: 'family-education-widgets', version: '1.2.3'};
    const parts = {pages: named('other'), command: named('other', 'one')};

    it('names each package inside once, in order, with the parts that have it, and no other', () => {
      const {components, metadata} = sbomOf(own, parts, locked);
      const listed = components.map(({name, properties}) => [name, properties!.map(({value}) => value)]);
      expect(listed).to.deep.equal([
        ['one', ['command']],
        ['other', ['pages', 'command']],
      ]);
      expect(metadata.component).to.include({name: own.name, version: own.version});
    });

    it('is the same text for another run of npm', () => {
      const again = {
        ...{...locked, serialNumber: 'urn:uuid:2', components: locked.components.toReversed()},
        metadata: {...locked.metadata, timestamp: '2026-12-02T00:00:00Z'},
      };
      const text = JSON.stringify(sbomOf(own, parts, locked));
      expect(JSON.stringify(sbomOf(own, parts, again))).to.equal(text);
      expect(text).to.not.match(/urn:uuid|2026|cli|folder|unused/);
    });

    it('is not made of packages that the lock file does not have', () => {
      expect(() => sbomOf(own, {...parts, pages: named('new')}, locked)).to.throw(
        'package-lock.json has no new@1.2.3, whose code is in the built files.',
      );
    });

    it('is reported if it misses a package, has one too many, or one with another licence or none', () => {
      expect(sbomProblems({components: [component('one'), component('other', 'ISC')]}, parts)).to.deep.equal(
        [],
      );
      const bare = {...component('one'), licenses: []};
      for (const [components, problem] of [
        [[component('other')], 'one@1.2.3 is not listed.'],
        [
          [...named('one', 'other', 'third')].map(({name}) => component(name)),
          'third@1.2.3 is listed, but not in the built files.',
        ],
        [[component('one'), component('other', 'GPL-3.0-only')], 'other@1.2.3 has the licence GPL-3.0-only.'],
        [[bare, component('other')], 'one@1.2.3 has the licence none.'],
      ] as const)
        expect(sbomProblems({components}, parts)).to.deep.equal([problem]);
    });

    it('of the built files names exactly what another bundler finds in them, with licences that are allowed', async () => {
      const sbom = JSON.parse(readDist(SBOM_FILE)) as Sbom & Readonly<Record<string, unknown>>;
      expect(sbomProblems(sbom, await bundledParts())).to.deep.equal([]);
      expect(sbom).to.include({bomFormat: 'CycloneDX', specVersion: '1.5', version: 1});
      expect(sbom).to.not.have.any.keys('serialNumber', 'dependencies');
      expect(sbom.metadata).to.have.all.keys('component');
      expect(sbom.metadata.component).to.include({name: own.name, version: packageVersion});
      for (const {purl, hashes} of sbom.components) {
        expect(purl).to.match(/^pkg:npm\/(?:%40[\w-]+\/)?[\w-]+@\d+\.\d+\.\d+$/);
        expect(hashes, purl).to.have.lengthOf(1);
        expect(hashes![0], purl).to.have.property('alg', 'SHA-512');
      }
    });

    it('agrees with the notices of the build', () => {
      const {components} = JSON.parse(readDist(SBOM_FILE)) as Sbom;
      for (const [part, dir] of [
        ['pages', ''],
        ['command', 'checks/'],
      ] as const) {
        const notices = readDist(`${dir}THIRD-PARTY-NOTICES.txt`).replace(/\s+/g, ' ');
        const inside = components.filter(({properties}) => properties!.some(({value}) => value === part));
        expect(inside).to.not.deep.equal([]);
        for (const {name, version} of inside)
          expect(notices).to.include(`Name: ${name} Version: ${version} License: `);
      }
    });
  });
});
