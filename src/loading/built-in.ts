import {catalogue} from 'virtual:family-content';
import {primaryLanguage} from '../localization/language-tag.js';
import {sourceLanguage} from '../localization/languages.js';
import type {RenderedDocument} from '../rendering/rendered-document.js';
import {ContentError} from './content-error.js';

/** A document of our own, and the language that it is in. */
export interface BuiltIn {
  readonly document: RenderedDocument;
  readonly language: string;
}

/** The languages that a built-in topic is there in; the one that counts where a page names none comes first. */
export function languagesOf(topic: string): string[] {
  const languages = Object.hasOwn(catalogue, topic) ? Object.keys(catalogue[topic]!) : [];
  return languages.sort((a, b) => Number(b === sourceLanguage) - Number(a === sourceLanguage));
}

/**
 * Loads a built-in topic, in English where it is not translated (in its only language where a bundle has no English).
 *
 * @param language - a BCP 47 tag; its first part decides (`es-MX` reads `es`)
 * @param attempt - 0 the first time, then counted up
 * @throws ContentError
 */
export async function loadBuiltIn(topic: string, language: string, attempt: number): Promise<BuiltIn> {
  const languages = languagesOf(topic);
  const primary = primaryLanguage(language);
  const chosen = languages.includes(primary) ? primary : languages[0];
  if (!chosen) {
    const known = Object.keys(catalogue).join(', ');
    throw new ContentError(
      'unknown-topic',
      `There is no topic "${topic}" in "${language}". Known topics: ${known}.`,
    );
  }
  const {default: document} = await catalogue[topic]![chosen]!(attempt);
  return {document: {...document}, language: chosen};
}
