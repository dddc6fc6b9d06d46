import {expect} from 'chai';
import {existsSync, readdirSync, readFileSync, symlinkSync, unlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {yearAfter} from '../../src/checks/data-files/day.js';
import {textKinds} from '../../src/text-kinds/index.js';
import {templateKinds} from '../../src/cli/new-text.js';
import {today} from '../../src/cli/today.js';
import {temporaryFolder, type TemporaryFolder} from '../support/temporary-folder.js';
import {filledIn} from './filled-in.js';
import {runHere} from './run-here.js';

let folder: TemporaryFolder;
const start = (...words: string[]) => runHere(['new', ...words], {cwd: folder.path});
const check = () => runHere(['check'], {cwd: folder.path});

/** Every file with its messages. */
async function messages(): Promise<Map<string, {ruleId: string; reason: string; fatal: boolean}[]>> {
  const {stdout} = await runHere(['check', '--reporter', 'json'], {cwd: folder.path});
  const files = JSON.parse(stdout) as {
    path: string;
    messages: {ruleId: string; reason: string; fatal: boolean}[];
  }[];
  return new Map(files.map(({path, messages: reported}) => [path, reported]));
}

const read = (path: string) => readFileSync(join(folder.path, path), 'utf8');

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(() => folder.remove());

describe('a new text', () => {
  it('exists for every kind', () => {
    expect(templateKinds()).to.have.members(textKinds.map(({name}) => name));
  });

  for (const language of ['en', 'es']) {
    const startAll = async () => {
      for (const kind of templateKinds()) await start(kind, `my-${kind}`, '--lang', language);
    };

    it(`has no messages once it is filled in, in ${language}`, async () => {
      await startAll();
      for (const kind of templateKinds()) {
        const path = `content/${language}/my-${kind}.md`;
        folder.write(path, filledIn(read(path)));
      }
      expect(await check()).to.deep.equal({
        code: 0,
        stdout: `${templateKinds().length} files checked: no errors, no warnings.\n`,
        stderr: '',
      });
    });

    it(`reports every placeholder, and nothing else, in ${language}`, async () => {
      await startAll();
      for (const [path, reported] of await messages()) {
        const places = read(path).match(/\[\[/g)!.length;
        const rules = reported.map(({ruleId}) => ruleId);
        expect(
          reported.every(({fatal}) => fatal),
          path,
        ).to.equal(true);
        expect(
          rules.filter((rule) => rule === 'placeholder'),
          path,
        ).to.have.length(places);
        // The two days that only its author knows
        expect(
          rules.filter((rule) => rule !== 'placeholder'),
          path,
        ).to.deep.equal(Array(2).fill('front-matter-fields'));
        expect(reported.find(({reason}) => reason.includes('`lastReviewed`'))!.reason).to.include(
          `after that, and not before, \`lastReviewed: ${today()}\` if that was today`,
        );
      }
    });

    it(`reports a single placeholder, and its words without the brackets, in ${language}`, async () => {
      for (const kind of templateKinds()) {
        await start(kind, 'half', '--lang', language);
        const path = `content/${language}/half.md`;
        const template = read(path);
        const count = template.match(/\[\[[^]*?\]\]/g)!.length;
        for (let left = 0; left < count; left++) {
          folder.write(path, filledIn(template, left));
          const [[, reported] = []] = await messages();
          expect(
            reported!.map(({ruleId}) => ruleId),
            `${kind} ${left}`,
          ).to.include('placeholder');
        }
        for (const mark of ['[[', ']]']) {
          folder.write(path, filledIn(template.replace(mark, '')));
          const [[, reported] = []] = await messages();
          expect(
            reported!.map(({ruleId}) => ruleId),
            `${kind} ${mark}`,
          ).to.include('placeholder');
        }
        folder.write(path, template.replaceAll(/\[\[|\]\]/g, ''));
        const [[, reported] = []] = await messages();
        const isSpoken = /\[\[(?:Say|Write|Answer here|Diga|Escriba|Responda aquí) /.test(template);
        expect(
          reported!.some(({ruleId}) => ruleId === 'placeholder'),
          kind,
        ).to.equal(isSpoken);
        unlinkSync(join(folder.path, path));
      }
    });
  }

  it('has headings that are examples, and may be kept', async () => {
    for (const [kind, language] of templateKinds().flatMap((name) => [
      [name, 'en'] as const,
      [name, 'es'] as const,
    ])) {
      await start(kind, 'kept', '--lang', language);
      const path = `content/${language}/kept.md`;
      const text = read(path).replaceAll(/^#.*$/gm, (heading) => heading.replaceAll(/\[\[|\]\]/g, ''));
      folder.write(path, filledIn(text));
      const [[, reported] = []] = await messages();
      expect(
        reported!.filter(({ruleId}) => ruleId === 'placeholder'),
        `${kind} ${language}`,
      ).to.deep.equal([]);
      unlinkSync(join(folder.path, path));
    }
  });

  it('has its own id, and no review days', async () => {
    const {code, stdout} = await start('faq', 'our-visits');
    expect([code, stdout]).to.deep.equal([
      0,
      'content/en/our-visits.md is there. Write your own words into it, and see what family-widgets check says.\n',
    ]);
    const text = read('content/en/our-visits.md');
    expect(text).to.include('\nid: our-visits\n');
    expect(text).to.include('{#our-visits-first-days}');
    expect(text).to.include('\nlastReviewed:\nnextReview:\nreviewedBy:\n');
    expect(text).to.not.include('my-text');
  });

  it('is a translation of the English one, if that is new too', async () => {
    await start('tips', 'small-steps');
    await start('tips', 'small-steps', '--lang', 'es');
    expect(read('content/es/small-steps.md')).to.match(/\ntranslationOf:\n {2}id: small-steps\n/);
    for (const [path, reported] of await messages())
      expect(
        reported.some(({ruleId}) => ruleId.startsWith('translation')),
        path,
      ).to.equal(false);
    await start('tips', 'other-steps');
    const path = join(folder.path, 'content/en/other-steps.md');
    writeFileSync(path, read('content/en/other-steps.md').replace('Rest', 'Sleep'));
    await start('tips', 'other-steps', '--lang', 'es');
    expect((await check()).stdout).to.include('It is not recorded which English text this was made from');
  });

  it('goes into another folder', async () => {
    await start('checklist', 'first-day', '--folder', 'texts/families');
    expect(read('texts/families/en/first-day.md')).to.include('kind: checklist');
  });

  it('never replaces an existing file', async () => {
    folder.write('content/en/mine.md', 'Mine.');
    expect(await start('faq', 'mine')).to.deep.equal({
      code: 2,
      stdout: '',
      stderr:
        'content/en/mine.md is there already, and stays as it is. Choose another name.\nSee family-widgets --help\n',
    });
    expect(read('content/en/mine.md')).to.equal('Mine.');
  });

  it('may have a name that YAML reads as another type', async () => {
    for (const name of ['null', 'true', '1e3', '12']) {
      expect((await start('faq', name)).code).to.equal(0);
      expect((await start('faq', name, '--lang', 'es')).code).to.equal(0);
      expect(read(`content/en/${name}.md`)).to.include(`\nid: '${name}'\n`);
    }
    const names = [...(await messages()).keys()];
    for (const path of names) folder.write(path, filledIn(read(path)));
    expect((await runHere(['check', '--accept-translation'], {cwd: folder.path})).stdout).to.equal(
      '8 files checked: no errors, no warnings.\n',
    );
  });

  it('does not conflict with existing files', async () => {
    folder.write('afile', '');
    for (const path of ['content/en/linked.md', 'gone'])
      symlinkSync('nowhere', join(folder.write(`${path}.txt`, ''), '..', path.split('/').at(-1)!));
    const reason = 'a file, or a link that leads nowhere, has its name or that of a folder above it';
    const reported: Record<string, string> = {
      linked: 'content/en/linked.md is there already, and stays as it is. Choose another name.',
      'a --folder afile': `There can be no folder afile/en: ${reason}. Name another one with --folder.`,
      'a --folder gone': `There can be no folder gone/en: ${reason}. Name another one with --folder.`,
      ['a'.repeat(300)]: 'This name has 300 letters; 80 is the most. Choose a shorter one.',
    };
    for (const [words, message] of Object.entries(reported))
      expect(await start('faq', ...words.split(' '))).to.deep.equal({
        code: 2,
        stdout: '',
        stderr: `${message}\nSee family-widgets --help\n`,
      });
    expect(existsSync(join(folder.path, 'content/en/nowhere'))).to.equal(false);
  });

  const usage: Record<string, readonly [string[], string]> = {
    'a misspelt kind': [['fqa', 'mine'], 'There is no kind of text fqa. Did you mean faq?'],
    'no kind of text': [
      ['brochure', 'mine'],
      'There is no kind of text brochure. Choose one of checklist, faq, help-card, program, stages, tips.',
    ],
    'another language': [
      ['faq', 'mine', '--lang', 'pt-BR'],
      'There is no language pt-BR. Choose one of en, es.',
    ],
    'no name': [['faq'], 'Write the kind of text and a name for it: family-widgets new faq my-faq'],
    'a name with other letters': [
      ['faq', '../Mine'],
      '../Mine is no name for a text. Write small letters, digits and hyphens: mine.',
    ],
    'a name with a space and accents': [
      ['faq', 'El Niño.md'],
      'El Niño.md is no name for a text. Write small letters, digits and hyphens: el-nino.',
    ],
    'a path': [
      ['faq', '/tmp/a b'],
      '/tmp/a b is no name for a text. Write small letters, digits and hyphens: a-b.',
    ],
    'a name without letters': [
      ['faq', '..'],
      '.. is no name for a text. Write small letters, digits and hyphens: my-faq.',
    ],
    'an empty name': [
      ['faq', ''],
      'Nothing is no name for a text. Write small letters, digits and hyphens: my-faq.',
    ],
    'a name that is still not allowed without its capitals': [
      ['faq', 'NUL'],
      'NUL is no name for a text. Write small letters, digits and hyphens: my-faq.',
    ],
    'a device of Windows': [
      ['faq', 'con'],
      'No file can be called con on Windows, where others may work on it. Choose another name, such as our-con.',
    ],
    'an empty folder name': [
      ['faq', 'a', '--folder', ''],
      'Write the name of a folder behind --folder, such as content.',
    ],
    'the folder of a language': [
      ['faq', 'a', '--folder', 'content/en'],
      'content/en is for the texts in one language. Write the folder above it: --folder content',
    ],
    'the folder of a language and a country': [
      ['faq', 'a', '--folder', './es-MX/'],
      './es-MX/ is for the texts in one language. Write the folder above it: --folder .',
    ],
  };
  for (const [mistake, [words, message]] of Object.entries(usage))
    it(`is not started for ${mistake}`, async () => {
      expect(await start(...words)).to.deep.equal({
        code: 2,
        stdout: '',
        stderr: `${message}\nSee family-widgets --help\n`,
      });
      expect(readdirSync(folder.path)).to.deep.equal(['package.json']);
    });

  it('may have a name that only begins like that of a device', async () => {
    for (const name of ['con-artist', 'nul-1', 'com', 'lpt10'])
      expect((await start('faq', name)).code).to.equal(0);
  });
});

describe('the folder of a new text', () => {
  const startIn = async (from: string, ...words: string[]) => {
    const {stdout, stderr} = await runHere(['new', 'faq', 'mine', ...words], {cwd: join(folder.path, from)});
    return stdout === '' ? stderr.split('\n', 1)[0] : stdout.split(' ', 1)[0];
  };

  it('is content, also from a folder in it', async () => {
    folder.write('content/en/other.md', 'Text.');
    for (const [from, path] of [
      ['.', 'content/en/mine.md'],
      ['content', 'en/mine.md'],
      ['content/en', 'mine.md'],
    ] as const) {
      expect(await startIn(from)).to.equal(path);
      unlinkSync(join(folder.path, 'content/en/mine.md'));
    }
    expect(await startIn('content/en', '--lang', 'es')).to.equal('../es/mine.md');
  });

  it('is not that of a language, which is named from where the author is', async () => {
    folder.write('content/en/other.md', 'Text.');
    expect(await startIn('content/en', '--folder', '.')).to.equal(
      '. is for the texts in one language. Write the folder above it: --folder ..',
    );
  });

  it('may be in a site in one language, or have a name that is also that of a language', async () => {
    folder.write('es/index.html', '');
    expect(await startIn('es')).to.equal('content/en/mine.md');
    expect(await startIn('es', '--folder', '.')).to.equal('en/mine.md');
    expect(await startIn('.', '--folder', 'my')).to.equal('my/en/mine.md');
  });

  it('must be one that can be made, and nothing stays of it otherwise', async () => {
    folder.write('file', '');
    expect(await startIn('.', '--folder', `a/b/${'c'.repeat(300)}`)).to.match(
      /^There can be no folder a\/b\/c+\/en: its name is too long\./,
    );
    expect(await startIn('.', '--folder', 'file/b')).to.match(
      /^There can be no folder file\/b\/en: a file, /,
    );
    expect(readdirSync(folder.path)).to.deep.equal(['file', 'package.json']);
  });

  // A file system that refuses folders in its own way
  if (existsSync('/proc/self'))
    it('cannot be in /proc', async () => {
      expect(await startIn('.', '--folder', '/proc/x')).to.match(/: nothing can be written there\./);
      folder.write('page.html', '<p>Text.</p>');
      const page = await runHere(['prerender', 'page.html', '-o', '/proc/x/y.html'], {cwd: folder.path});
      expect(page.code).to.equal(1);
      expect(page.stderr).to.include('This page could not be written: nothing can be written there.');
    });
});

describe('the local day', () => {
  it('follows the clock of the machine, also a year later', () => {
    expect(today(new Date(2026, 10, 23, 23, 59))).to.equal('2026-11-23');
    expect(today(new Date(2026, 10, 23, 0, 1))).to.equal('2026-11-23');
    expect(yearAfter('2026-11-23')).to.equal('2027-11-23');
    expect(yearAfter('2028-02-29')).to.equal('2029-03-01');
  });
});
