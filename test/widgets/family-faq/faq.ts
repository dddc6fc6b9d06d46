/** Test helpers: mounts an FAQ, and reads its questions like a reader. */
import '../../../src/widgets/family-faq/define.js';
import type {TemplateResult} from 'lit';
import type {FamilyFaq} from '../../../src/widgets/family-faq/family-faq.js';
import type {WidgetState} from '../../../src/widgets/base/states.js';
import {fixture} from '../../support/fixture.js';
import {respondUrl} from '../../support/server.js';
import {inState, shadow, textOf} from '../../support/widget.js';

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

/** The address of a partner's file with this text, and a `<family-faq>` that shows it. */
export function faqOfMarkdown(markdown: string, attributes = ''): Promise<FamilyFaq> {
  return mountFaq(`<family-faq src="${respondUrl({body: markdown})}" ${attributes}></family-faq>`);
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
