/** A kind of text needs its file, a widget, a template and one line of the registry: reports what is missing. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {expect} from 'chai';
import {defaultTopics, textKindOf, textKinds, widgetTags} from '../../src/text-kinds/index.js';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');

describe('the registry of text kinds', () => {
  it('finds each kind by its name, and no other', () => {
    for (const kind of textKinds) expect(textKindOf({kind: kind.name})).to.equal(kind);
    for (const kind of [undefined, '', 'FAQ', 'constructor'])
      expect(textKindOf({kind}), String(kind)).to.equal(undefined);
    expect(new Set(textKinds.map(({name}) => name)).size).to.equal(textKinds.length);
  });

  it('has a kind for each element, and a built-in topic', () => {
    expect([...new Set(textKinds.map(({widget}) => widget))]).to.have.members(widgetTags);
    for (const topic of Object.values(defaultTopics))
      expect(existsSync(resolve(root, `content/en/${topic}.md`)), topic).to.equal(true);
  });

  it('has a file for each kind', () => {
    for (const {name} of textKinds)
      expect(existsSync(resolve(root, `src/text-kinds/${name}.ts`)), name).to.equal(true);
  });

  it('has a template for each kind, in each language', () => {
    for (const {name} of textKinds)
      for (const language of readdirSync(resolve(root, 'src/text-kinds/templates')))
        expect(
          existsSync(resolve(root, `src/text-kinds/templates/${language}/${name}.md`)),
          `${name} ${language}`,
        ).to.equal(true);
  });

  it('has an element for each widget, which every file of the build, story and page lists', () => {
    const all = read('src/widgets/define-all.ts');
    const views = read('src/build/content-plugin.ts');
    for (const tag of widgetTags) {
      for (const name of [tag, 'define', 'view', 'styles'])
        expect(existsSync(resolve(root, `src/widgets/${tag}/${name}.ts`)), `${tag}/${name}`).to.equal(true);
      expect(existsSync(resolve(root, `stories/${tag}.stories.ts`)), tag).to.equal(true);
      expect(all).to.include(`./${tag}/define.js`);
      expect(views).to.include(`piece('${tag}', 'widgets/${tag}/view')`);
    }
  });

  it('is not imported by any view, which would load the checks too', () => {
    for (const tag of widgetTags)
      expect(read(`src/widgets/${tag}/view.ts`)).to.not.match(/text-kinds\/index\.js/);
  });
});
