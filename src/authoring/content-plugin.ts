import {resolve, sep} from 'node:path';
import type {Plugin} from 'rollup';
import {describeProblem} from '../document/source-text.js';
import {renderDocument} from '../rendering/render-document.js';
import {
  CONTENT_FOLDER,
  contentFiles,
  readContent,
  readHelpLines,
  readLevelsOfCare,
  readSources,
} from './content-files.js';

export interface ContentPluginOptions {
  /**
   * How a page gets a topic, the parser and the search, each on first use:
   * - `import`: a dynamic import that a bundler makes a chunk of (Storybook, the tests, npm);
   * - `address`: from beside the script, by address (the script tag), so that a failed load can be tried again;
   * - `inline`: all in one file (the bundles).
   */
  readonly delivery?: 'import' | 'address' | 'inline';
  /** Languages to take; all by default. */
  readonly languages?: readonly string[];
}

const VIRTUAL = 'virtual:family-content';
const RESOLVED = `\0${VIRTUAL}`;

/** A Rollup (and Vite) plugin: importing a `.md` of `content/` gives a document, parsed and checked at build time. */
export function contentPlugin({delivery = 'import', languages}: ContentPluginOptions = {}): Plugin {
  let hot = false;
  return {
    name: 'family-content',
    // Vite calls this; Rollup does not know it.
    ...{
      configResolved: ({command}: {command: string}) => {
        hot = command === 'serve';
      },
    },
    resolveId: (id) => (id === VIRTUAL ? RESOLVED : null),
    load: (id) => (id === RESOLVED ? catalogueModule(delivery, languages) : null),
    transform(code, id) {
      const path = id.split('?', 1)[0]!;
      if (!path.startsWith(CONTENT_FOLDER + sep)) return null;
      if (path.endsWith('help-lines.yaml')) return {code: helpLinesModule(), map: null};
      if (path.endsWith('levels-of-care.yaml')) return {code: levelsOfCareModule(), map: null};
      if (!path.endsWith('.md')) return null;
      this.addWatchFile(resolve(CONTENT_FOLDER, 'sources.yaml'));
      const {document, problems} = readContent(code, path);
      const errors = problems.filter(({severity}) => severity === 'error').map(describeProblem);
      for (const problem of problems) if (problem.severity === 'warning') this.warn(describeProblem(problem));
      if (errors.length > 0) {
        // A running Storybook shows the mistake in its overlay; a build stops.
        this.error(errors.join('\n'));
      }
      return {code: documentModule(renderDocument(document), hot), map: null};
    },
  };
}

/** The object stays the same when the file is saved, and the page is told: no reload. */
function documentModule(document: object, hot: boolean): string {
  const data = JSON.stringify(document);
  if (!hot) return `export default ${data};`;
  return `const content = Object.assign(import.meta.hot?.data.content ?? {}, ${data});
export default content;
if (import.meta.hot) {
  import.meta.hot.data.content = content;
  import.meta.hot.accept(() => globalThis.dispatchEvent(new Event('family-content-saved')));
}`;
}

/** The few numbers that stand in every widget, and all that is known of them, which only the help card shows. */
function helpLinesModule(): string {
  const lines = readHelpLines().filter(({line}) => line);
  const short = lines.map(({id, number, call, region, label}) => ({id, number, call, region, label}));
  const registry = readSources();
  const whole = lines.map(
    ({id, number, call, text, chat, region, label, languages, hours, checkedOn, source}) => ({
      ...{id, number, call, text, chat, region, label, languages, hours, checkedOn},
      source: registry.get(source)?.short ?? source,
    }),
  );
  return `export const shortHelpLines = ${JSON.stringify(short)};
export const helpLines = ${JSON.stringify(whole)};`;
}

function levelsOfCareModule(): string {
  const {levels, programs} = readLevelsOfCare();
  const shown = levels.map(({id, name, least, below, teens}) => ({id, name, least, below, teens}));
  return `export const careLevels = ${JSON.stringify(shown)};
export const carePlaces = ${JSON.stringify(programs)};`;
}

const piece = (file: string, source: string) => ({
  file: `${file}.js`,
  source: resolve(import.meta.dirname, '..', `${source}.ts`),
});

/** What is loaded on first use besides the texts. */
const PIECES = {
  importArticle: piece('article', 'rendering/adopt-article'),
  importRemote: piece('remote', 'loading/remote-document'),
  importExplainer: piece('family-program-explainer', 'widgets/family-program-explainer/furniture'),
  importCompare: piece('compare', 'widgets/family-program-explainer/compare'),
  importTimeline: piece('family-stage-timeline', 'widgets/family-stage-timeline/furniture'),
  importFaq: piece('family-faq', 'widgets/family-faq/furniture'),
  importSearch: piece('search', 'widgets/family-faq/search/search'),
  importTips: piece('family-wellness-tips', 'widgets/family-wellness-tips/furniture'),
  importHelpCard: piece('family-help-card', 'widgets/family-help-card/furniture'),
};

function catalogueModule(delivery: string, languages?: readonly string[]): string {
  const files = contentFiles().filter(({language}) => languages?.includes(language) ?? true);
  const statements: string[] = [];
  const load = (file: string, source: string) => {
    if (delivery === 'import') return `() => import(${JSON.stringify(source)})`;
    if (delivery === 'address') return `(attempt) => fromBeside(${JSON.stringify(file)}, attempt)`;
    const name = `piece${statements.length}`;
    statements.push(`import * as ${name} from ${JSON.stringify(source)};`);
    return `async () => ${name}`;
  };
  const topics = [...new Set(files.map(({topic}) => topic))].map((topic) => {
    const documents = files
      .filter((file) => file.topic === topic)
      .map(
        ({language, path}) => `${JSON.stringify(language)}: ${load(`content/${language}/${topic}.js`, path)}`,
      );
    return `${JSON.stringify(topic)}: {${documents.join(', ')}}`;
  });
  const pieces = Object.entries(PIECES).map(
    ([name, {file, source}]) => `export const ${name} = ${load(file, source)};`,
  );
  const fromBeside = `const fromBeside = (file, attempt) =>
  import('./' + file + (attempt ? '?attempt=' + attempt : ''));`;
  return [
    ...statements,
    delivery === 'address' ? fromBeside : '',
    `export const catalogue = {${topics.join(', ')}};`,
    ...pieces,
  ].join('\n');
}
