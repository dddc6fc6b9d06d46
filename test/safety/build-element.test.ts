import {expect} from 'chai';
import {buildElement} from '../../src/rendering/build-element.js';
import type {MarkupElement} from '../../src/rendering/markup.js';

const html = (markup: MarkupElement, titleLevel?: number) => buildElement(markup, titleLevel).outerHTML;

describe('an element built of markup', () => {
  it('has its text, its attributes and its children, in order', () => {
    expect(html(['p', 'a ', ['strong', 'b', ['em', 'c']], ' d', ['br']])).to.equal(
      '<p>a <strong>b<em>c</em></strong> d<br></p>',
    );
    expect(html(['ol', {start: '3'}, ['li', {'data-task': ''}, 'a']])).to.equal(
      '<ol start="3"><li data-task="">a</li></ol>',
    );
    expect(html(['hr'])).to.equal('<hr>');
    expect(html(['td', {}, ''])).to.equal('<td></td>');
  });

  it('keeps text as text, whatever it contains', () => {
    const text = '<img src=x onerror=alert(1)>&lt;"\'';
    const element = buildElement(['p', text]);
    expect(element.childNodes).to.have.length(1);
    expect(element.textContent).to.equal(text);
    expect(buildElement(['p', {'aria-label': text}]).getAttribute('aria-label')).to.equal(text);
  });

  it('sends no referrer to a linked site', () => {
    const link = buildElement(['a', {href: 'https://a.example/'}, 'a']) as HTMLAnchorElement;
    expect(link.rel).to.equal('noopener noreferrer');
    expect(link.referrerPolicy).to.equal('no-referrer');
    expect(link.href).to.equal('https://a.example/');
  });

  it('has a heading one level below the title of the text, at most 6', () => {
    const levels = (titleLevel?: number) =>
      ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => buildElement([tag, 'a'], titleLevel).localName);
    expect(levels()).to.deep.equal(['h2', 'h2', 'h3', 'h4', 'h5', 'h6']);
    expect(levels(1)).to.deep.equal(['h2', 'h2', 'h3', 'h4', 'h5', 'h6']);
    expect(levels(2)).to.deep.equal(['h2', 'h3', 'h4', 'h5', 'h6', 'h6']);
    expect(levels(4)).to.deep.equal(['h4', 'h5', 'h6', 'h6', 'h6', 'h6']);
    expect(levels(6)).to.deep.equal(['h6', 'h6', 'h6', 'h6', 'h6', 'h6']);
  });

  it('has headings of the right level at any depth', () => {
    expect(html(['blockquote', ['h2', {id: 'a'}, 'b']], 3)).to.equal(
      '<blockquote><h4 id="a">b</h4></blockquote>',
    );
  });

  it('has no attributes that a host page adds to every object', () => {
    const prototypes = [Object.prototype, Array.prototype, String.prototype] as unknown as Record<
      string,
      unknown
    >[];
    for (const prototype of prototypes) prototype.onclick = 'alert(1)';
    try {
      expect(html(['p', {'data-sources': ''}, 'a', ['b', {}, 'c']])).to.equal(
        '<p data-sources="">a<b>c</b></p>',
      );
    } finally {
      for (const prototype of prototypes) delete prototype.onclick;
    }
  });
});
