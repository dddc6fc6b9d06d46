import {importJsonLd} from 'virtual:family-content';
import {primaryLanguage} from '../../localization/language-tag.js';
import type {ShownText} from '../../rendering/json-ld.js';
import {textsWhere} from './texts.js';

/** Of a widget, or of an element around it: its text is published as structured data. */
const ATTRIBUTE = '[json-ld]';

let isScheduled = false;
let isWritten = false;

/**
 * Publishes the texts that a `json-ld` attribute requests as structured data for search engines, in one `<script>` of
 * the page. An author's own article is not ours to describe, and a text that the page was prerendered with was
 * described then.
 */
export function updateStructuredData(): void {
  if (isScheduled) return;
  isScheduled = true;
  // Deferred: the widgets of a page are shown and removed one after the other.
  setTimeout(() => {
    isScheduled = false;
    const shown = textsWhere(
      ({host, document: content}) => !!content?.body.length && host.closest(ATTRIBUTE) !== null,
    ).map(({host, document: content}): ShownText => {
      const {lang} = content!.meta;
      const language = lang && primaryLanguage(lang);
      return {document: content!, language, isFaq: host.localName === 'family-faq'};
    });
    if (shown.length === 0 && !isWritten) return;
    isWritten = true;
    // Families miss nothing without it.
    importJsonLd(0).then(
      ({writeJsonLd}) => writeJsonLd(shown),
      () => {},
    );
  });
}
