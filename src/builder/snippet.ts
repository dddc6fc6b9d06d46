import {shortName} from '../embed/widget-names.js';
import {contactAttributes, lookOf, PACKAGE, widgetAttributes} from './attributes.js';
import {frameAddress, frameHtml} from './frame.js';
import {elementHtml, paragraphHtml, voidHtml, type AttributeValues} from './html.js';
import type {BuilderLanguage, Library} from './library.js';
import {allowsScript, isWordPress} from './places.js';
import {componentCode, frameComponentCode} from './react.js';
import type {Settings} from './settings.js';

/** A piece of code to copy. */
export interface Piece {
  /** Where it belongs: once for a whole site, into the page, … */
  readonly name: 'page' | 'site' | 'install' | 'module' | 'component' | 'address';
  readonly code: string;
}

/** What is known only while the builder runs. */
export interface Found {
  /** Heights of the widget in CSS pixels, on a phone and on a wide screen. */
  readonly phoneHeight?: number | undefined;
  readonly wideHeight?: number | undefined;
  /** The topic as HTML, as it lies in `html/` (see `articleFile`); empty if it is not there. */
  readonly article?: string | undefined;
  /** Integrity of the files of the version by name, as in `sri.json`. */
  readonly integrities?: Readonly<Record<string, string>> | undefined;
}

/** The file of the style sheet that reserves room (`src/build/builder-page-plugin.ts`). */
export const ROOM_FILE = 'family-room.css';

/** The snippet for these settings. */
export function snippetOf(settings: Settings, library: Library, found: Found = {}): Piece[] {
  const {way, place} = settings;
  const folder = folderOf(settings, library);
  switch (way) {
    case 'tag':
    case 'article':
    case 'bundle':
      return [
        inPage(settings, [...loadingHtml(settings, library, found), widgetHtml(settings, library, found)]),
      ];
    case 'block':
      return [
        {name: 'site', code: [scriptHtml(folder), roomHtml(folder)].join('\n')},
        inPage(settings, [blockHtml(settings, library, found)]),
      ];
    case 'classes':
      return [
        // Without a style attribute no room can be reserved.
        {name: 'site', code: scriptHtml(folder)},
        {name: 'page', code: classesHtml(settings, library)},
      ];
    case 'frame': {
      const frame = {settings, folder, title: titleOf(settings, library), found};
      if (place === 'react') return [{name: 'component', code: frameComponentCode(frame)}];
      const page = inPage(settings, [frameHtml({...frame, hasScript: allowsScript(place)})]);
      return allowsScript(place) ? [page] : [{name: 'address', code: frameAddress(settings, folder)}, page];
    }
    case 'npm':
      return npmPieces(settings, library);
  }
}

/** The file of a topic's text as HTML, from the folder of the version. */
export function articleFile({language, topic, level}: Settings): string {
  return `html/${language}/${topic}${level === '2' ? '' : `.h${level}`}.html`;
}

/** Address of the folder of the version, with a slash at its end. */
export function folderOf({base}: Settings, {version}: Library): string {
  return `${base}${encodeURIComponent(version)}/`;
}

function inPage({place}: Settings, parts: readonly string[]): Piece {
  const html = parts.join('\n');
  return {name: 'page', code: isWordPress(place) ? `<!-- wp:html -->\n${html}\n<!-- /wp:html -->` : html};
}

/** The script, and what saves a round trip or reserves room. */
function loadingHtml(settings: Settings, library: Library, {integrities}: Found): string[] {
  const {way, widget, language, topic} = settings;
  const folder = folderOf(settings, library);
  if (way === 'bundle') {
    const file = `family-widgets.bundle.${language}.js`;
    const integrity = integrities?.[file];
    // Without integrity, a script of another site needs no CORS.
    const crossorigin = integrity && 'anonymous';
    return [elementHtml('script', {defer: '', src: folder + file, integrity, crossorigin}, [])];
  }
  const text = way === 'article' ? 'prerendered.js' : `content/${language}/${topic}.js`;
  return [
    scriptHtml(folder),
    ...[`${widget}.js`, text].map((file) => voidHtml('link', {rel: 'modulepreload', href: folder + file})),
    roomHtml(folder),
  ];
}

