import {isQuestion} from '../document/written-titles.js';
import {HEADINGS, isBlank, MARKED} from './found-heads.js';
import {force} from './force.js';
import {isHidden} from './is-hidden.js';
import {ownChildren} from './misplaced-tag.js';

const CAN_HIDE = '[hidden],[style],[inert],[aria-hidden=true]';

/** What opens a panel names it by one of these. */
const NAMING = ['aria-controls', 'href', 'data-target', 'data-bs-target'];

const PANEL = '[role=tabpanel],[role=region],[hidden=until-found]';

const TITLE = `${HEADINGS},${MARKED},button,[role=button],label`;

/**
 * Keeps hidden what the author of an article has hidden in it, which the sheet of the text would show. What a script of the page
 * would open is shown: the panels of accordions and tabs, whose buttons are headings of ours, or do nothing here. An
 * exclusive accordion becomes an ordinary one: opening one of its answers would close the others, on paper as well.
 */
export function settleHidden(host: Element): void {
  const all = (selector: string) =>
    ownChildren(host).flatMap((child) =>
      [child, ...child.querySelectorAll<HTMLElement>(selector)].filter((each) => each.matches(selector)),
    ) as HTMLElement[];
  for (const details of all('details[name]')) details.removeAttribute('name');
  const hidden = all(CAN_HIDE);
  const panels = hidden.filter((each) => isPanel(each, host));
  for (const each of hidden) if (!panels.includes(each)) keepHidden(each);
  for (const panel of panels) {
    for (const name of ['hidden', 'inert', 'aria-hidden']) panel.removeAttribute(name);
    if (isHidden(panel)) for (const name of ['display', 'visibility']) panel.style.removeProperty(name);
  }
}

function keepHidden(element: HTMLElement): void {
  const {display, visibility} = element.style;
  if (display === 'none') force(element, 'display', display);
  if (/^(?:hidden|collapse)$/.test(visibility)) force(element, 'visibility', visibility);
}

/** Whether an element is what a title opens. */
function isPanel(element: Element, host: Element): boolean {
  const isOut = isHidden(element) || element.hasAttribute('inert') || element.matches('[aria-hidden=true]');
  if (!isOut || !/\p{L}/u.test(element.textContent) || element.matches(HEADINGS)) return false;
  return element.matches(PANEL) || isNamed(element, host) || isWholeAnswer(element);
}

function isNamed({id}: Element, host: Element): boolean {
  return (
    id !== '' &&
    NAMING.some((name) =>
      [...host.querySelectorAll(`[${name}]`)].some((each) =>
        each
          .getAttribute(name)!
          .split(/\s+/)
          .some((word) => word.replace(/^#/, '') === id),
      ),
    )
  );
}

/** Whether nothing else stands between a title and the next one of its level or above. */
function isWholeAnswer(element: Element): boolean {
  const before = neighbour(element, 'previousElementSibling');
  const after = neighbour(element, 'nextElementSibling');
  const isQuestionAbove = before && isQuestion(lettersOf(before)) && !element.matches('p,span,li');
  if (!before || !(isTitle(before) || isQuestionAbove)) return false;
  const [level, next] = [before, after].map((each) => each?.closest(HEADINGS)?.tagName ?? '');
  return !after || ((isTitle(after) || isQuestion(lettersOf(after))) && (!level || next! <= level));
}

/** Whether the words of an element are a title, or those of one inside it. */
function isTitle(element: Element): boolean {
  const title = element.matches(TITLE) ? element : element.querySelector(TITLE);
  return title !== null && lettersOf(title) === lettersOf(element);
}

/** The words without signs that tell whether a panel is open. */
const lettersOf = ({textContent}: Element) => textContent.replace(/[^\p{L}\p{N}?？؟]+/gu, ' ').trim();

/** The next element on one side that is seen. */
function neighbour(element: Element, side: 'previousElementSibling' | 'nextElementSibling'): Element | null {
  let each = element[side];
  while (each && (isBlank(each) || isHidden(each))) each = each[side];
  return each;
}
