/** The script of `builder.html`: a page on which a partner chooses a widget and copies the code for it. */
import {pageDocument} from '../platform/page-document.js';
import {Builder} from './page.js';
import type {Library} from './library.js';
import {wordTables} from './words/tables.js';

const {body} = pageDocument;
const library = JSON.parse(body.dataset['library']!) as Library;

new Builder(body, library, wordTables).start();
