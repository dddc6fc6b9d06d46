/** The properties of a text that is being written, from its front matter. */
import type {GivenFile} from '../../src/checks/checked-file.js';
import {sourceLanguage} from '../../src/localization/languages.js';
import {textKindOf, type WidgetTag} from '../../src/text-kinds/index.js';
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

/** The name of each widget in texts for authors. */
export const WIDGET_TITLES: Readonly<Record<WidgetTag, string>> = {
  'family-faq': 'Family FAQ',
  'family-program-explainer': 'Program explainer or checklist',
  'family-stage-timeline': 'Stage timeline',
  'family-wellness-tips': 'Wellness tips',
  'family-help-card': 'Help card',
};
