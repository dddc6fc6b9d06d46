import {expect} from 'chai';
import {sampleOf} from '../support/nightly.js';
import {attempt, unsafely} from './trial.js';
import {addressCases, forms} from './url-matrix.js';

/** Shifted by the index of the form, so that each scheme in each encoding is tested in three of the fifteen forms. */
const textsOf = (form: string, index: number) =>
  sampleOf(
    addressCases.filter((each) => each.form === form),
    5,
    index,
  ).map(({markdown}) => markdown);

/** Minimum average number of elements from a text: 400 elements from the 228 texts of a form. */
const FEWEST_ELEMENTS = 400 / 228;

describe('dangerous addresses', () => {
  it('are 3,420', () => {
    expect(addressCases).to.have.lengthOf(3420);
  });

  for (const [index, form] of Object.keys(forms).entries()) {
    it(`are removed, written as ${form}`, async () => {
      const texts = textsOf(form, index);
      const {elements, ...outcome} = await attempt(texts);
      expect(outcome).to.deep.equal({findings: [], executions: []});
      expect(elements).to.be.greaterThan(FEWEST_ELEMENTS * texts.length);
    });
  }

  it('are found by the thousand in marked’s own HTML, so the audit works', () => {
    const findings = unsafely(addressCases.map(({markdown}) => markdown));
    const addresses = findings.filter(
      ({kind, what}) => kind === 'value' && /^(?:a href|img src)=/.test(what),
    );
    expect(addresses.length).to.be.greaterThan(2000);
    expect(addresses.filter(({what}) => /^a href="javascript:/i.test(what)).length).to.be.greaterThan(50);
  });
});
