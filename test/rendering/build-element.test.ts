import {expect} from 'chai';
import {buildElement} from '../../src/rendering/build-element.js';

describe('an element built from markup', () => {
  it('has the attributes and the children in order', () => {
    const element = buildElement(['p', {id: 'a'}, 'one ', ['em', 'two'], ' three']);
    expect(element.outerHTML).to.equal('<p id="a">one <em>two</em> three</p>');
  });

  it('keeps text as text', () => {
    expect(buildElement(['p', '<img src=x onerror=alert(1)>']).children).to.have.length(0);
  });

  it('sends no referrer to a linked site', () => {
    const link = buildElement(['a', {href: 'https://example.org/'}, 'a']) as HTMLAnchorElement;
    expect([link.rel, link.referrerPolicy]).to.deep.equal(['noopener noreferrer', 'no-referrer']);
  });

  it('puts headings below the title, and none below 6', () => {
    const levels = (title: number) =>
      ['h1', 'h2', 'h3', 'h6'].map((tag) => buildElement([tag, 'a'], title).localName).join(' ');
    expect([1, 2, 3, 5].map(levels)).to.deep.equal([
      'h2 h2 h3 h6',
      'h2 h3 h4 h6',
      'h3 h4 h5 h6',
      'h5 h6 h6 h6',
    ]);
  });

  it('ignores what a page adds to Object.prototype', () => {
    // Old libraries do this.
    Object.defineProperty(Object.prototype, 'onclick', {
      value: 'x()',
      enumerable: true,
      configurable: true,
      writable: true,
    });
    try {
      expect(buildElement(['p', {id: 'a'}, 'b']).outerHTML).to.equal('<p id="a">b</p>');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'onclick');
    }
  });
});
