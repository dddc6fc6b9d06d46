import {expect} from 'chai';
import {define, version} from '../../src/widgets/base/define.js';
import '../../src/widgets/family-faq/define.js';
import {collectWarnings} from '../support/stub.js';

describe('a tag that is defined twice', () => {
  it('does not change, and the console gets one warning with both versions', () => {
    const warnings = collectWarnings();
    class First extends HTMLElement {
      static readonly version = '1.2.3';
    }
    class Second extends HTMLElement {
      static readonly version = '4.5.6';
    }
    class Third extends HTMLElement {}
    define('family-twice', First);
    define('family-twice', First);
    expect(warnings).to.deep.equal([]);
    define('family-twice', Second);
    define('family-twice', Third);
    expect(customElements.get('family-twice')).to.equal(First);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('4.5.6').and.to.include('1.2.3').and.to.include('<family-twice>');
  });

  it('has a version, on the class too', () => {
    expect(version).to.match(/^\d+\.\d+\.\d+/);
    expect((customElements.get('family-faq') as unknown as {version: string}).version).to.equal(version);
  });
});
