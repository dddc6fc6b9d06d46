import {catalogue} from 'virtual:family-content';
import {primaryLanguage} from '../document/language-tag.js';
import type {RenderedDocument} from '../rendering/rendered-document.js';
import {ContentError} from './content-error.js';

/** A document of our own, and the language that it is in. */
export interface BuiltIn {
  readonly document: RenderedDocument;
  readonly language: string;
}

/** The language that everything is written in first. */
export const SOURCE_LANGUAGE = 'en';

/** The languages that a built-in topic is there in. */
export function languagesOf(topic: string): string[] {
  return Object.hasOwn(catalogue, topic) ? Object.keys(catalogue[topic]!) : [];
}

/**
 * Loads a built-in topic, in English where it is not translated.
 *
 * @param language - a BCP 47 tag; its first part decides (`es-MX` reads `es`)
 * @param attempt - 0 the first time, then counted up
 * @throws ContentError
 */
export async function loadBuiltIn(topic: string, language: string, attempt: number): Promise<BuiltIn> {
  const translations = Object.hasOwn(catalogue, topic) ? catalogue[topic]! : {};
  const primary = primaryLanguage(language);
  const chosen = [primary, SOURCE_LANGUAGE].find((code) => Object.hasOwn(translations, code));
  if (!chosen) {
    const known = Object.keys(catalogue).join(', ');
    throw new ContentError(
      'unknown-topic',
      `There is no topic "${topic}" in "${language}". Known topics: ${known}.`,
    );
  }
  const {default: document} = await translations[chosen]!(attempt);
  return {document: {...document}, language: chosen};
}
