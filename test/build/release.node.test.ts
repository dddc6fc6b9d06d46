/** The parts of `npm run release:check`, and what it asks of the built files but for a second build. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'chai';
import {bundledPackages, noticeProblems} from '../../src/build/bundled-packages.js';
import {differences, filesIn} from '../../src/build/compare-folders.js';
import {packageVersion} from '../../src/build/package-version.js';
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
});
