import {membersOf} from '../../platform/page-document.js';
import {PlatformEvent} from '../../platform/platform-event.js';
import {withAncestors} from '../base/flat-tree.js';

/** Milliseconds to wait for a panel to open; after that the reader has moved on. */
const LATEST_PANEL = 3000;

/**
 * Whether a reader can see an element, on the screen or by scrolling: the page has not hidden it, and it is in no
 * collapsed panel. An element that is only transparent may be waiting for a reader to scroll to it.
 */
export function isVisible(element: Element): boolean {
  const isShown =
    element.checkVisibility?.({visibilityProperty: true}) ?? element.getClientRects().length > 0;
  return isShown && !withAncestors(element).some((box) => isCollapsed(box, getComputedStyle(box)));
}

/**
 * The closed boxes that the page hides an element in, outermost first, each as a function that opens it: a closed
 * `<details>`, `hidden="until-found"`, the panel of a tab or of a button, however the page hides it.
 *
 * @returns undefined if a box cannot be opened, as around a copy of the widget for other screen sizes
 */
export function closedBoxes(element: Element): (() => void)[] | undefined {
  const boxes: (() => void)[] = [];
  let inside: Element | undefined;
  // Boxes in an invisible panel are invisible too, and a box in a panel may be the collapsed one: what opens them may
  // belong to a hidden box around them.
  let lacksControl = false;
  for (const box of withAncestors(element)) {
    const closed = membersOf(box as HTMLDetailsElement);
    const style = getComputedStyle(box);
    const isDetails = closed.localName === 'details' && !closed.open && inside?.localName !== 'summary';
    const isUntilFound = closed.getAttribute('hidden') === 'until-found';
    const isHidden: boolean =
      style.display === 'none' ||
      style.visibility !== 'visible' ||
      isCollapsed(box, style) ||
      // The panel is a grid that gives the collapsed box a row without height.
      (lacksControl && isFlat(box, style));
    if (lacksControl && !isHidden) return undefined;
    if (isDetails) boxes.unshift(() => ((box as HTMLDetailsElement).open = true));
    else if (isUntilFound) boxes.unshift(() => find(box));
    else if (isHidden || +style.opacity === 0) {
      const control: HTMLElement | undefined =
        controlOf(box) ?? (isHidden ? controlNear(box) : undefined) ?? linkTo(box);
      if (control) boxes.unshift(() => press(control));
      else if (style.display === 'none') return undefined;
      lacksControl = isHidden && !control;
    }
    inside = box;
  }
  return boxes;
}

/**
 * Calls a function once an element in boxes that were just opened is visible. Panels open with a delay, and grow: a
 * browser that brings a reader to an element in a growing panel scrolls inside the panel.
 */
export function whenVisible(element: Element, act: () => void, signal: AbortSignal | undefined): void {
  if (isVisible(element)) return act();
  const latest = Date.now() + LATEST_PANEL;
  let before = '';
  const look = () => {
    if (signal?.aborted) return;
    const isLate = Date.now() > latest;
    const heights = withAncestors(element)
      .map((box) => membersOf(box).clientHeight)
      .join();
    if (isVisible(element) && (isLate || heights === before)) return act();
    before = heights;
    if (!isLate) requestAnimationFrame(look);
  };
  look();
}

/** A box that the page has collapsed to nothing, as accordions do to move smoothly. Pages clip the root otherwise. */
function isCollapsed(box: Element, style: CSSStyleDeclaration): boolean {
  const {tagName} = membersOf(box);
  if (style.overflowY === 'visible' || /^(?:HTML|BODY)$/.test(tagName)) return false;
  return !/^(?:inline|contents)$/.test(style.display) && isFlat(box, style);
}

function isFlat(box: Element, {height, maxHeight}: CSSStyleDeclaration): boolean {
  const {clientHeight, clientWidth, getClientRects} = membersOf(box);
  if (getClientRects().length > 0) return Math.min(clientHeight, clientWidth) < 2;
  // In a box that is not rendered, nothing can be measured.
  return [height, maxHeight].includes('0px');
}

/** What the browser does when find-in-page matches hidden text (HTML, "ancestor revealing algorithm"). */
function find(box: Element): void {
  box.dispatchEvent(new PlatformEvent('beforematch', {bubbles: true}));
  box.removeAttribute('hidden');
}

/** What opens a panel: a tab, or a button of the usual libraries. */
const CONTROLS =
  '[role=tab], [aria-expanded=false], [popovertarget], [commandfor], [data-toggle], [data-bs-toggle], [data-tab]';

/** The attributes with which a control names the panel, beside `aria-controls`: by its id, or by a selector. */
const TARGETS = ['popovertarget', 'commandfor', 'href', 'data-target', 'data-bs-target', 'data-tab'];

/** The tab or the button that controls a panel. */
function controlOf(panel: Element): HTMLElement | undefined {
  const {id} = membersOf(panel);
  const names = wordsIn(panel, 'aria-labelledby');
  return allLike(CONTROLS, panel).find(
    (control) =>
      (control.id && names.includes(control.id)) ||
      (id && wordsIn(control, 'aria-controls').includes(id)) ||
      TARGETS.some((name) => isNamed(panel, control.getAttribute(name))),
  );
}

