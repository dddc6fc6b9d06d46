/** ARCHITECTURE.md and CONTRIBUTING.md name existing files and folders, and all of them. */
import {expect} from 'chai';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const NAMED = /`((?:src|test|content|stories|\.config)\/[\w./-]*)/g;

describe('the documents for contributors', () => {
  for (const name of ['ARCHITECTURE.md', 'CONTRIBUTING.md'])
    it(`name files and folders that exist: ${name}`, () => {
      const named = [...read(name).matchAll(NAMED)].map(([, path]) => path!);
      expect(named).to.not.be.empty;
      expect(named.filter((path) => !existsSync(join(root, path)))).to.deep.equal([]);
    });

  it('name every folder of src', () => {
    const folders = readdirSync(join(root, 'src'), {withFileTypes: true}).filter((entry) =>
      entry.isDirectory(),
    );
    const text = read('ARCHITECTURE.md');
    expect(
      folders.map((folder) => folder.name).filter((folder) => !text.includes(`| \`src/${folder}/\``)),
    ).to.deep.equal([]);
  });

  it('give the correct location of the words and colours that a newcomer looks for', () => {
    expect(read('src/localization/es.ts')).to.match(/\bretry: '/);
    expect(read('src/checks/rules/link-words.ts')).to.include('emptyLink.test(');
    expect(read('src/checks/language/wording/english.ts')).to.match(/emptyLink:\s.*click\|tap/);
    expect(read('src/widgets/base/help-line.ts')).to.match(/helpLineStyles = css/);
    expect(read('src/build/content-plugin.ts')).to.include('function addressModule');
    expect(read('src/text-kinds/faq.ts')).to.match(/every heading is a question[^]*function faqOf/);
  });
});
