import type {Language} from '../../localization/languages.js';
import {en} from './en.js';
import {es} from './es.js';
import type {BuilderWords} from './words.js';

/** The words of the builder in each language of the library. */
export const wordTables: Readonly<Record<Language, BuilderWords>> = {en, es};
