/** The recipes of ARCHITECTURE.md for a rule and a kind of text, followed step by step in a copy of the repository. */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'chai';
import type * as contentFiles from '../../src/build/content-files.js';
import type * as rulesModule from '../../src/checks/rules/index.js';
import type * as help from '../../src/cli/help.js';
import type * as newText from '../../src/cli/new-text.js';
import {languages} from '../../src/localization/languages.js';
import type * as textKinds from '../../src/text-kinds/index.js';
import type * as checking from '../checks/checking.js';
import {importPath, pathsOfRecipe, repositoryCopy, type RepositoryCopy} from '../support/repository-copy.js';

/** The messages of the checks about a text, in the copy. */
async function messagesIn(copy: RepositoryCopy, path: string, text: string): Promise<string[]> {
  const {messages} = (await copy.import('test/checks/checking.ts')) as typeof checking;
  return messages(text, path);
}

describe('the recipe', function () {
  // A second each on an idle machine.
  this.timeout(60_000);

  let copy: RepositoryCopy;
  beforeEach(() => {
    copy = repositoryCopy('content', 'test/checks');
  });
  afterEach(() => copy.remove());

  it('“Add a rule” gives a rule that reports, is listed, and requires a text that breaks it', async () => {
    const [rules, type, index, bad, ...others] = pathsOfRecipe('Add a rule') as [
      string,
      string,
      string,
      string,
    ];
    expect(others).to.deep.equal([]);
    copy.write(
      `${rules}exclamation.ts`,
      `import type {Rule} from '${importPath(rules, type)}';

export const exclamation: Rule = {
  name: 'exclamation',
  severity: 'warning',
  about: 'A text shouts at nobody.',
  check: (file, {report}) => {
    if (file.text.includes('!')) report({message: 'Write a period.'});
  },
};
`,
    );
    copy.edit(
      index,
      ['import {duplicateId}', "import {exclamation} from './exclamation.js';\nimport {duplicateId}"],
      ['  phoneNumber,\n]', '  phoneNumber,\n  exclamation,\n]'],
    );
    const rulesOfCopy = ((await copy.import(index)) as typeof rulesModule).rules;
    const {here, markdownOf, rulesWithoutText} = (await copy.import(
      'test/checks/checking.ts',
    )) as typeof checking;
    const missing = () => rulesWithoutText(rulesOfCopy, markdownOf(here('bad')));
    expect(missing()).to.deep.equal(['exclamation']);

    const text = readFileSync(join(copy.path, bad, 'en/numbers.md'), 'utf8').replace(
      /\b(five|six|seven|eight|nine|ten|eleven|twelve)\b/g,
      'many',
    );
    const broken = text.replace(/\.\n/, '!\n');
    copy.write(`${bad}en/exclamation.md`, broken);
    expect(missing()).to.deep.equal([]);
    expect(await messagesIn(copy, 'en/exclamation.md', text)).to.deep.equal([]);
    expect(await messagesIn(copy, 'en/exclamation.md', broken)).to.deep.equal([
      '1:1 warning exclamation: Write a period.',
    ]);
    const {rulesText} = (await copy.import('src/cli/help.ts')) as typeof help;
    expect(rulesText()).to.match(/^exclamation +warning +A text shouts at nobody\.$/m);
  });

  it('“Add a kind of text” gives a kind that is recognised, checked, built, and started from its template', async () => {
    const [kinds, type, index, templates, ...others] = pathsOfRecipe('Add a kind of text') as [
      string,
      string,
      string,
      string,
    ];
    expect(others).to.deep.equal([]);
    copy.write(
      `${kinds}letter.ts`,
      `import type {TextKind} from '${importPath(kinds, type)}';

export const letter = {
  name: 'letter',
  title: 'Letter',
  about: 'A letter from a family that has been there.',
  widget: 'family-wellness-tips',
  widgetTitle: 'letter',
  needs: [],
  without: ['also'],
  mayRestOnPractice: true,
  isGrouped: false,
  itemsOf: () => [],
  check: (text, report) => {
    if (text.sections.length === 0) report('A letter has a section.');
  },
} satisfies TextKind;
`,
    );
    copy.edit(
      index,
      ['import {program}', "import {letter} from './letter.js';\nimport {program}"],
      ['checklist]', 'checklist, letter]'],
    );
    expect(copy.compile(index)).to.deep.equal([]);
    const {textKindOf, widgetTags} = (await copy.import(index)) as typeof textKinds;
    expect(textKindOf({kind: 'letter'})?.widget).to.equal('family-wellness-tips');
    expect(widgetTags.filter((tag) => tag === 'family-wellness-tips')).to.have.length(1);

    for (const language of languages) {
      const tips = readFileSync(join(copy.path, templates, language, 'tips.md'), 'utf8');
      copy.write(`${templates}${language}/letter.md`, tips.replace('kind: tips', 'kind: letter'));
    }
    const {helpText} = (await copy.import('src/cli/help.ts')) as typeof help;
    expect(helpText()).to.match(/kinds: .*\bletter\b/);
    const {writeNewText} = (await copy.import('src/cli/new-text.ts')) as typeof newText;
    for (const language of languages) {
      const name = writeNewText({
        kind: 'letter',
        topic: 'our-letter',
        language,
        folder: 'content',
        cwd: copy.path,
      });
      expect(name).to.equal(join('content', language, 'our-letter.md'));
      expect(existsSync(join(copy.path, name))).to.equal(true);
    }

    const text =
      '---\nkind: letter\nid: our-letter\nlang: en\ntitle: Our letter\nsummary: We were where you are.\nevidence: practice\nlastReviewed: 2026-11-23\nnextReview: 2027-11-23\nsources: [S01]\n---\n\n## Hello {#our-letter-hello}\n\nYou are not alone.\n\nSources: S01\n';
    expect(await messagesIn(copy, 'en/our-letter.md', text)).to.deep.equal([]);
    expect(await messagesIn(copy, 'en/our-letter.md', text.replace(/## .*\n/, ''))).to.deep.equal([
      '2:1 error structure: A letter has a section.',
    ]);
    expect(
      (await messagesIn(copy, 'en/our-letter.md', text.replace('letter\n', 'leter\n'))).join(),
    ).to.include('letter');

    const {contentFiles: filesOf} = (await copy.import('src/build/content-files.ts')) as typeof contentFiles;
    const built = filesOf().filter(({topic}) => topic === 'our-letter');
    expect(built.map(({language}) => language)).to.have.members(languages);
  });
});
