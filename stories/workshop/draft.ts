/** The properties of a text that is being written, from its front matter. */
import type {GivenFile} from '../../src/checks/checked-file.js';
import {sourceLanguage} from '../../src/localization/languages.js';
import {textKindOf, textKinds, type WidgetTag} from '../../src/text-kinds/index.js';
import {frontMatterField} from './front-matter-field.js';

export interface Draft extends GivenFile {
  readonly id: string | undefined;
  readonly language: string;
  readonly kind: string | undefined;
}

/** The draft replaces the file with the same id and language, if there is one. */
export function readDraft(text: string): Draft {
  const word = (name: string) => /^[\w-]+$/.exec(frontMatterField(text, name) ?? '')?.[0];
  const id = word('id');
  const language = word('lang')?.split('-')[0]!.toLowerCase() ?? sourceLanguage;
  return {text, id, language, kind: word('kind'), path: `content/${language}/${id ?? 'new'}.md`};
}

/** The name of the downloaded file: `iop.es.md`. */
export function fileName({id, language}: Draft): string {
  return `${id ?? 'new-text'}.${language}.md`;
}

/** The widget of a kind of text; undefined for an unknown kind. */
export function widgetOf(kind: string | undefined): WidgetTag | undefined {
  return textKindOf({kind})?.widget;
}

/** What a widget is called where authors read of it: `Program explainer or checklist`. */
export function widgetTitle(tag: WidgetTag): string {
  const kinds = textKinds.filter(({widget}) => widget === tag);
  return kinds.map((kind) => kind.widgetTitle).join(' or ');
}
