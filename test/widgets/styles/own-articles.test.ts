/** What authors put into their articles besides words: videos, maps, pictures, and numbers in other scripts. */
import {expect} from 'chai';
import {nextFrame} from '../../support/fixture.js';
import {resizePage} from '../../support/page.js';
import {pageStyle} from '../../support/stub.js';
import {sidewaysScroll} from '../../support/widget.js';
import {mountFaq, type FamilyFaq} from '../family-faq/faq.js';

/** A FAQ with an answer, everything opened, on a phone. */
async function mountAnswer(answer: string): Promise<FamilyFaq> {
  await resizePage(320);
  const faq = await mountFaq(
    `<family-faq><h3>When?</h3>${answer}<p id="after">Sunday.</p><h3>Who?</h3><p>All.</p></family-faq>`,
  );
  faq.openAll();
  await nextFrame();
  return faq;
}

const frame = 'srcdoc="A video" title="Video"';
/** How editors and plugins give a frame the shape of its video: a box with a height from its width. */
const videos: Readonly<Record<string, string>> = {
  'a box with padding below': `<div style="position:relative;padding-bottom:56.25%;height:0"><iframe ${frame} style="position:absolute;top:0;left:0;width:100%;height:100%"></iframe></div>`,
  'a box with padding above, and a script': `<div style="padding:56.25% 0 0 0;position:relative"><iframe ${frame} style="position:absolute;top:0;left:0;width:100%;height:100%"></iframe></div><script type="text/plain">video()</script>`,
  'the block of WordPress': `<figure class="ratio"><div><iframe ${frame} width="500" height="281"></iframe></div><figcaption>Us</figcaption></figure>`,
  'a ratio of its own': `<iframe ${frame} style="width:100%;aspect-ratio:16/9"></iframe>`,
};

describe('what stands in an article of its author', () => {
  for (const [name, answer] of Object.entries(videos))
    it(`shows a video in its place: ${name}`, async () => {
      pageStyle(
        '.ratio > div { position: relative } .ratio > div::before { content: ""; display: block; padding-top: 56.25% }' +
          '.ratio iframe { position: absolute; top: 0; left: 0; width: 100%; height: 100% }',
      );
      const faq = await mountAnswer(answer);
      const video = faq.querySelector('iframe')!.getBoundingClientRect();
      const [question, next] = [...faq.querySelectorAll('h3, #after')].map((each) =>
        each.getBoundingClientRect(),
      );
      expect(video.top).to.be.at.least(question!.bottom);
      expect(video.bottom).to.be.at.most(next!.top);
      expect(video.right).to.be.at.most(faq.getBoundingClientRect().right);
      expect(video.width / video.height).to.be.within(1.6, 2);
    });

  it('is as wide as the widget at most, and keeps heights', async () => {
    const faq = await mountAnswer(
      `<iframe ${frame} width="600" height="450"></iframe><p><iframe ${frame} width="640" height="700"></iframe></p>` +
        '<div><video width="900" controls></video></div><p><audio controls style="width:900px"></audio></p><p><canvas width="800"></canvas></p>' +
        '<button style="position:fixed;inset:0">Ask</button><svg width="24" height="24" viewBox="0 0 1 1"></svg>',
    );
    expect(sidewaysScroll()).to.equal(0);
    const right = faq.getBoundingClientRect().right;
    for (const each of faq.querySelectorAll('iframe, video, audio, canvas, button'))
      expect(each.getBoundingClientRect().right, each.localName).to.be.below(right);
    const heights = [...faq.querySelectorAll('iframe')].map((each) => each.getBoundingClientRect().height);
    expect(heights).to.deep.equal([450, 700]);
    expect(faq.querySelector('button')!.getBoundingClientRect().height).to.be.below(60);
    expect(faq.querySelector('svg')!.getBoundingClientRect().width).to.equal(24);
  });

  it('keeps the widths of pictures', async () => {
    const src =
      "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='800' height='400'%3E%3C/svg%3E";
    const faq = await mountAnswer(
      `<img src="${src}" width="100" height="70" alt=""><p><img src="${src}" width="60" height="30" alt=""></p><figure><a href="/x"><img src="${src}" style="width: 5em; height: 9px" alt=""></a></figure>` +
        `<p><img src="${src}" width="50%" alt=""></p><p><img src="${src}" width="900" height="450" alt=""></p><img src="${src}" width="auto" alt="">`,
    );
    const pictures = [...faq.querySelectorAll('img')];
    await Promise.all(pictures.map((each) => each.decode()));
    const whole = faq.querySelector('#after')!.getBoundingClientRect().width;
    const sizes = pictures.map((each) => each.getBoundingClientRect());
    const widths = [100, 60, 80, whole / 2, whole, whole];
    sizes.forEach(({width, height}, at) => {
      expect(width, String(at)).to.be.closeTo(widths[at]!, 1);
      expect(height, String(at)).to.be.closeTo(width / 2, 1);
    });
  });

  for (const [language, before, after] of [
    ['ar', 'اتصل بالرقم', 'الآن'],
    ['he', 'חייגו', 'עכשיו'],
  ] as const)
    for (const [scheme, number] of [
      ['tel', '+1 207-555-0142'],
      ['tel', '(207) 555-0142'],
      ['sms', '207 555 0142'],
    ] as const)
      it(`shows the digits of a number in their order: ${number} in ${language}`, async () => {
        const faq = await mountAnswer(
          `<p dir="rtl" lang="${language}">${before} <a href="${scheme}:+12075550142">${number}</a> ${after}</p>`,
        );
        const text = faq.querySelector('a')!.firstChild!;
        const places = [...number].flatMap((sign, at) => {
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          const {left, bottom} = range.getBoundingClientRect();
          // A number with spaces may have two lines.
          return /\d/.test(sign) ? [Math.round(bottom) * 1000 + left] : [];
        });
        expect(places).to.deep.equal([...places].sort((one, other) => one - other));
      });
});