/** A link of a list of tabs without roles. */
function linkTo(panel: Element): HTMLElement | undefined {
  return allLike('a[href^="#"]', panel).find((link) => isNamed(panel, link.getAttribute('href')));
}

function allLike(selector: string, panel: Element): HTMLElement[] {
  const {getRootNode} = membersOf(panel);
  return [...membersOf(getRootNode() as Document).querySelectorAll<HTMLElement>(selector)];
}

function isNamed(panel: Element, name: string | null): boolean {
  const {id, matches} = membersOf(panel);
  if (!name || (id && [id, `#${id}`].includes(name))) return !!name;
  try {
    // Not by the name of a tag: `data-toggle="button"`.
    return /^[.#[]/.test(name) && matches(name);
  } catch {
    return false;
  }
}

/** What a reader can press. */
const PRESSED = 'a, button, label, [role=button], [tabindex]';

/** What leads elsewhere, or sends a form. */
const ACTS = 'a[href]:not([href^="#"], [href^="javascript:"]), form button:not([type=button])';

/**
 * The heading before a panel, or the only control in it: themes and plugins name a panel by no attribute (Divi, jQuery
 * UI).
 */
function controlBefore(panel: Element): HTMLElement | undefined {
  const heading = membersOf(panel).previousElementSibling as HTMLElement | null;
  if (!heading) return undefined;
  const {getClientRects, querySelectorAll} = membersOf(heading);
  if (getClientRects().length === 0) return undefined;
  const {visibility, cursor} = getComputedStyle(heading);
  const controls = [heading, ...querySelectorAll<HTMLElement>(PRESSED)].filter((each) =>
    membersOf(each).matches(PRESSED),
  );
  const [control = cursor === 'pointer' ? heading : undefined, ...others] = controls;
  const isSure = control && others.length === 0 && visibility === 'visible' && !control.matches(ACTS);
  return isSure ? control : undefined;
}

/** What opens a panel and names it by no attribute, by where it stands. */
function controlNear(panel: Element): HTMLElement | undefined {
  return controlBefore(panel) ?? tabAt(panel) ?? fieldOf(panel);
}

/** What contains tabs, by its class or role. */
const TABS = '[role=tablist], [class*=tab i]';

/** The tab with the number of a panel, in a list before the panels that has as many: Divi, tabs of a theme. */
function tabAt(panel: Element): HTMLElement | undefined {
  const {parentElement} = membersOf(panel);
  const inBox = parentElement ? [...membersOf(parentElement).children] : [];
  const list = inBox.slice(0, inBox.indexOf(panel)).find(isTabs);
  const listBefore = parentElement && membersOf(parentElement).previousElementSibling;
  if (list) return tabIn(list, panel, inBox.slice(inBox.indexOf(list) + 1));
  return listBefore && isTabs(listBefore) ? tabIn(listBefore, panel, inBox) : undefined;
}

const isTabs = (list: Element) => membersOf(list).matches(TABS);

function tabIn(list: Element, panel: Element, panels: readonly Element[]): HTMLElement | undefined {
  const tabs = [...membersOf(list).querySelectorAll<HTMLElement>(PRESSED)];
  const open = panels.filter((each) => getComputedStyle(each).display !== 'none');
  const areSure =
    tabs.length === panels.length && open.length < 2 && !tabs.some((tab) => membersOf(tab).matches(ACTS));
  return areSure ? tabs[panels.indexOf(panel)] : undefined;
}

/** Most fields that are tried for a panel. */
const MOST_FIELDS = 20;

/**
 * The box to check, or the option to choose, with which the page's style sheet shows a panel (`:checked ~ .panel`): the
 * style of the panel is read with each of them checked, without any event.
 */
function fieldOf(panel: Element): HTMLElement | undefined {
  const fields = allLike('input[type=checkbox], input[type=radio]', panel) as HTMLInputElement[];
  const unchecked = fields.filter((field) => !field.checked && !field.form);
  const {style} = panel as Partial<HTMLElement>;
  // In a document of XML.
  if (!style) return undefined;
  const {transition} = style;
  const hasStyle = panel.hasAttribute('style');
  // A panel that grows would still have its first height.
  style.transition = 'none';
  const found = unchecked.slice(0, MOST_FIELDS).find((field) => {
    const chosen = fields.find(({checked, name, type}) => checked && type === 'radio' && name === field.name);
    field.checked = true;
    const shown = getComputedStyle(panel);
    const isShown = shown.display !== 'none' && shown.visibility === 'visible' && !isCollapsed(panel, shown);
    field.checked = false;
    if (chosen) chosen.checked = true;
    return isShown;
  });
  getComputedStyle(panel).getPropertyValue('height');
  style.transition = transition;
  if (!hasStyle) panel.removeAttribute('style');
  return found;
}

function wordsIn(element: Element, attribute: string): string[] {
  return membersOf(element).getAttribute(attribute)?.split(/\s+/) ?? [];
}

/** A control that is also a link must not change the page's address, which names the reader's target. */
function press(control: HTMLElement): void {
  if (!control.closest('a')) return control.click();
  const stay = (event: Event) => event.preventDefault();
  addEventListener('click', stay);
  control.click();
  removeEventListener('click', stay);
}
