import {expect} from 'chai';
import {sampleOf} from '../support/nightly.js';
import {attempt, unsafely} from './trial.js';
import {contexts, vectors} from './vectors.js';

/** Minimum average number of elements from a text: proof that something was built. */
const FEWEST_ELEMENTS = 1.6;

const harmless = {findings: [], executions: []};

describe('attacks in Markdown', () => {
  it('are 125, in 16 contexts', () => {
    expect(new Set(vectors)).to.have.lengthOf(125);
    expect(Object.keys(contexts)).to.have.lengthOf(16);
  });

  for (const [index, [place, write]] of Object.entries(contexts).entries()) {
    it(`do no harm in ${place}`, async () => {
      // Each of them is tested in at least four of the contexts, whatever the seed.
      const texts = sampleOf(vectors, 4, index).map(write);
      const {elements, ...outcome} = await attempt(texts);
      expect(outcome).to.deep.equal(harmless);
      expect(elements).to.be.greaterThan(FEWEST_ELEMENTS * texts.length);
    });
  }

  it('do no harm in the front matter', async () => {
    const texts = sampleOf(vectors, 2).flatMap((vector) => {
      const value = JSON.stringify(vector);
      return [
        `---\ntitle: ${value}\nsummary: ${value}\n---\nText`,
        `---\nid: ${value}\nlang: ${value}\nreviewedBy: {name: ${value}, role: ${value}}\n---\nText`,
        `---\nsources: [{id: a, title: ${value}, short: ${value}, publisher: ${value}, url: ${value}}]\n---\nSources: a`,
        `---\nsources: [${value}]\n---\nSources: ${vector}`,
        `---\n${vector}\n---\n${vector}`,
      ];
    });
    const {elements, ...outcome} = await attempt(texts);
    expect(outcome).to.deep.equal(harmless);
    expect(elements).to.be.greaterThan(FEWEST_ELEMENTS * texts.length);
  });

  it('do harm in marked’s own HTML, so the audit works', () => {
    const findings = unsafely(
      vectors.flatMap((vector) => Object.values(contexts).map((write) => write(vector))),
    );
    expect(findings.filter(({kind}) => kind !== 'missing').length).to.be.greaterThan(2000);
    const found = new Set(findings.map(({what}) => what));
    expect(findings.map(({kind}) => kind)).to.include.members([
      'tag',
      'namespace',
      'attribute',
      'value',
      'node',
    ]);
    for (const harm of [
      'script',
      'iframe',
      'base',
      'meta',
      'style',
      'link',
      'form',
      'svg',
      'math',
      'x-widget',
      'template',
      'img onerror="alert(1)"',
      'details ontoggle="alert(1)"',
      'div id="__proto__"',
      'a href="javascript:alert(1)"',
      'img src="//evil.example/pixel.gif"',
      'a href="https://user:pass@evil.example/"',
      '#comment',
    ])
      expect(found).to.include(harm);
  });
});

describe('the trial', () => {
  it('detects calls by any event or address, and disallowed nodes', async () => {
    const texts = [
      '<p onclick="alert(1)" onmouseover="prompt(1)">a</p>',
      '<img alt="" onerror="confirm(1)">',
      '<details ontoggle="canary(1)"></details>',
      '<a href="javascript:msgbox(1)">a</a>',
      '<b>a</b>',
    ];
    const {executions, findings} = await attempt(texts, (html) => {
      const template = document.createElement('template');
      template.innerHTML = html;
      return [template.content];
    });
    expect(new Set(executions)).to.deep.equal(new Set(['alert', 'prompt', 'confirm', 'canary', 'msgbox']));
    expect(findings.map(({what}) => what)).to.include.members([
      'details',
      'b',
      'a href="javascript:msgbox(1)"',
    ]);
  });

  it('leaves the page unchanged', async () => {
    const {alert} = window;
    await attempt(['a']);
    expect(window.alert).to.equal(alert);
    expect('canary' in window).to.equal(false);
    expect(document.querySelector('.attacked')).to.equal(null);
  });
});
