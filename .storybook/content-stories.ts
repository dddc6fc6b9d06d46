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

/** Where Storybook's builder lists the modules of all stories. */
const STORIES_LIST = '\0virtual:/@storybook/builder-vite/storybook-stories.js';

/** The modules that those stories seem to come from; what they are made of stands in `stories/content-files.ts`. */
export function contentStories(): Plugin {
  let list = '';
  return {
    name: 'content-stories',
    resolveId: (id) => (id.startsWith(VIRTUAL) ? `\0${id}` : null),
    load(id) {
      const [, language, topic] = new RegExp(`^\0${VIRTUAL}([^/]+)/([^/]+)$`).exec(id) ?? [];
      return language && topic ? storyModule(language, topic) : null;
    },
    transform(code, id) {
      if (id === STORIES_LIST) list = code;
    },
    async hotUpdate({type, file, modules, server}) {
      const {moduleGraph, pluginContainer} = this.environment;
      if (file === STORIES_LIST) {
        // A text that was saved is a file of stories that was saved. While the list is the same, no page is reloaded.
        const now = await pluginContainer.load(file);
        return (typeof now === 'string' ? now : now?.code) === list ? [] : undefined;
      }
      // Once is enough: Vite asks for each of its environments.
      if (type === 'update' || !contentIndexer.test.test(file) || this.environment.name !== 'client')
        return undefined;
      // The catalogue that every widget shares has one text more now, or one less.
      const catalogue = moduleGraph.getModuleById('\0virtual:family-content');
      for (const module of [catalogue, ...modules]) if (module) moduleGraph.invalidateModule(module);
      server.ws.send({type: 'full-reload'});
      return [];
    },
  };
}

function storyModule(language: string, topic: string): string {
  const stories = resolve(import.meta.dirname, '../stories/content-files.ts');
  const meta = {title: titleOf(language), id: `content-${language}`};
  return `import {contentStory} from ${JSON.stringify(stories)};
export default ${JSON.stringify(meta)};
export const ${exportName(topic)} = contentStory(${JSON.stringify(`content/${language}/${topic}.md`)});`;
}

const titleOf = (language: string) => `Content/${languageTitle(language)}`;

/** `family-faq` is `FamilyFaq`, and Storybook makes the same id of it again. */
function exportName(topic: string): string {
  return topic.replaceAll(/(?:^|[^a-z\d]+)([a-z\d])/gi, (_, letter: string) => letter.toUpperCase());
}
