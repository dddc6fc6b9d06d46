import {expect} from 'chai';
import {judge} from '../../src/build/size.js';

describe('the size of a built file', () => {
  it('is fine up to its budget', () => {
    for (const size of [1000, 999, 900, 850]) expect(judge(size, 1000), String(size)).to.equal('ok');
  });

  it('is too large from one byte more', () => {
    expect(judge(1001, 1000)).to.equal('too large');
    expect(judge(1, 0)).to.equal('too large');
  });

  it('is far below its budget under 85 percent of it', () => {
    expect(judge(849, 1000)).to.equal('far below its budget');
    expect(judge(0, 1000)).to.equal('far below its budget');
  });

  it('needs a budget', () => {
    expect(judge(1000, undefined)).to.equal('has no budget');
    expect(judge(0, undefined)).to.equal('has no budget');
  });

  it('is missing if there is no such file, with or without a budget', () => {
    expect(judge(undefined, 1000)).to.equal('missing');
    expect(judge(undefined, undefined)).to.equal('missing');
  });
});
