import {parseHTML} from 'linkedom/worker';
import type {CSSResult, ReactiveControllerHost} from 'lit';
import {interfaceLanguage, shellWords} from '../localization/words.js';
import {WRITTEN} from '../rendering/article.js';
import {prerenderedArticle} from '../rendering/adopt-prerendered.js';
import {escapeAttribute} from '../rendering/escape-html.js';
import {HREF} from '../rendering/prerendered.js';
import type {RenderedDocument} from '../rendering/rendered-document.js';
import type {WidgetTag} from '../text-kinds/index.js';
import {bareValue} from '../widgets/base/attribute-value.js';
import {helpLinesOf} from '../widgets/base/help-line.js';
import {RequestedLanguage} from '../widgets/base/requested-language.js';
import {renderShell} from '../widgets/base/shell.js';
import type {ShellContext, ShellHost} from '../widgets/base/shell-context.js';
import {textStyles} from '../widgets/base/styles/document-sheet.js';
import {shellStyles} from '../widgets/base/styles/widget-styles.js';
import type {View, ViewClass} from '../widgets/base/view.js';
import type {FamilyFaq} from '../widgets/family-faq/family-faq.js';
import {FaqView} from '../widgets/family-faq/view.js';
import {HelpCardView} from '../widgets/family-help-card/view.js';
import {ExplainerView} from '../widgets/family-program-explainer/view.js';
import type {FamilyStageTimeline} from '../widgets/family-stage-timeline/family-stage-timeline.js';
import {TimelineView} from '../widgets/family-stage-timeline/view.js';
import type {FamilyWellnessTips} from '../widgets/family-wellness-tips/family-wellness-tips.js';
import {TipsView} from '../widgets/family-wellness-tips/view.js';
import type {Element as TagElement} from './page.js';
import {templateHtml} from './template-html.js';
import {attribute, type WidgetTagValues} from './widget-tag.js';

const views: Readonly<Record<WidgetTag, ViewClass>> = {
  'family-faq': FaqView,
  'family-program-explainer': ExplainerView,
  'family-stage-timeline': TimelineView,
  'family-wellness-tips': TipsView,
  'family-help-card': HelpCardView,
};

export interface ViewOptions {
  readonly element: TagElement;
  readonly values: WidgetTagValues;
  readonly document: RenderedDocument;
  /** BCP 47 tag of the text. */
  readonly language: string | undefined;
  /** The article, one element a line: the stamp first. */
  readonly lines: readonly string[];
  /** All ids of the page. */
  readonly ids: ReadonlySet<string>;
  /** The id of the first heading of the page's help card, empty if it has none; undefined without a card. */
  readonly helpCard: string | undefined;
}

export interface WrittenView {
  /** The shadow tree. */
  readonly html: string;
  /** The article, assigned to its slots. */
  readonly lines: readonly string[];
}

/**
 * Renders what a widget draws around its article, with the same modules as the element itself, which does not run:
 * there is no element registry, and nothing is added to the global object.
 */
export function writeView(options: ViewOptions): WrittenView {
  const {element, values, lines, ids, helpCard} = options;
  const tag = element.tagName as WidgetTag;
  const host = hostOf(element, values, lines);
  const article = prerenderedArticle(host, values.level);
  for (const slot of ['title', 'summary', 'sources'] as const) if (article[slot]) article[slot].slot = slot;
  const context = contextOf(options, host, article);
  const view = new views[tag](viewHostOf(element) as never, context);
  context.view = view;
  context.state = view.arrange(article) ? 'ready' : 'empty';
  view.hostUpdate?.();
  for (const link of host.querySelectorAll('a[href^="#"]')) withoutTarget(link, ids);
  const card = helpCard !== undefined && {address: `#${helpCard}`, show: () => {}};
  const html = withUnparsed(templateHtml(renderShell(context, card)));
  // Copied once: each access makes the whole list.
  const children = [...host.children];
  return {
    html: withCurrentOpen(html, valueOf(element.attrs, 'current')),
    lines: lines.map((line, index) => {
      const child = children[index]!;
      // eslint-disable-next-line no-restricted-syntax -- Elements of ours, for a file.
      return child.hasAttribute('slot') ? child.outerHTML : line;
    }),
  };
}

/** Encloses all below title and help line. It begins with a slot, so that no other element is a first child. */
function withUnparsed(html: string): string {
  return html.replace(
    /<slot hidden><\/slot>[^]*(?=<\/div>\s*<\/div>\s*$)/,
    `<div part="${UNPARSED}">$&</div>`,
  );
}

/** A link whose target is not in the page is text; the widget makes it a link when the target comes. */
function withoutTarget(link: Element, ids: ReadonlySet<string>): void {
  const address = link.getAttribute('href')!;
  if (ids.has(decoded(address.slice(1)))) return;
  link.removeAttribute('href');
  link.setAttribute(HREF, address);
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The tag with its article inside, as elements of a document of their own. */
function hostOf(
  {tagName, attrs}: TagElement,
  {language, topic, src}: WidgetTagValues,
  lines: readonly string[],
): ShellHost {
  const attributes = attrs.map(({name, value}) => ` ${name}="${escapeAttribute(value)}"`).join('');
  const around = language === undefined ? '' : ` lang="${escapeAttribute(language)}"`;
  const {document: page} = parseHTML(
    `<!doctype html><html><body${around}><${tagName}${attributes}>${lines.join('')}</${tagName}></body></html>`,
  );
  // An address is printed only, and that of the page is unknown.
  Object.defineProperty(page, 'defaultView', {value: windowAt('about:blank')});
  const help = valueOf(attrs, 'help') as ShellHost['help'];
  return Object.assign(page.querySelector<HTMLElement>(tagName)!, {
    topic,
    src,
    help,
    requestUpdate: () => {},
  });
}

/** What the views read of their elements while they are rendered. The values of attributes are as written: the views ignore unknown ones. */
interface ViewHost extends Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'> {
  readonly localName: string;
  readonly ownerDocument: {readonly defaultView: object};
  readonly layout: ValueOf<FamilyFaq['layout'] | FamilyWellnessTips['layout']>;
  readonly noSearch: FamilyFaq['noSearch'];
  readonly current: ValueOf<FamilyStageTimeline['current']>;
  readonly group: ValueOf<FamilyWellnessTips['group']>;
  readonly start: ValueOf<FamilyWellnessTips['start']>;
}

