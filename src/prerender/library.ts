import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {
  CONTENT_FOLDER,
  contentFiles,
  glossaryIn,
  readContent,
  readHelpLines,
  readSources,
} from '../build/content-files.js';
import {widgetOf} from '../build/element-topics.js';
import type {Glossary} from '../document/glossary.js';
import type {HelpLine} from '../document/help-lines.js';
import type {SourceRegistry} from '../document/known-sources.js';
import {sourceLanguage} from '../localization/languages.js';
import {renderDocument} from '../rendering/render-document.js';
import type {RenderedDocument} from '../rendering/rendered-document.js';
import type {WidgetTag} from '../text-kinds/index.js';

/** The package's own data. Each file is read once, on first use: a site has many pages with the same texts. */
const topics = once(() => {
  const languages = new Map<string, Map<string, string>>();
  for (const {topic, language, path} of contentFiles())
    languages.set(topic, (languages.get(topic) ?? new Map<string, string>()).set(language, path));
  return languages;
});

export const knownTopics = (): string[] => [...topics().keys()];

/** The languages of a topic, with the default language first; empty for an unknown topic. */
export function languagesOf(topic: string): string[] {
  const languages = [...(topics().get(topic)?.keys() ?? [])];
  return languages.sort((a, b) => Number(b === sourceLanguage) - Number(a === sourceLanguage));
}

/** A text in one of its languages, rendered as in the build. */
export const documentOf: (topic: string, language: string) => RenderedDocument = perKey(
  (topic: string, language: string) => {
    const path = topics().get(topic)!.get(language)!;
    const {document} = readContent(readFileSync(path, 'utf8'), path);
    return renderDocument(document, glossaryOf(language));
  },
);

/** The element that shows a text, by the kind that its front matter names. */
export function widgetFor(topic: string, language: string): WidgetTag {
  return widgetOf(topics().get(topic)!.get(language)!);
}

export const glossaryOf: (language: string) => Glossary = perKey(glossaryIn);

export const sourceRegistry: () => SourceRegistry = once(readSources);

/** The numbers of the help line in one country; empty if none are known. */
export function helpLinesOf(region: string): readonly HelpLine[] {
  return helpLines().filter((line) => line.line && line.region === region);
}

const helpLines = once(readHelpLines);

export const version: () => string = once(() => {
  const path = resolve(CONTENT_FOLDER, '../package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as {version: string}).version;
});

function once<Value>(read: () => Value): () => Value {
  let value: {readonly read: Value} | undefined;
  return () => (value ??= {read: read()}).read;
}

function perKey<Keys extends string[], Value>(read: (...keys: Keys) => Value): (...keys: Keys) => Value {
  const values = new Map<string, Value>();
  return (...keys) => {
    const key = keys.join(' ');
    const value = values.get(key) ?? read(...keys);
    values.set(key, value);
    return value;
  };
}
