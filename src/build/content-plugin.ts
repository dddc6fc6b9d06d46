import {resolve, sep} from 'node:path';
import type {Plugin} from 'rollup';
import {primaryLanguage} from '../localization/language-tag.js';
import {describeProblem} from '../document/source-text.js';
import {renderDocument} from '../rendering/render-document.js';
import {
  CONTENT_FOLDER,
  type ContentFile,
  contentFiles,
  glossaryFiles,
  glossaryIn,
  type LanguageFile,
  readContent,
  readHelpLines,
  readLevelsOfCare,
  readSources,
  SOURCES_FILE,
  vocabularyFiles,
  vocabularyIn,
} from './content-files.js';

export interface ContentPluginOptions {
  /**
   * How a page gets a topic, the parser and the search, each on first use:
   * - `import`: a dynamic import that a bundler makes a chunk of (Storybook, the tests, npm);
   * - `address`: by address from the module's folder (the other files of the script tag), so that a failed load can be
   *   retried;
   * - `script`: the same for the script tag itself, which may run as a classic script;
   * - `inline`: all in one file (the bundles).
   */
  readonly delivery?: 'import' | 'address' | 'script' | 'inline';
  /** Languages to include; all by default. */
  readonly languages?: readonly string[];
  /**
   * Version of the package, with `address`: each file exports it as `version`, and the script rejects files with
   * another one. Without it, any file is accepted.
   */
  readonly version?: string;
  /** With `script`: topics and pieces that are part of the script. Other topics are errors, other pieces are loaded. */
  readonly inside?: {readonly topics: readonly string[]; readonly pieces: readonly string[]};
}

const VIRTUAL = 'virtual:family-content';
const RESOLVED = `\0${VIRTUAL}`;
const SCRIPT_FOLDER = resolve(import.meta.dirname, '../embed/script-folder.ts');

/** A Rollup (and Vite) plugin: imports a `.md` of `content/` as a document, parsed and checked at build time. */
export function contentPlugin(options: ContentPluginOptions = {}): Plugin {
  const {version} = options;
  let hot = false;
  return {
    name: 'family-content',
    // Called by Vite; unknown to Rollup.
    ...{
      configResolved: ({command}: {command: string}) => {
        hot = command === 'serve';
      },
    },
    resolveId: (id) => (id === VIRTUAL ? RESOLVED : (languagePartOf(id)?.path ?? null)),
    load(id) {
      if (id === RESOLVED) return catalogueModule(options);
      const part = languagePartOf(id);
      return part ? `export default ${JSON.stringify(part.read(part.language))};` : null;
    },
    transform(code, id) {
      const path = id.split('?', 1)[0]!;
      if (!path.startsWith(CONTENT_FOLDER + sep)) return null;
      if (path.endsWith('help-lines.yaml')) return {code: helpLinesModule(), map: null};
      if (path.endsWith('sources.yaml'))
        return {code: `export default ${JSON.stringify([...readSources().values()])};`, map: null};
      if (path.endsWith('levels-of-care.yaml')) return {code: levelsOfCareModule(), map: null};
      if (!path.endsWith('.md')) return null;
      for (const name of ['sources.yaml', 'glossary.yaml']) this.addWatchFile(resolve(CONTENT_FOLDER, name));
      const {document, problems} = readContent(code, path);
      const errors = problems.filter(({severity}) => severity === 'error').map(describeProblem);
      for (const problem of problems) if (problem.severity === 'warning') this.warn(describeProblem(problem));
      if (errors.length > 0) {
        // Storybook shows the error in its overlay; a build stops.
        this.error(errors.join('\n'));
      }
      const glossary = glossaryIn(primaryLanguage(document.meta.lang ?? ''));
      return {code: documentModule(renderDocument(document, glossary), hot), map: null};
    },
    // The script itself has no exports.
    renderChunk: (code, {isEntry, exports}) =>
      version !== undefined && isEntry && exports.length > 0
        ? {
            code: `${code}\nconst ofRelease = ${JSON.stringify(version)};\nexport {ofRelease as version};`,
            map: null,
          }
        : null,
  };
}