/** An attribute with any text instead of a property with one of several. */
type ValueOf<Property extends string | undefined> = Property extends undefined ? undefined : string;

function viewHostOf({tagName, attrs}: TagElement): ViewHost {
  return {
    localName: tagName,
    // Without an address, there are no buttons that copy a link to it.
    ownerDocument: {defaultView: windowAt('about:blank')},
    layout: valueOf(attrs, 'layout'),
    noSearch: valueOf(attrs, 'no-search') !== undefined,
    current: valueOf(attrs, 'current'),
    group: valueOf(attrs, 'group'),
    start: valueOf(attrs, 'start'),
    addController: () => {},
    requestUpdate: () => {},
  };
}

function valueOf(attrs: TagElement['attrs'], name: string): string | undefined {
  return bareValue(attrs.find((each) => each.name === name)?.value ?? null) ?? undefined;
}

function windowAt(href: string): object {
  const page = {location: {href, host: ''}, document: {baseURI: href}};
  return Object.assign(page, {parent: page});
}

interface NodeContext extends ShellContext {
  state: ShellContext['state'];
  view: View | undefined;
  languages: ShellContext['languages'];
}

function contextOf(
  {element, values, document, language}: ViewOptions,
  host: ShellHost,
  article: NonNullable<ShellContext['text']['article']>,
): NodeContext {
  const isPartners = values.src !== undefined;
  const own = isPartners && attribute(element, 'lang') === null ? language : undefined;
  const shown = interfaceLanguage(own ?? values.language ?? language ?? '');
  const context: NodeContext = {
    host,
    options: {
      topic: values.topic,
      letters: [0, 0],
      isHelpCard: values.isHelpCard,
      help: values.isHelpAtFoot ? 'foot' : 'top',
    },
    state: 'ready',
    words: shellWords[shown],
    language: shown,
    languages: undefined!,
    content: {document, language, address: isPartners ? '' : undefined, error: undefined, retry: () => {}},
    text: {article, document, holdsPage: false},
    view: undefined,
    region: values.region,
    settings: {provider: values.provider, chooseLanguage: () => {}},
    helpLines: helpLinesOf(values.region),
    isBuiltIn: !isPartners,
    documentId: document.meta.id,
    // The script says the same in the page.
    warn: () => {},
    print: () => {},
  };
  context.languages = new RequestedLanguage(context);
  return context;
}

/** The stage that the family is at is open. */
function withCurrentOpen(html: string, current: string | undefined): string {
  if (current === undefined || !html.includes('class="stage here')) return html;
  const isIt = (id: string) => id === escapeAttribute(current) || id === escapeAttribute(`stage-${current}`);
  return html.replace(/<details class="more" data-id="([^"]*)"/g, (tag, id: string) =>
    isIt(id) ? `${tag} open` : tag,
  );
}

/** The styles of a shadow root. */
export function stylesOf(tag: string): string {
  return cssOf([...shellStyles, views[tag as WidgetTag].styles]) + WHILE_PARSED + WITHOUT_SCRIPT;
}

/** The styles of the text: those of all widgets, and those of one of them. */
export function documentStylesOf(tag?: string): string {
  const styles = tag === undefined ? textStyles : views[tag as WidgetTag].documentStyles;
  return styles ? cssOf([styles]) : '';
}

/** Part that contains what is drawn around the text, while the page is parsed. */
export const UNPARSED = 'unparsed';

/** Properties that a view sets to `visible` and 1, since the text has its place from then on. */
export const PLACED = '--_family-placed';
export const OPACITY = '--_family-opacity';

/** Visibility of a question and of its sign while the page is parsed: a tap opens the answer as soon as it can be read. */
export const SUMMARY = '--_family-summary';
export const SIGN = '--_family-sign';

const WHILE_PARSED = [
  `:host{${PLACED}:visible;${OPACITY}:1}`,
  // Not complete: title and languages share a line, as do the numbers in a wide widget.
  `[${WRITTEN}] .sheet>:is(.head,.help):last-child{display:none}`,
  `[part=${UNPARSED}]{display:contents}`,
  `.question>summary{visibility:var(${SUMMARY},inherit)}.sign{visibility:var(${SIGN},inherit)}`,
].join('');

/**
 * Controls that need a script keep their place until it runs, so that nothing moves; where scripts are disabled, they
 * have none. Instead of a button below each answer, which is written once for 50 questions or more, there is its height.
 */
const CONTROLS = 'button,.ask,.filters,.bar';
const COPY_BUTTON =
  '.answer::after{content:"";display:block;margin-block-start:.25em;block-size:max(44px,2.1em + 3px);font-size:.9375em}';
const WITHOUT_SCRIPT = `${CONTROLS}{visibility:hidden!important}@media screen{${COPY_BUTTON}}@media (scripting:none){${CONTROLS},.answer::after{display:none!important}}`;

function cssOf(styles: readonly CSSResult[]): string {
  return styles
    .map(({cssText}) =>
      cssText
        .replace(/\/\*[^]*?\*\//g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .join(' ');
}
