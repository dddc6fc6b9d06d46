import {expect} from 'chai';
import {sampleOf} from '../support/nightly.js';
import {attempt, unsafely} from './trial.js';
import {addressCases, forms} from './url-matrix.js';

/** Shifted by the form's place, so that each scheme in each encoding is tried in three of the fifteen forms. */
const textsOf = (form: string, index: number) =>
  sampleOf(
    addressCases.filter((each) => each.form === form),
    5,
    index,
  ).map(({markdown}) => markdown);

/** What a text comes to at least, on average: 400 elements in the 228 of a form. */
const FEWEST_ELEMENTS = 400 / 228;

describe('dangerous addresses', () => {
  it('are 3,420', () => {
    expect(addressCases).to.have.lengthOf(3420);
  });

  for (const [index, form] of Object.keys(forms).entries()) {
    it(`reach no page, written as ${form}`, async () => {
      const texts = textsOf(form, index);
      const {elements, ...outcome} = await attempt(texts);
      expect(outcome).to.deep.equal({findings: [], executions: []});
      expect(elements).to.be.greaterThan(FEWEST_ELEMENTS * texts.length);
    });
  }

  it('reach it by the thousand where marked’s own HTML is taken, so the audit has teeth', () => {
    const findings = unsafely(addressCases.map(({markdown}) => markdown));
    const addresses = findings.filter(
      ({kind, what}) => kind === 'value' && /^(?:a href|img src)=/.test(what),
    );
    expect(addresses.length).to.be.greaterThan(2000);
    expect(addresses.filter(({what}) => /^a href="javascript:/i.test(what)).length).to.be.greaterThan(50);
  });
});