/** A language's part of the data, by the path of its import; Vite's paths are relative to its root and have a query. */
function languagePartOf(id: string): (LanguageFile & {read: (language: string) => unknown}) | undefined {
  const [, language, name] =
    /\bcontent[\\/]([\w-]+)[\\/](glossary|search-words)\.yaml(?:\?|$)/.exec(id) ?? [];
  const [files, read] =
    name === 'glossary' ? [glossaryFiles, glossaryIn] : ([vocabularyFiles, vocabularyIn] as const);
  const file = name && files().find((each) => each.language === language);
  return file ? {...file, read} : undefined;
}

/** The object keeps its identity when the file is saved, and the page is notified: no reload. */
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

/** The few numbers of the help line, and the full records, which only the help card shows. */
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
  file,
  source: resolve(import.meta.dirname, '..', `${source}.ts`),
});

/** The pieces that are loaded on first use, besides the texts. */
const PIECES = {
  importBlocks: piece('blocks', 'embed/blocks'),
  importArticle: piece('article', 'rendering/adopt-article'),
  importPrerendered: piece('prerendered', 'loading/prerendered'),
  importJsonLd: piece('json-ld', 'widgets/page/json-ld'),
  importPage: piece('page', 'widgets/page/page-connection'),
  importRemote: piece('remote', 'loading/remote-document'),
  importYaml: piece('yaml', 'document/yaml'),
  importShape: piece('shape', 'loading/report-shape'),
  importExplainer: piece('family-program-explainer', 'widgets/family-program-explainer/view'),
  importCompare: piece('compare', 'widgets/family-program-explainer/compare'),
  importTimeline: piece('family-stage-timeline', 'widgets/family-stage-timeline/view'),
  importFaq: piece('family-faq', 'widgets/family-faq/view'),
  importSources: {file: 'content/sources', source: SOURCES_FILE},
  importSearch: piece('search', 'widgets/family-faq/search/search'),
  importTips: piece('family-wellness-tips', 'widgets/family-wellness-tips/view'),
  importGlossary: piece('glossary', 'widgets/glossary/glossary'),
  importHelpCard: piece('family-help-card', 'widgets/family-help-card/view'),
};

const loading = (name: string) => JSON.stringify(resolve(import.meta.dirname, `../loading/${name}.ts`));

/** By absolute path: a virtual module has no path to resolve a relative import from. */
const IMPORT_OWN_FILE = `import {ownFiles} from ${loading('own-file')};`;

function catalogueModule({delivery = 'import', languages, version, inside}: ContentPluginOptions): string {
  const isWanted = ({language}: {language: string}) => languages?.includes(language) ?? true;
  const files = contentFiles().filter(isWanted);
  const glossaries = glossaryFiles().filter(isWanted);
  // Always every language: in danger, a reader types in the language they think in.
  const vocabularies = vocabularyFiles();
  if (delivery === 'address' || delivery === 'script')
    return addressModule(
      files,
      {glossaries, vocabularies},
      {isScript: delivery === 'script', version, inside},
    );
  const chunk = `const chunk = (file, load) =>
  ownFiles((name) => (name === file ? load() : import(${loading('trouble')})))(file);`;
  const statements = delivery === 'import' ? [IMPORT_OWN_FILE, chunk] : [];
  const load = (source: string, file: string) => {
    if (delivery === 'import')
      return `chunk(${JSON.stringify(file)}, () => import(${JSON.stringify(source)}))`;
    const name = `piece${statements.length}`;
    statements.push(`import * as ${name} from ${JSON.stringify(source)};`);
    return `async () => ${name}`;
  };
  const byLanguage = (documents: readonly LanguageFile[], name: string) =>
    `{${documents
      .map(({language, path}) => `${JSON.stringify(language)}: ${load(path, `content/${language}/${name}`)}`)
      .join(', ')}}`;
  const topics = [...new Set(files.map(({topic}) => topic))].map((topic) => {
    const inLanguages = files.filter((file) => file.topic === topic);
    return `${JSON.stringify(topic)}: ${byLanguage(inLanguages, topic)}`;
  });
  const pieces = Object.entries(PIECES).map(
    ([name, {file, source}]) => `export const ${name} = ${load(source, file)};`,
  );
  const catalogue = `export const catalogue = {${topics.join(', ')}};`;
  const terms = `export const glossaries = ${byLanguage(glossaries, 'glossary')};`;
  const words = `export const vocabularies = ${byLanguage(vocabularies, 'search-words')};`;
  return [...statements, catalogue, terms, words, ...pieces].join('\n');
}

