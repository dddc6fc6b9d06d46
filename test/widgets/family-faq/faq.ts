/** Test helpers: mounts an FAQ, and reads it like a reader. */
import '../../../src/widgets/family-faq/define.js';
import type {TemplateResult} from 'lit';
import type {FamilyFaq} from '../../../src/widgets/family-faq/family-faq.js';
import type {WidgetState} from '../../../src/widgets/base/states.js';
import {fixture, settled, until} from '../../support/fixture.js';
import {resizePage} from '../../support/page.js';
import {respondUrl} from '../../support/server.js';

export type {FamilyFaq};

/** Two groups, four questions: the content of the tag in most tests. */
export const article = `
  <h2>Questions we hear</h2>
  <p>Short answers first.</p>
  <h3>Safety</h3>
  <h4>What is naloxone?</h4>
  <p>A medicine that can reverse an overdose.</p>
  <p>Any pharmacy has it.</p>
  <h4>Is the crisis line free?</h4>
  <p>Yes. Call at any hour.</p>
  <h3>Treatment</h3>
  <h4>What is detox?</h4>
  <p>The first days without the drug, under care.</p>
  <h4>Can children visit?</h4>
  <p>Often yes. Ask the counselor first.</p>
`;

export const asked = {
  naloxone: 'What is naloxone?',
  crisis: 'Is the crisis line free?',
  detox: 'What is detox?',
  visit: 'Can children visit?',
};

/** Mounts HTML with a `<family-faq>` and resolves once it is in this state. */
export async function mountFaq(
  content: string | TemplateResult = `<family-faq>${article}</family-faq>`,
  state: WidgetState = 'ready',
): Promise<FamilyFaq> {
  const first = await fixture(content);
  const faq = first.matches('family-faq') ? first : first.querySelector('family-faq')!;
  return inState(faq, state);
}

/** Waits for the state, and until it is rendered. */
export async function inState(faq: FamilyFaq, state: WidgetState): Promise<FamilyFaq> {
  await until(() => faq.matches(`:state(${state})`), `The FAQ did not become ${state}`);
  await settled(faq);
  return faq;
}

/** The address of a partner's file with this text, and a `<family-faq>` that shows it. */
export function faqOfMarkdown(markdown: string, attributes = ''): Promise<FamilyFaq> {
  return mountFaq(`<family-faq src="${respondUrl({body: markdown})}" ${attributes}></family-faq>`);
}

/** The shadow root. */
export function shadow(faq: Element): ShadowRoot {
  return faq.shadowRoot!;
}

/** A visible element of the shadow root, by its selector. */
export function shown(faq: Element, selector: string): HTMLElement | undefined {
  return [...shadow(faq).querySelectorAll<HTMLElement>(selector)].find((each) => each.checkVisibility());
}

export function textOf(element: Element | null | undefined): string {
  return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

/** The visible text of the widget itself, without the document's. */
export function wordsOn(faq: Element): string {
  return textOf(shadow(faq).querySelector('[part~=base]'));
}

/** The visible button with this name; throws without one. */
export function buttonOf(faq: Element, name: string): HTMLButtonElement {
  const found = findButton(faq, name);
  if (!found) throw new Error(`There is no button "${name}".`);
  return found;
}

export function findButton(faq: Element, name: string): HTMLButtonElement | undefined {
  return [...shadow(faq).querySelectorAll('button')].find(
    (button) => [textOf(button), button.ariaLabel].includes(name) && button.checkVisibility(),
  );
}

/** A question as a reader sees it. */
export interface Question {
  /** The author's or our heading, in the page's own document. */
  readonly heading: HTMLElement;
  /** `<details>`, or the box of the list. */
  readonly box: HTMLElement;
  readonly details: HTMLDetailsElement;
  readonly summary: HTMLElement;
  /** The elements of its answer, in the page's own document. */
  readonly answer: readonly HTMLElement[];
}

/** All questions in order, including hidden ones. */
export function questionsOf(faq: Element): Question[] {
  return [...shadow(faq).querySelectorAll<HTMLElement>('[part~=question]')].map((box) => {
    const [asked, ...rest] = [...box.querySelectorAll('slot')];
    return {
      heading: asked!.assignedElements()[0] as HTMLElement,
      box,
      details: box as HTMLDetailsElement,
      summary: box.querySelector('summary')!,
      answer: rest.flatMap((slot) => slot.assignedElements() as HTMLElement[]),
    };
  });
}

export function questionOf(faq: Element, title: string): Question {
  const found = questionsOf(faq).find(({heading}) => textOf(heading) === title);
  if (!found) throw new Error(`There is no question "${title}".`);
  return found;
}

/** The texts of the visible questions. */
export function shownQuestions(faq: Element): string[] {
  return questionsOf(faq)
    .filter(({heading}) => heading.checkVisibility())
    .map(({heading}) => textOf(heading));
}

/** The texts of the open questions. */
export function openQuestions(faq: Element): string[] {
  return questionsOf(faq)
    .filter(({details}) => details.open)
    .map(({heading}) => textOf(heading));
}

/** The headings of the text in order: `h3 Safety`. */
export function headingsOf(faq: Element): string[] {
  return [...faq.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(
    (each) => `${each.localName} ${textOf(each)}`,
  );
}

/** The texts of all status lines that are not empty. */
export function announced(faq: Element): string[] {
  return [...shadow(faq).querySelectorAll('[role=status]')].map(textOf).filter(Boolean);
}

/**
 * Resizes the page, twice if necessary: under load WebKitGTK's window is not resized yet when the runner measures it.
 */
export async function pageSize(width: number, height = 600): Promise<void> {
  await resizePage(width, height).catch(() => resizePage(width, height));
}

/** By how many pixels the page is wider than its window. */
export function sidewaysScroll(): number {
  const {scrollWidth, clientWidth} = document.documentElement;
  return scrollWidth - clientWidth;
}

/** Fails with a short message: the runner takes minutes to serialise elements for a diff. */
export function expectSame(found: Element | null | undefined, wanted: Element | null | undefined): void {
  const nameOf = (element: typeof found) =>
    element ? `<${element.localName}> ${textOf(element).slice(0, 40)}` : String(element);
  if (found !== wanted) throw new Error(`It is ${nameOf(found)} instead of ${nameOf(wanted)}.`);
}

const undo: (() => void)[] = [];

/** Replaces a property until the end of the test. */
export function stub(object: object, name: string, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, {configurable: true, writable: true, value});
  undo.unshift(() => {
    if (own) Object.defineProperty(object, name, own);
    else Reflect.deleteProperty(object, name);
  });
}

/** Collects console warnings until the end of the test. */
export function collectWarnings(): string[] {
  const warnings: string[] = [];
  stub(console, 'warn', (...parts: unknown[]) => warnings.push(parts.map(String).join(' ')));
  return warnings;
}

/** The page's own style sheet, until the end of the test. */
export function pageStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
  undo.unshift(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });
}

afterEach(() => {
  for (const step of undo.splice(0)) step();
});
