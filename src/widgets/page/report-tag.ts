import {pageDocument} from '../../platform/page-document.js';
import {warn as warnInConsole} from '../../platform/warn.js';
import {authorChildren, hasArticle} from '../../rendering/article.js';
import {holdsPage, WIDGETS} from '../../rendering/misplaced-tag.js';
import type {FamilyWidget} from '../base/family-widget.js';
import {articleBehind} from './article-behind.js';
import type {ConnectedWidget} from './page-connection.js';
import {reportAttributes} from './report-attributes.js';

/** Most letters of a sentence that asks to wait. */
const MOST_WAITING = 80;

/** Elements that were reported: once each, not for every text. */
const reported = new WeakSet<Element>();

/**
 * Reports in the console how the tag of a widget should be written, if its author probably meant something else. Moves
 * an article that an editor has put behind the tag into it.
 */
export function repairTag(host: FamilyWidget, widget: ConnectedWidget): void {
  if (reported.has(host)) return;
  reported.add(host);
  const warn = (message: string) => widget.warn(message);
  reportAttributes(host, warn);
  const settings = host.closest('family-settings');
  if (settings && !reported.has(settings)) {
    reported.add(settings);
    reportAttributes(settings, (message) => warnInConsole(`<family-settings>: ${message}`));
  }
  reportPlace(host, widget, warn);
  reportEscapedTags();
}

function reportPlace(
  host: FamilyWidget,
  {isBuiltIn}: ConnectedWidget,
  warn: (message: string) => void,
): void {
  const {topic, src, localName: tag} = host;
  const isOwnTopic = !topic && !src;
  const attribute = topic ? ` topic="${topic}"` : src ? ` src="${src}"` : '';
  // A plugin may write a script into an article, too; but where something follows the tag, it was closed.
  const isOpen =
    !host.nextElementSibling && host.querySelector(':scope > :is(script:not([type*="json"]), link)');
  const nested = host.querySelector(WIDGETS);
  // In a tag that is not closed, everything up to the end of what is around it stands inside: nothing follows it.
  if (nested && host.nextSibling)
    return warn(
      `A <${nested.localName}> stands inside this element, where only one text can be: what begins with it is shown ` +
        `below. Place it behind </${tag}>.`,
    );
  if (holdsPage(host) || isOpen)
    return warn(
      `The rest of the page stands inside this element, as its tag is not closed: HTML has no <${tag} />. ` +
        `Write <${tag}${attribute}></${tag}>.`,
    );
  const behind = isBuiltIn ? articleBehind(host) : undefined;
  if (behind) {
    const {localName: around} = host.parentElement!;
    if (isOwnTopic && !hasArticle(host)) for (const node of behind) host.append(node);
    return warn(
      `An editor put <${around}> around the tag, which closes it before its article. ` +
        (isOwnTopic
          ? 'The article behind it was taken. '
          : 'What stands behind it is not its fallback, and stays. ') +
        `Write the whole of it as HTML (in WordPress in a "Custom HTML" block): <${tag}${attribute}>, the article, ` +
        `</${tag}>, with no <${around}> around the tags.`,
    );
  }
  if (isOwnTopic && isBuiltIn && isCutOff(host))
    warn(
      `It stands in a paragraph and is empty, with a heading behind it, and shows its own topic. If an editor closed ` +
        `it before your article, write the whole of it as HTML, with no <p> around <${tag}>. If its own topic is ` +
        `meant, write <${tag} topic="…">.`,
    );
  if (isOwnTopic && isBuiltIn && isWordy(host))
    warn(
      `The words in this element are shown only until its own topic comes, since none of them is a heading. If they are ` +
        `your text, write each title and each question as a heading (<h3>). If not, name the topic: <${tag} topic="…">.`,
    );
}

/** Whether there are more words than a page shows while it waits, and no number to call, as in a fallback. */
function isWordy(host: FamilyWidget): boolean {
  const own = authorChildren(host);
  return (
    own.map(({textContent}) => textContent.replace(/\s/g, '')).join('').length > MOST_WAITING &&
    !own.some((each) => each.matches('[href^="tel:"]') || each.querySelector('[href^="tel:"]'))
  );
}

/** An article may follow the tag, but its end is unknown. */
function isCutOff({parentElement, textContent}: Element): boolean {
  return (
    parentElement?.localName === 'p' &&
    !parentElement.textContent?.replace(textContent ?? '', '').trim() &&
    /^H[1-6]$/.test(parentElement.nextElementSibling?.tagName ?? '')
  );
}

/** For an editor that shows a tag as text, since it was pasted into a visual view. */
function reportEscapedTags(): void {
  const {body, evaluate} = pageDocument;
  if (reported.has(body)) return;
  reported.add(body);
  const path =
    './/text()[contains(., "<family-") and not(ancestor::script or ancestor::style or ancestor::pre or ' +
    'ancestor::code or ancestor::textarea or ancestor::template or ancestor::noscript)]';
  const text = evaluate(path, body, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue;
  const [tag] = /<family-[^>]*>?/.exec(text?.textContent ?? '') ?? [];
  if (tag)
    warnInConsole(
      `family-education-widgets: the page shows ${tag} as words. Paste it as HTML: in WordPress into a ` +
        `"Custom HTML" block, elsewhere into the source view.`,
    );
}