const scriptHtml = (folder: string) =>
  elementHtml('script', {type: 'module', src: `${folder}family-widgets.js`}, []);

const roomHtml = (folder: string) => voidHtml('link', {rel: 'stylesheet', href: folder + ROOM_FILE});

function styleOf(settings: Settings, {phoneHeight, wideHeight}: Found): string | undefined {
  const declarations = Object.entries({
    ...lookOf(settings),
    ...(settings.way !== 'bundle' && {
      ...(wideHeight && {'--family-room': `${wideHeight}px`}),
      ...(phoneHeight && {'--family-room-phone': `${phoneHeight}px`}),
    }),
  });
  return declarations.length > 0
    ? declarations.map(([name, value]) => `${name}: ${value}`).join('; ')
    : undefined;
}

function widgetHtml(settings: Settings, library: Library, found: Found): string {
  const article = settings.way === 'article' ? childrenIn(found.article) : undefined;
  const widget = elementHtml(
    settings.widget,
    {...widgetAttributes(settings), style: styleOf(settings, found)},
    article ?? [helpLine(languageOf(settings, library))],
  );
  const contact = contactAttributes(settings);
  return contact ? elementHtml('family-settings', contact, [widget]) : widget;
}

/** The lines between the tags of a widget that was prerendered: the end tag follows the last element in its line. */
function childrenIn(html: string | undefined): string[] | undefined {
  const [, inside] = /^<[^>]*>\s*([^]*?)\s*<\/[\w-]+>$/.exec(html?.trim() ?? '') ?? [];
  return inside?.split('\n');
}

function blockHtml(settings: Settings, library: Library, found: Found): string {
  const own = {...widgetAttributes(settings), ...contactAttributes(settings)};
  const data = Object.entries(own).map(([name, value]) => [`data-${name}`, value]);
  return elementHtml(
    'div',
    {
      'data-family-widget': shortName(settings.widget),
      ...(Object.fromEntries(data) as AttributeValues),
      style: styleOf(settings, found),
    },
    [helpLine(languageOf(settings, library))],
  );
}

/** In WordPress a Group block with a paragraph, which authors may edit as any other. */
function classesHtml(settings: Settings, library: Library): string {
  const attributes = Object.entries(widgetAttributes(settings)).filter(([, value]) => value !== undefined);
  const className = [
    `family-widget-${shortName(settings.widget)}`,
    ...attributes.map(([name, value]) => `family-${name}-${value}`),
  ].join(' ');
  const help = helpLine(languageOf(settings, library));
  if (!isWordPress(settings.place)) return elementHtml('div', {class: className}, [help]);
  return [
    `<!-- wp:group ${JSON.stringify({className})} -->`,
    `<div class="wp-block-group ${className}"><!-- wp:paragraph -->`,
    help,
    '<!-- /wp:paragraph --></div>',
    '<!-- /wp:group -->',
  ].join('\n');
}

function npmPieces(settings: Settings, library: Library): Piece[] {
  const {place, widget} = settings;
  const install: Piece = {name: 'install', code: `npm install ${PACKAGE}@${library.version}`};
  if (place === 'react') {
    const help = languageOf(settings, library);
    return [install, {name: 'component', code: componentCode(settings, help)}];
  }
  const modules = ['family-settings', widget].filter((tag) => tag === widget || contactAttributes(settings));
  const code = modules.map((tag) => `import '${PACKAGE}/widgets/${tag}/define.js';`).join('\n');
  return [install, {name: 'module', code}, inPage(settings, [widgetHtml(settings, library, {})])];
}

/** The numbers that stand there until the widget comes, and without any script. */
function helpLine({helpNow, helpLines}: BuilderLanguage): string {
  const links = helpLines.map(({label, number, call}) => ({href: `tel:${call}`, text: `${label} ${number}`}));
  return paragraphHtml([helpNow, ...links.flatMap((link, index) => [index > 0 ? ' · ' : ' ', link])]);
}

function languageOf({language}: Settings, {languages}: Library): BuilderLanguage {
  return languages.find(({code}) => code === language)!;
}

/** The title of the text. */
function titleOf({widget, topic, language}: Settings, {widgets}: Library): string {
  const {topics} = widgets.find(({tag}) => tag === widget)!;
  return topics.find((each) => each.topic === topic)?.titles[language] ?? topic;
}
