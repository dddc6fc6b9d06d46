/** What PHP and the editor know of the widgets: from the custom elements manifest, the registry and the texts. */
import {documentOf, knownTopics, languagesOf, widgetFor} from '../prerender/library.js';
import {languages, sourceLanguage, type Language} from '../localization/languages.js';
import {attributesOf, textOf} from '../rendering/markup.js';
import {defaultTopics, widgetTags, type WidgetTag} from '../text-kinds/widgets.js';
import {blockWords} from './block-words.js';

/** What is read of the custom elements manifest. */
export interface ElementsManifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly attributes?: readonly {readonly name: string; readonly type: {readonly text: string}}[];
    }[];
  }[];
}

/** Words by language. */
type Labels = Partial<Record<Language, string>>;

export interface BlockAttribute {
  /** Its name on the tag: `heading-level`. */
  readonly tagAttribute: string;
  readonly type: 'string' | 'boolean';
  /** The values, if there are no others. */
  readonly values?: readonly string[];
  readonly labels?: Readonly<Record<string, Labels>>;
}

export interface WidgetData {
  readonly block: string;
  /** Folder of its `block.json` in `blocks/`. */
  readonly folder: string;
  readonly shortcode: string;
  /** The default topic. */
  readonly topic: string;
  /** Titles of the topics. */
  readonly topics: Readonly<Record<string, Labels>>;
  /** Attributes besides `topic` and `lang`, by their names in the block: `headingLevel`. */
  readonly attributes: Readonly<Record<string, BlockAttribute>>;
}

/** The content of `widgets.json`. */
export interface PluginData {
  readonly languages: readonly Language[];
  readonly languageNames: Readonly<Record<Language, string>>;
  /** The help line of each language, as HTML. */
  readonly helpLines: Readonly<Record<Language, string>>;
  readonly widgets: Readonly<Record<WidgetTag, WidgetData>>;
}

/** Attributes that the plugin decides itself, and `src`, which only a person who may write HTML may set. */
const LEFT_OUT = ['topic', 'lang', 'src'];

/** Attributes whose values are ids in the widget's default text, without this prefix. */
const ID_PREFIXES: Readonly<Record<string, string>> = {group: 'tips-', current: 'stage-'};

/** @param helpLineOf - the help line of a language, as HTML */
export function pluginData(
  manifest: ElementsManifest,
  helpLineOf: (language: Language) => string,
): PluginData {
  return {
    languages: [sourceLanguage, ...languages.filter((language) => language !== sourceLanguage)],
    languageNames: byLanguage(languages, nameOf),
    helpLines: byLanguage(languages, helpLineOf),
    widgets: Object.fromEntries(
      widgetTags.map((tag) => [tag, widgetData(tag, manifest)]),
    ) as unknown as PluginData['widgets'],
  };
}

function widgetData(tag: WidgetTag, {modules}: ElementsManifest): WidgetData {
  const element = modules.flatMap(({declarations = []}) => declarations).find(({tagName}) => tagName === tag);
  if (!element?.attributes) throw new Error(`The custom elements manifest has no attributes of <${tag}>.`);
  const folder = tag.replace('family-', '');
  const topics = knownTopics().filter((topic) => widgetFor(topic, sourceLanguage) === tag);
  return {
    block: `family-widgets/${folder}`,
    folder,
    shortcode: tag.replaceAll('-', '_'),
    topic: defaultTopics[tag],
    topics: Object.fromEntries(
      topics.map((topic) => [
        topic,
        byLanguage(
          languagesOf(topic) as Language[],
          (language) => documentOf(topic, language).title ?? topic,
        ),
      ]),
    ),
    attributes: Object.fromEntries(
      element.attributes
        .filter(({name}) => !LEFT_OUT.includes(name))
        .map(({name, type}) => [camelCase(name), blockAttribute(tag, name, type.text)]),
    ),
  };
}

/** @param type - in the manifest: `'cards' | 'list'`, `2 | 3`, `boolean`, `string` */
function blockAttribute(tag: WidgetTag, name: string, type: string): BlockAttribute {
  const common = {tagAttribute: name, type: type === 'boolean' ? 'boolean' : 'string'} as const;
  if (type === 'boolean' || type === 'string') return {...common, ...idsFor(tag, name)};
  return {...common, values: type.split(' | ').map((value) => value.replaceAll("'", ''))};
}

/** The values of an attribute that names a section of the widget's own text, with its headings. */
function idsFor(tag: WidgetTag, name: string): Pick<BlockAttribute, 'values' | 'labels'> {
  const prefix = ID_PREFIXES[name];
  if (prefix === undefined) return {};
  const headings = byLanguage(languages, (language) => headingsOf(defaultTopics[tag], language, prefix));
  const values = Object.keys(headings[sourceLanguage]);
  if (values.length === 0) throw new Error(`The text of <${tag}> has no headings with the id ${prefix}….`);
  const labels = values.map((value) => [
    value,
    byLanguage(languages, (language) => headings[language][value]!),
  ]);
  return {values, labels: Object.fromEntries(labels) as Record<string, Labels>};
}

/** Headings of a text by the rest of their ids. */
function headingsOf(topic: string, language: Language, prefix: string): Record<string, string> {
  const found = documentOf(topic, language).body.flatMap((element) => {
    const {id} = attributesOf(element);
    return /^h\d$/.test(element[0]) && id?.startsWith(prefix)
      ? [[id.slice(prefix.length), textOf(element)]]
      : [];
  });
  return Object.fromEntries(found) as Record<string, string>;
}

function byLanguage<Value>(
  codes: readonly Language[],
  valueOf: (language: Language) => Value,
): Record<Language, Value> {
  return Object.fromEntries(codes.map((language) => [language, valueOf(language)])) as Record<
    Language,
    Value
  >;
}

/** The name of a language in itself, as a title. */
function nameOf(language: Language): string {
  const name = new Intl.DisplayNames(language, {type: 'language'}).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

const camelCase = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The `block.json` of a widget: https://schemas.wp.org/trunk/block.json */
export function blockType(tag: WidgetTag, {block, attributes}: WidgetData, version: string): object {
  const own = Object.entries(attributes).map(([name, {type}]) => [name, {type}] as const);
  return {
    $schema: 'https://schemas.wp.org/trunk/block.json',
    apiVersion: 3,
    name: block,
    version,
    category: 'widgets',
    ...blockWords[tag],
    textdomain: 'family-education-widgets',
    attributes: {topic: {type: 'string'}, lang: {type: 'string'}, ...Object.fromEntries(own)},
    supports: {html: false, align: ['wide', 'full'], spacing: {margin: true}},
    editorScript: 'family-widgets-editor',
  };
}
