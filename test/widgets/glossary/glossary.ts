/** Test helpers for terms: a text with some, and their buttons and meanings. */
import {glossaries} from 'virtual:family-content';
import type {Glossary} from '../../../src/document/glossary.js';
import {until} from '../../support/fixture.js';
import {textOf} from '../../support/widget.js';
import {faqOfMarkdown, type FamilyFaq} from '../family-faq/faq.js';

/** Short enough for tests to repeat; replaces the library's glossary during these tests. */
const english: Glossary = [
  {
    id: 'iop',
    term: 'intensive outpatient program',
    abbreviation: 'IOP',
    meaning: 'Planned treatment for 9 hours a week or more, while the person lives at home.',
  },
  {id: 'detox', term: 'detox', meaning: 'Medical help to stop in a safer way.'},
];

const spanish: Glossary = [
  {id: 'detox', term: 'desintoxicación', meaning: 'Ayuda médica para dejar la droga con menos peligro.'},
];

const arabic: Glossary = [{id: 'detox', term: 'ديتوكس', meaning: 'مساعدة طبية للتوقف بطريقة أكثر أمانًا.'}];

export const meanings = {
  iop: `Intensive outpatient program (IOP) ${english[0]!.meaning}`,
  detox: `Detox ${english[1]!.meaning}`,
  spanish: `Desintoxicación ${spanish[0]!.meaning}`,
};

const originals = {...glossaries};

before(() => {
  const load = (glossary: Glossary) => () => Promise.resolve({default: glossary});
  Object.assign(glossaries, {en: load(english), es: load(spanish), ar: load(arabic)});
});

after(() => {
  Reflect.deleteProperty(glossaries, 'ar');
  Object.assign(glossaries, originals);
});

export const text = `## Questions

### What comes after the stay?

Often an intensive outpatient program (IOP), and rest. Ask for it.

More of it on paper.

### What comes first?

Often detox comes first. Call us [here](tel:988).
`;

/** Mounts a FAQ with this text, with all questions open and its terms as buttons. */
export async function faqWithTerms(markdown = text, attributes = ''): Promise<FamilyFaq> {
  const faq = await faqOfMarkdown(markdown, attributes);
  faq.openAll();
  await termsOf(faq);
  return faq;
}

/** The elements of a term. */
export interface Term {
  /** The element in the text. */
  readonly words: HTMLElement;
  readonly button: HTMLElement;
  readonly box: HTMLElement;
}

/** All terms of a widget, once they are buttons. */
export async function termsOf(widget: Element): Promise<Term[]> {
  const all: readonly HTMLElement[] = await until(() => {
    const found = [...widget.querySelectorAll<HTMLElement>('[data-term]')];
    return found.length > 0 && found.every(({shadowRoot}) => shadowRoot) ? found : undefined;
  }, 'The terms did not become buttons');
  return all.map((words) => ({
    words,
    button: words.shadowRoot!.querySelector<HTMLElement>('[role=button]')!,
    box: words.shadowRoot!.querySelector<HTMLElement>('[popover]')!,
  }));
}

export const isOpen = ({box}: Term): boolean => box.matches(':popover-open');

/** The visible content of the open box of a term; undefined while it is closed. */
export function meaningOf(term: Term): string | undefined {
  const slot = term.box.querySelector('slot')!;
  return isOpen(term) ? slot.assignedElements().map(textOf).join(' ') : undefined;
}

/** Its words in the text, without the meaning. */
export function wordsOf({words}: Term): string {
  return words
    .shadowRoot!.querySelector('slot')!
    .assignedNodes()
    .map(({textContent}) => textContent)
    .join('');
}
