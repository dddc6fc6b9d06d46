import {css, html, nothing} from 'lit';
import {contentOf, factsFrom} from '../document/outline.js';
import {ownFiles} from '../loading/own-file.js';
import {formatDay} from '../localization/format-day.js';
import {membersOf, pageDocument, windowOf} from '../platform/page-document.js';
import {articleOutline} from '../rendering/article-outline.js';
import {icon} from '../rendering/icon.js';
import {adoptStyles} from '../widgets/base/styles/adopt-styles.js';
import {version} from '../widgets/base/define.js';
import {FamilyNavigateEvent, FamilyToggleEvent} from '../widgets/base/events.js';
import {adoptDocumentSheets, textPieces} from '../widgets/base/styles/document-sheet.js';

/**
 * A widget's view is a separate file, and must not contain a second copy of Lit or of other modules of the script. It
 * cannot import this file by address: a page may have loaded it with a query (`?ver=1`), which would make it a second
 * module. So the view of the same version finds the modules here (see the build's `sharedModules` plugin), under a
 * symbol that cannot collide with the page's.
 */
// By position, in the order of the plugin's table: names would be a part of every file.
const shared = [
  ...[css, html, nothing],
  ...[contentOf, factsFrom, articleOutline, icon, membersOf, pageDocument, windowOf],
  ...[adoptStyles, ownFiles, formatDay, adoptDocumentSheets, textPieces],
  ...[FamilyNavigateEvent, FamilyToggleEvent],
];

// Not `Object.assign`, which an old polyfill replaces by one that copies no symbols.
(globalThis as unknown as Record<symbol, unknown>)[Symbol.for(`family-education-widgets ${version}`)] =
  shared;
