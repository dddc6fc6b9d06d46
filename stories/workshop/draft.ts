/** What a text that is being written says of itself. */
import type {GivenFile} from '../../src/checks/checked-file.js';
import {sourceLanguage} from '../../src/localization/languages.js';
import {textKindOf, textKinds, type WidgetTag} from '../../src/text-kinds/index.js';
import {frontMatterField} from './front-matter-field.js';

export interface Draft extends GivenFile {
  readonly id: string | undefined;
  readonly language: string;
  readonly kind: string | undefined;
}

/** The draft takes the place of the file with the same id and language, where there is one. */
export function readDraft(text: string): Draft {
  const word = (name: string) => /^[\w-]+$/.exec(frontMatterField(text, name) ?? '')?.[0];
  const id = word('id');
  const language = word('lang')?.split('-')[0]!.toLowerCase() ?? sourceLanguage;
  return {text, id, language, kind: word('kind'), path: `content/${language}/${id ?? 'new'}.md`};
}

/** What the browser calls the file when it is saved: `iop.es.md`. */
export function fileName({id, language}: Draft): string {
  return `${id ?? 'new-text'}.${language}.md`;
}

/** The widget that a kind of text is written for; undefined for a kind that is not known. */
export function widgetOf(kind: string | undefined): WidgetTag | undefined {
  return textKindOf({kind})?.widget;
}

/** What a widget is called where authors read of it: `Program explainer or checklist`. */
export function widgetTitle(tag: WidgetTag): string {
  const kinds = textKinds.filter(({widget}) => widget === tag);
  return kinds.map((kind) => kind.widgetTitle).join(' or ');
}
