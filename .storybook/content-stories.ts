import {readFile} from 'node:fs/promises';
import {basename, dirname, resolve} from 'node:path';
import type {Indexer} from 'storybook/internal/types';
import type {Plugin} from 'vite';
import {frontMatterField} from '../stories/workshop/front-matter-field.js';
import {languageTitle} from '../stories/workshop/language-title.js';

const VIRTUAL = 'virtual:content-story/';

/** One story for each text in `content/`: `content/es/iop.md` is `content-es--iop`. */
export const contentIndexer: Indexer = {
  test: /[\\/]content[\\/][^\\/]+[\\/][^\\/]+\.md$/,
  async createIndex(fileName) {
    const topic = basename(fileName, '.md');
    const language = basename(dirname(fileName));
    const text = await readFile(fileName, 'utf8');
    return [
      {
        type: 'story',
        importPath: `${VIRTUAL}${language}/${topic}`,
        exportName: exportName(topic),
        name: frontMatterField(text, 'title') ?? topic,
        title: titleOf(language),
        metaId: `content-${language}`,
      },
    ];
  },
};

/** The modules that those stories seem to come from; what they are made of stands in `stories/content-files.ts`. */
export const contentStories: Plugin = {
  name: 'content-stories',
  resolveId: (id) => (id.startsWith(VIRTUAL) ? `\0${id}` : null),
  load(id) {
    const [, language, topic] = new RegExp(`^\0${VIRTUAL}([^/]+)/([^/]+)$`).exec(id) ?? [];
    if (!language || !topic) return null;
    const stories = resolve(import.meta.dirname, '../stories/content-files.ts');
    const meta = {title: titleOf(language), id: `content-${language}`};
    return `import {contentStory} from ${JSON.stringify(stories)};
export default ${JSON.stringify(meta)};
export const ${exportName(topic)} = contentStory(${JSON.stringify(`content/${language}/${topic}.md`)});`;
  },
  hotUpdate({type, file, server}) {
    // The catalogue that every widget shares has another text now, or one less.
    if (type === 'update' || !contentIndexer.test.test(file)) return undefined;
    const catalogue = this.environment.moduleGraph.getModuleById('\0virtual:family-content');
    if (catalogue) this.environment.moduleGraph.invalidateModule(catalogue);
    server.ws.send({type: 'full-reload'});
    return [];
  },
};

const titleOf = (language: string) => `Content/${languageTitle(language)}`;

/** `family-faq` is `FamilyFaq`, and Storybook makes the same id of it again. */
function exportName(topic: string): string {
  return topic.replaceAll(/(?:^|[^a-z\d]+)([a-z\d])/gi, (_, letter: string) => letter.toUpperCase());
}
