import {css} from 'lit';
import {membersOf, windowOf} from '../../platform/page-document.js';
import {isUnfolded} from '../../rendering/unfolded.js';
import type {FamilyWidget} from '../base/family-widget.js';
import {adoptDocumentSheets, textPieces} from '../base/styles/document-sheet.js';
import {beforePaint} from './before-paint.js';

/** What every selector of our sheets for the text contains, and no page's (`document-sheet.ts`). */
const MARK = '#_#_#_';

/** By document or shadow root: a copy of our sheets in the page's first layer. */
const guards = new WeakMap<Document | ShadowRoot, {readonly key: string; readonly sheet: CSSStyleSheet}>();

/**
 * Against drop caps and styled first lines. Only if the page has some: such a rule splits each paragraph, and WebKit
 * 2.50 crashes when the letter spacing of a split one changes.
 */
const plainStarts = css`
  ${textPieces} {
    &::first-letter,
    & ::first-letter,
    &::first-line,
    & ::first-line {
      all: revert !important;
    }
  }
`;

/** The widgets in the page. */
const guarded = new Set<FamilyWidget>();

/** Times that a page may remove our sheets. */
const MOST_ADOPTIONS = 100;

/** Elements of a text whose first letter or line a page may style. */
const BLOCKS = ['p', 'li', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'dd', 'td', 'th'];

/**
 * `!important` rules in a page's cascade layers beat all `!important` rules outside of layers, including ours, and
 * those of the first layer beat all others. Hence a copy of our rules is in a layer inside the page's first one.
 * Anonymous layers, and those in cross-origin style sheets (without CORS), are out of reach.
 */
export function guardStyles(host: FamilyWidget, signal: AbortSignal): void {
  const root = host.getRootNode() as Document | ShadowRoot;
  const {CSSStyleSheet: Sheet} = windowOf(host);
  // Once per frame: all sections may be opened at once.
  let isWaiting = false;
  let left = MOST_ADOPTIONS;
  const guard = () => {
    if (isWaiting) return;
    isWaiting = true;
    beforePaint(host, signal, () => {
      isWaiting = false;
      // First, since reading a style starts the transitions of a page's layer.
      joinFirstLayer(root, Sheet);
      // A page that assigns a list of its own to `adoptedStyleSheets` removes our sheets, perhaps at once again.
      if (isBare(host, root) && left-- > 0) {
        // The views of others have sheets of their own.
        for (const each of guarded) each.connectedMoveCallback();
        guard();
      }
      const all = (name: string) => [...host.querySelectorAll(`:scope > [slot]:is(${name}), [slot] ${name}`)];
      if (!BLOCKS.some((name) => hasOwnStart(all(name).find(isUnfolded)))) return;
      adoptDocumentSheets(host, plainStarts);
      joinFirstLayer(root, Sheet);
    });
  };
  guard();
  guarded.add(host);
  signal.addEventListener('abort', () => guarded.delete(host));
  // The style of our own root changes when the page removes our sheets.
  host.renderRoot.addEventListener(
    'transitionrun',
    (event) => {
      if ((event as TransitionEvent).propertyName === 'order') guard();
    },
    {signal},
  );
  // Style elements and links fire `load`, which does not bubble, and sections `toggle`: hence the capturing listeners.
  membersOf(root).addEventListener(
    'load',
    ({target}) => {
      if (/^(style|link)$/.test((target as Partial<Element>).localName ?? '')) guard();
    },
    {capture: true, signal},
  );
  host.shadowRoot?.addEventListener('toggle', guard, {capture: true, signal});
}

/** Whether our sheet for the text is not in force. */
function isBare(host: Element, root: Document | ShadowRoot): boolean {
  const given = windowOf(host).getComputedStyle(host).getPropertyValue('--_family-text');
  return given.trim() !== ('host' in root ? '2' : '1');
}

function hasOwnStart(block: Element | undefined): boolean {
  if (!block) return false;
  const look = (pseudo?: string) => {
    const {fontSize, fontFamily, fontWeight, color, float} = windowOf(block).getComputedStyle(block, pseudo);
    return [fontSize, fontFamily, fontWeight, color, float].join();
  };
  return ['::first-letter', '::first-line'].some((pseudo) => look(pseudo) !== look());
}

function joinFirstLayer(root: Document | ShadowRoot, Sheet: typeof CSSStyleSheet): void {
  const before = guards.get(root);
  const {adoptedStyleSheets, styleSheets} = membersOf(root);
  // Safari before 16.4 has layers, and no such list.
  if (!adoptedStyleSheets) return;
  const adopted = adoptedStyleSheets.filter((sheet) => sheet !== before?.sheet);
  const layer = strongestIn([...styleSheets, ...adopted].flatMap((sheet) => layersIn(sheet)));
  if (!layer && !before) return;
  const rules = layer ? adopted.map(textOf).filter((text) => text.includes(MARK)) : [];
  const key = [layer, ...rules].join();
  const sheet = before?.sheet ?? new Sheet();
  if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
  if (key === before?.key) return;
  sheet.replaceSync(layer ? `@layer ${layer}.family-text {${rules.join('')}}` : '');
  guards.set(root, {key, sheet});
}

function textOf({cssRules}: CSSStyleSheet): string {
  return [...cssRules].map(({cssText}) => cssText).join('');
}

/** The layer whose `!important` rules beat those of all others: the first one, then its first sublayer, and so on. */
function strongestIn(names: readonly string[]): string | undefined {
  let [strongest] = names.flatMap((name) => name.split('.', 1));
  for (;;) {
    const start = `${strongest}.`;
    const inner = names.find((name) => name.startsWith(start));
    if (inner === undefined) return strongest;
    strongest = start + inner.slice(start.length).split('.', 1)[0]!;
  }
}

/** Names of the layers, in the order in which a sheet names them. */
function layersIn(sheet: CSSStyleSheet): string[] {
  if (sheet.disabled || !isInUse(sheet.media)) return [];
  try {
    return [...sheet.cssRules].flatMap((rule) => namesIn(rule, ''));
  } catch {
    // A cross-origin sheet.
    return [];
  }
}

function namesIn(rule: CSSRule, above: string): string[] {
  if (rule instanceof CSSLayerStatementRule) return rule.nameList.map((name) => above + name);
  if (rule instanceof CSSImportRule) {
    const {layerName, styleSheet, media} = rule;
    if (!isInUse(media) || layerName === '') return [];
    const inner = styleSheet ? layersIn(styleSheet) : [];
    return layerName == null ? inner : [layerName, ...inner.map((name) => `${layerName}.${name}`)];
  }
  if (rule instanceof CSSMediaRule && !isInUse(rule.media)) return [];
  const isLayer = rule instanceof CSSLayerBlockRule;
  if (isLayer && rule.name === '') return [];
  const name = isLayer ? above + rule.name : '';
  const inner = rule instanceof CSSGroupingRule && !(rule instanceof CSSStyleRule) ? [...rule.cssRules] : [];
  const names = inner.flatMap((each) => namesIn(each, isLayer ? `${name}.` : above));
  return isLayer ? [name, ...names] : names;
}

function isInUse({mediaText}: MediaList): boolean {
  return !mediaText || matchMedia(mediaText).matches;
}
