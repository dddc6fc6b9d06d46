import {expect} from 'chai';
import {modulePreloads} from '../../stories/partner-site/module-preloads.js';
import {contentFile, viewFile} from '../../stories/partner-site/site-data.js';

describe('the modulepreload links of the demo site', () => {
  it('name the view and the text of each widget, views first', () => {
    const page = `
      <family-help-card topic="help-card"><p>Call 911.</p></family-help-card>
      <family-wellness-tips
        start="today"
        topic="wellness-tips"
      ></family-wellness-tips>`;
    expect(modulePreloads(page, 'es')).to.deep.equal([
      viewFile('family-help-card'),
      viewFile('family-wellness-tips'),
      contentFile('es', 'help-card'),
      contentFile('es', 'wellness-tips'),
    ]);
  });

  it('name each file once', () => {
    const page = ['iop', 'php', 'iop'].map(
      (topic) => `<family-program-explainer topic="${topic}"></family-program-explainer>`,
    );
    expect(modulePreloads(page.join(''), 'en')).to.deep.equal([
      viewFile('family-program-explainer'),
      contentFile('en', 'iop'),
      contentFile('en', 'php'),
    ]);
  });

  it('name the default topic of a widget without the attribute', () => {
    for (const [tag, topic] of [
      ['family-faq', 'family-faq'],
      ['family-help-card', 'help-card'],
      ['family-program-explainer', 'iop'],
      ['family-stage-timeline', 'stages'],
      ['family-wellness-tips', 'wellness-tips'],
    ] as const)
      expect(modulePreloads(`<${tag} data-topic="other"></${tag}>`, 'en'), tag).to.deep.equal([
        viewFile(tag),
        contentFile('en', topic),
      ]);
  });

  it('are left out where a page has no widget', () => {
    expect(modulePreloads('<family-settings><p>Soon.</p></family-settings>', 'en')).to.deep.equal([]);
  });
});
