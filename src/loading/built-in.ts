import {catalogue} from 'virtual:family-content';
import {primaryLanguage} from '../localization/language-tag.js';
import {sourceLanguage} from '../localization/languages.js';
import type {RenderedDocument} from '../rendering/rendered-document.js';
import {ContentError} from './content-error.js';

/** A built-in document, and its language. */
export interface BuiltIn {
  readonly document: RenderedDocument;
  readonly language: string;
}

/** The languages of a built-in topic; the default for a page that requests none comes first. */
export function languagesOf(topic: string): string[] {
  const languages = Object.hasOwn(catalogue, topic) ? Object.keys(catalogue[topic]!) : [];
  return languages.sort((a, b) => Number(b === sourceLanguage) - Number(a === sourceLanguage));
}

/**
 * Loads a built-in topic, in English if it is not translated (in its only language if a bundle has no English).
 *
 * @param language - a BCP 47 tag, of which the primary subtag counts (`es-MX` selects `es`)
 * @param attempt - 0 the first time, then incremented
 * @throws ContentError
 */
export async function loadBuiltIn(topic: string, language: string, attempt: number): Promise<BuiltIn> {
  const languages = languagesOf(topic);
  const primary = primaryLanguage(language);
  const chosen = languages.includes(primary) ? primary : languages[0];
  if (!chosen) {
    const known = Object.keys(catalogue).join(', ');
    throw new ContentError('unknown-topic', `There is no topic "${topic}". Known topics: ${known}.`);
  }
  const {default: document} = await catalogue[topic]![chosen]!(attempt);
  return {document: {...document}, language: chosen};
}
