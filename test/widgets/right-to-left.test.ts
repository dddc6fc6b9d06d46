/** A partner’s text in a script that runs to the left, on a page that runs to the right, in no language of ours. */
import {expect} from 'chai';
import '../../src/widgets/family-program-explainer/define.js';
import '../../src/widgets/family-stage-timeline/define.js';
import '../../src/widgets/family-wellness-tips/define.js';
import {fixture, nextFrame} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {respondUrl} from '../support/server.js';
import {inState, shadow, shown} from '../support/widget.js';
import {faqOfMarkdown, questionsOf} from './family-faq/faq.js';

const texts: readonly (readonly [lang: string, front: string, text: string])[] = [
  [
    'Arabic',
    'lang: ar\ntitle: أسئلة العائلات',
    '## متى نزور؟\n\nيوم الأحد.\n\n1. أحضروا الهوية\n\n## من يتصل؟\n\nالجميع.',
  ],
  ['Hebrew', 'lang: he\ntitle: שאלות', '## מתי מבקרים?\n\nביום ראשון.\n\n1. תעודה\n\n## מי מתקשר?\n\nכולם.'],
  ['Persian', 'lang: fa-IR\ntitle: پرسش‌ها', '## کی بیاییم؟\n\nیکشنبه.\n\n1. کارت\n\n## چه کسی؟\n\nهمه.'],
  [
    'Urdu without its language',
    'title: سوالات',
    '## کب آئیں؟\n\nاتوار کو، IOP کے بعد۔\n\n1. شناختی کارڈ\n\n## کون؟\n\nسب۔',
  ],
];

const middle = (element: Element) => {
  const {left, right} = element.getBoundingClientRect();
  return (left + right) / 2;
};

/** Where the words of an element end on the right. */
function startOf(element: Element): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect().right;
}

describe('a text that runs to the left', () => {
  for (const [name, front, text] of texts)
    it(`is laid out from the right: ${name}`, async () => {
      const faq = await faqOfMarkdown(`---\n${front}\n---\n\n${text}`);
      faq.openAll();
      await nextFrame();
      const {heading, answer, summary} = questionsOf(faq)[0]!;
      const {right} = faq.getBoundingClientRect();
      for (const element of [heading, ...answer]) {
        expect(getComputedStyle(element).direction, element.localName).to.equal('rtl');
        expect(right - startOf(element.querySelector('li') ?? element), element.localName).to.be.below(120);
      }
      expect(middle(summary.querySelector('.sign')!)).to.be.above(middle(heading));
      expect(faq.querySelector('ol')!.dir).to.equal('rtl');
    });

  it('is laid out from the right in every widget', async () => {
    const [, front, text] = texts[0]!;
    const src = respondUrl({body: `---\n${front}\n---\n\n${text}`});
    for (const tag of ['family-program-explainer', 'family-stage-timeline', 'family-wellness-tips']) {
      const widget = await inState(await fixture(`<${tag} src="${src}"></${tag}>`), 'ready');
      const heading = [...widget.querySelectorAll('h3')].find((each) => each.checkVisibility())!;
      expect(getComputedStyle(heading).direction, tag).to.equal('rtl');
      expect(shadow(widget).querySelector<HTMLElement>('.root')!.dir, tag).to.equal('rtl');
    }
  });

  it('changes nothing for a text with some of its words, nor on a page of its own direction', async () => {
    const faq = await faqOfMarkdown('## When?\n\nOn Sundays. In Arabic: يوم الأحد.');
    expect(shown(faq, '.root')!.hasAttribute('dir')).to.equal(false);
    expect(getComputedStyle(faq.querySelector('p')!).direction).to.equal('ltr');
    expect(faq.querySelector('[dir]')).to.equal(null);
  });
});
