import {expect} from 'chai';
import {storyNameFromExport, toId} from 'storybook/internal/csf';
import {contentIndexer, contentStories} from '../../.storybook/content-stories.js';
import {readLibrary} from '../../.storybook/content-library.js';
import {contentFiles} from '../../src/build/content-files.js';
import {storyAddress, workshopAddress} from '../../stories/workshop/places.js';

const options = {makeTitle: (title?: string) => title ?? ''};

describe('the stories made from the content', () => {
  for (const {topic, language, path} of contentFiles()) {
    it(`include one with its own name: ${language}/${topic}`, async () => {
      expect(contentIndexer.test.test(path)).to.equal(true);
      const stories = await contentIndexer.createIndex(path, options);
      expect(stories.length).to.equal(1);
      const {metaId, exportName, importPath, name, title} = stories[0]!;
      const id = toId(metaId!, storyNameFromExport(exportName));
      expect(id).to.equal(`content-${language}--${topic}`);
      expect(storyAddress(`content/${language}/${topic}.md`)).to.equal(`./?path=/story/${id}`);
      expect(title).to.equal(language === 'es' ? 'Content/Español' : 'Content/English');
      expect(name).to.be.a('string').that.does.not.equal('');
      const module = load(`\0${importPath}`);
      expect(module).to.include(
        `export const ${exportName} = contentStory("content/${language}/${topic}.md")`,
      );
      expect(module).to.include(JSON.stringify({title, id: metaId}));
    });
  }

  it('exclude files that are not a text of a language', () => {
    for (const path of ['/x/content/sources.yaml', '/x/content/README.md', '/x/stories/content.stories.ts'])
      expect(contentIndexer.test.test(path), path).to.equal(false);
  });

  it('do not change any other module', () => {
    expect(load('/x/stories/family-faq.stories.ts')).to.equal(null);
  });

  it('link to the workshop with an address that Storybook accepts', () => {
    // https://storybook.js.org/docs/writing-stories/args#setting-args-through-the-url
    expect(workshopAddress('content/es/first-call.md')).to.match(/&args=topic:[\w-]+;language:[\w-]+$/);
  });
});

describe('the library for the pages of authors', () => {
  const library = readLibrary();

  it('contains every text, with the same name as for the command', () => {
    const paths = contentFiles().map(({topic, language}) => `content/${language}/${topic}.md`);
    expect(library.files.map(({path}) => path)).to.have.members(paths);
  });

  it('contains what texts are compared with', () => {
    expect(library.sources.map(({id}) => id)).to.include('S01');
    expect(library.helpLines.map(({number}) => number)).to.include('911');
    expect(library.glossary.map(({id}) => id)).to.include('iop');
    expect(library.settings.languages).to.deep.equal(['en', 'es']);
    expect(library.builtInIds).to.include('what-is-naloxone');
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(library))).to.deep.equal(library);
  });
});

function load(id: string): string | null {
  return (contentStories().load as (id: string) => string | null)(id);
}
