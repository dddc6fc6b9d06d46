import {expect} from 'chai';
import {attempt, unsafely} from './trial.js';
import {addressCases, forms} from './url-matrix.js';

const textsOf = (form: string) =>
  addressCases.filter((each) => each.form === form).map(({markdown}) => markdown);

describe('dangerous addresses', () => {
  it('are 3,420', () => {
    expect(addressCases).to.have.lengthOf(3420);
  });

  for (const form of Object.keys(forms)) {
    it(`reach no page, written as ${form}`, async () => {
      const {elements, ...outcome} = await attempt(textsOf(form));
      expect(outcome).to.deep.equal({findings: [], executions: []});
      expect(elements).to.be.greaterThan(400);
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
