import type {Language} from '../../localization/languages.js';
import {en} from './en.js';
import {es} from './es.js';
import type {BuilderWords} from './words.js';

/** The words of the builder by language; a language without a table has the English ones. */
export const wordTables: Readonly<Partial<Record<Language, BuilderWords>>> = {en, es};
