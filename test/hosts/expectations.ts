/** Expectations for every page, however unusual. */
import {expect} from 'chai';
import type {FamilyFaq} from '../../src/index.js';
import {until} from '../support/fixture.js';
import {detailsOf, helpNumbers, isShown, numbersOf, questionsOf, type HostPage} from './frame.js';

/** Group A and the others: the issue asks for 24. */
export const FEWEST_QUESTIONS = 24;

/** Everything that the built-in FAQ does, on a page that may interfere with it. */
export async function expectWorking(page: HostPage): Promise<FamilyFaq> {
  const faq = page.faq();
  const questions = await questionsOf(faq);
  expect(questions).to.have.length.of.at.least(FEWEST_QUESTIONS);
  expect(questions.every(isShown)).to.equal(true);
  expect(numbersOf(faq)).to.deep.equal(helpNumbers);
  const [first] = detailsOf(faq);
  const answer = faq.querySelector('[slot="short-0-0"]')!;
  expect(isShown(answer)).to.equal(false);
  first!.querySelector('summary')!.click();
  expect(isShown(answer)).to.equal(true);
  expect(getComputedStyle(faq.shadowRoot!.querySelector('[part~="sheet"]')!).display).to.equal('block');
  return faq;
}

/** The search, whose file is loaded on first use. */
export async function expectSearch(faq: FamilyFaq): Promise<void> {
  const field = faq.shadowRoot!.querySelector<HTMLInputElement>('input[type="search"]')!;
  field.value = 'naloxone';
  field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  await until(() => detailsOf(faq).some(({hidden}) => hidden), 'The search found no difference');
  expect(detailsOf(faq).filter(({hidden}) => !hidden)).to.not.be.empty;
}

/** A partner's file, with a list and a table. */
export async function expectPartnersFile(faq: FamilyFaq): Promise<void> {
  const questions = await questionsOf(faq);
  expect(questions.map(({textContent}) => textContent)).to.deep.equal(['May I visit?', 'What do I bring?']);
  expect(faq.querySelector('table td')!.textContent).to.equal('Sunday');
  expect(numbersOf(faq)).to.deep.equal(helpNumbers);
}

export async function expectArticle(faq: FamilyFaq): Promise<void> {
  const questions = await questionsOf(faq);
  expect(questions.map(({textContent}) => textContent)).to.deep.equal(['When may we visit?']);
  const answer = faq.querySelector('p')!;
  expect(isShown(answer)).to.equal(false);
  faq.openAll();
  expect(isShown(answer)).to.equal(true);
}

export function expectQuiet({window}: HostPage): void {
  const {errors, violations, warnings} = window.heard;
  expect({errors: [...errors], violations: [...violations], warnings: [...warnings]}).to.deep.equal({
    errors: [],
    violations: [],
    warnings: [],
  });
}

/** The files that a page requested, in order. */
export function filesOf({window}: HostPage): string[] {
  return window.performance
    .getEntriesByType('resource')
    .map(({name}) => new URL(name).pathname)
    .filter((path) => path !== '/test/hosts/watch.js');
}
