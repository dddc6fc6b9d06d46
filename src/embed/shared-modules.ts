import {css, html, nothing} from 'lit';
import {contentOf, factsFrom} from '../document/outline.js';
import {ownFiles} from '../loading/own-file.js';
import {formatDay} from '../localization/format-day.js';
import {membersOf, pageDocument, viewOf} from '../platform/page-document.js';
import {articleOutline} from '../rendering/article-outline.js';
import {icon} from '../rendering/icon.js';
import {adoptStyles} from '../styles/adopt-styles.js';
import {version} from '../widgets/define.js';
import {FamilyNavigateEvent, FamilyToggleEvent} from '../widgets/events.js';
import {adoptDocumentSheets} from '../styles/document-sheet.js';
import {pageAddress} from '../widgets/page-address.js';

/**
 * A widget's furniture comes in a file of its own, and must not bring a second Lit, nor anything else that the script
 * has. It cannot import this file by name: a page may have loaded it with a query (`?ver=1`), which would make it
 * another module. So the furniture of the same version finds these here (the build's `sharedModules` plugin), under a
 * symbol that no page uses by chance.
 */
const shared = {
  ...{css, html, nothing},
  ...{contentOf, factsFrom, articleOutline, icon, formatDay, adoptDocumentSheets},
  ...{membersOf, pageDocument, viewOf, adoptStyles, pageAddress},
  ...{ownFiles, FamilyNavigateEvent, FamilyToggleEvent},
};

Object.assign(globalThis, {[Symbol.for(`family-education-widgets ${version}`)]: shared});
