import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import type {Plugin} from 'rollup';
import {primaryLanguage} from '../localization/language-tag.js';
import {languages} from '../localization/languages.js';
import {languageName, shellWords} from '../localization/words.js';
import {escapeAttribute} from '../rendering/escape-html.js';
import {defaultTopics, textKinds, widgetTags} from '../text-kinds/index.js';
import {indented} from '../builder/html.js';
import type {Library} from '../builder/library.js';
import {ROOM_FILE} from '../builder/snippet.js';
import {contentFiles, readContent, readHelpLines} from './content-files.js';
import {topicsOf} from './element-topics.js';

const FOLDER = resolve(import.meta.dirname, '../builder');

/** A Rollup plugin: writes `builder.html` and what it loads beside its script, and the style sheet that snippets use. */
export function builderPage(version: string): Plugin {
  const read = (name: string) => readFileSync(resolve(FOLDER, name), 'utf8');
  return {
    name: 'builder-page',
    generateBundle() {
      const source = read('builder.html').replace('{{library}}', () =>
        escapeAttribute(JSON.stringify(builderLibrary(version))),
      );
      this.emitFile({type: 'asset', fileName: `${version}/builder.html`, source});
      this.emitFile({type: 'asset', fileName: `${version}/builder.css`, source: read('builder.css')});
      this.emitFile({type: 'asset', fileName: `${version}/${ROOM_FILE}`, source: roomStyles()});
    },
  };
}

/** All lists of the builder, from the registries of languages, widgets and texts. */
export function builderLibrary(version: string): Library {
  const titles = titlesOfTopics();
  const helpLines = readHelpLines().filter(({line, region}) => line && region === 'US');
  return {
    version,
    languages: languages.map((code) => ({
      code,
      name: languageName(code, code).replace(/^./u, (letter) => letter.toLocaleUpperCase(code)),
      helpNow: shellWords[code].helpNow,
      helpLines: helpLines.map(({label, number, call}) => ({label: label[code]!, number, call})),
    })),
    widgets: widgetTags.map((tag) => ({
      tag,
      title: textKinds.find(({widget}) => widget === tag)!.widgetTitle,
      topic: defaultTopics[tag],
      topics: topicsOf(tag).map((topic) => ({topic, titles: titles.get(topic)!})),
    })),
  };
}

/** By topic, then by language. */
function titlesOfTopics(): Map<string, Record<string, string>> {
  const titles = new Map<string, Record<string, string>>();
  for (const {topic, language, path} of contentFiles()) {
    const {document} = readContent(readFileSync(path, 'utf8'), path);
    titles.set(topic, {...titles.get(topic), [primaryLanguage(language)]: document.meta.title ?? topic});
  }
  return titles;
}

/**
 * Reserves room for a widget until its text stands, for ten seconds at most: a script that does not come leaves no hole
 * in the page. A snippet names the heights in a `style` attribute, since many editors print a `<style>` as text.
 */
export function roomStyles(): string {
  const tags = widgetTags.join(', ');
  const waiting = [
    `:is(${tags}):is(:not(:defined), :state(loading))`,
    `[data-family-widget]:not(:has(${tags}))`,
  ].join(',\n');
  // Two names: Firefox does not notice that a media query has changed keyframes of one name.
  const room = (name: string) =>
    `@keyframes ${name} {\n  0%,\n  100% {\n    min-block-size: min(100vh, var(--${name}, 0px));\n  }\n}`;
  return `${room('family-room')}
${room('family-room-phone')}
@media (scripting: enabled) {
${indented(`${waiting} {\n  display: block;\n  animation: family-room-phone 10s steps(1);\n}`)}
}
@media (scripting: enabled) and (min-width: 40em) {
${indented(`${waiting} {\n  animation-name: family-room;\n}`)}
}
`;
}