/** For the script tag: every page loads this, so it lists each topic once. */
function addressModule(
  files: readonly ContentFile[],
  data: Record<'glossaries' | 'vocabularies', readonly LanguageFile[]>,
  {isScript, version, inside}: Pick<ContentPluginOptions, 'version' | 'inside'> & {isScript: boolean},
): string {
  const languagesOf = new Map<string, string[]>();
  for (const {topic, language} of files)
    languagesOf.set(topic, [...(languagesOf.get(topic) ?? []), language].sort());
  const topics: Record<string, string[]> = {};
  for (const [topic, languages] of languagesOf) (topics[languages.join(' ')] ??= []).push(topic);
  const groups = Object.entries(topics).map(([languages, names]) => [languages, names.join(' ')]);
  const languages = (parts: readonly LanguageFile[]) => JSON.stringify(parts.map(({language}) => language));
  const pieces = Object.entries(PIECES).map(([name, {file, source}]) =>
    inside?.pieces.includes(name)
      ? `import * as ${name}File from ${JSON.stringify(source)};\nexport const ${name} = async () => ${name}File;`
      : `export const ${name} = /*#__PURE__*/ fromBeside(${JSON.stringify(file)});`,
  );
  const catalogue = inside
    ? insideCatalogue(files, inside.topics)
    : `const catalogueOf = (groups) =>
  Object.fromEntries(groups.flatMap(([languages, topics]) =>
    topics.split(' ').map((topic) => [topic, inEach(languages.split(' '), topic)])));
export const catalogue = /*#__PURE__*/ catalogueOf(${JSON.stringify(groups)});`;
  const folder = isScript
    ? `import {scriptFolder} from ${JSON.stringify(SCRIPT_FOLDER)};`
    : "const scriptFolder = './';";
  return `${folder}
${IMPORT_OWN_FILE}
import {pageDocument} from ${JSON.stringify(resolve(import.meta.dirname, '../platform/page-document.ts'))};
// An import map with integrity names addresses without a query: with one, a file would be run unchecked.
const importFile = (file, number) => import(scriptFolder + file + '.js' +
  (number && !/integrity/.test(pageDocument.querySelector('script[type=importmap]')?.text) ? '?attempt=' + number : ''));
const fromBeside = /*#__PURE__*/ ownFiles(importFile, ${JSON.stringify(version)});
const inEach = (languages, name) =>
  Object.fromEntries(languages.map((language) => [language, fromBeside('content/' + language + '/' + name)]));
${catalogue}
export const glossaries = /*#__PURE__*/ inEach(${languages(data.glossaries)}, 'glossary');
export const vocabularies = /*#__PURE__*/ inEach(${languages(data.vocabularies)}, 'search-words');
${pieces.join('\n')}`;
}

/** For a script with some texts inside: any other topic is an error, which says so. */
function insideCatalogue(files: readonly ContentFile[], topics: readonly string[]): string {
  const isInside = ({topic}: ContentFile) => topics.includes(topic);
  const texts = files.filter(isInside);
  const others = files.filter((file) => !isInside(file));
  const message = `is not in this file, which holds ${topics.join(', ')}. Load family-widgets.js instead, or family-widgets.bundle`;
  return `import {ContentError} from ${loading('content-error')};
${texts.map(({path}, index) => `import * as text${index} from ${JSON.stringify(path)};`).join('\n')}
const elsewhere = ([topic, language]) => [topic, {[language]: async () => {
  throw new ContentError('unknown-topic', 'The topic ' + topic + ${JSON.stringify(` ${message}.`)} + language + '.js.');
}}];
export const catalogue = {
  ...Object.fromEntries(${JSON.stringify(others.map(({topic, language}) => [topic, language]))}.map(elsewhere)),
  ${texts.map(({topic, language}, index) => `${JSON.stringify(topic)}: {${JSON.stringify(language)}: async () => text${index}}`).join(',\n  ')}
};`;
}
