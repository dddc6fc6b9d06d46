/** Tags that close too late or too early, and attributes in the wrong quotes, as visual editors write them. */
import './family-settings/settings.js';
import {expect} from 'chai';
import {fixture, settled, until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {collectWarnings} from '../support/stub.js';
import {inState, shadow} from '../support/widget.js';
import {type FamilyFaq} from './family-faq/faq.js';

const article = '<h2>Our own answers</h2><h3>When may we visit?</h3><p>On Sundays.</p>';
const isShown = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;
const titlesOf = (faq: Element) =>
  [...faq.querySelectorAll('[slot^="question-"]')].map(({textContent}) => textContent);
const mounted = async (content: string): Promise<HTMLElement> =>
  fixture<HTMLElement>(`<div>${content}</div>`);

async function readyFaq(box: Element): Promise<FamilyFaq> {
  return inState(box.querySelector('family-faq')!, 'ready');
}

describe('a tag that an editor closed before its article', () => {
  for (const [what, content] of Object.entries({
    'wpautop, with an empty paragraph at the end': `<p><family-faq></p>${article}<p></family-faq></p>`,
    'wpautop, with the end tag on the last line': `<p><family-faq></p>${article.replace('.</p>', '.<br />\n</family-faq></p>')}`,
    'with a line break behind the tag': `<p><family-faq><br />\n</p>\n${article}\n<p></family-faq></p>`,
    'with words before it': `<p>Read on. <family-faq></p>${article}<p></family-faq></p>`,
    'in a span': `<span><family-faq></span>${article}<span></family-faq></span>`,
    'in a span of a paragraph': `<p><span><family-faq></span></p>${article}<p><span></family-faq></span></p>`,
    'in strong': `<p><strong><family-faq></strong></p>${article}<p><strong></family-faq></strong></p>`,
    'in a division': `<div><family-faq></div>${article}<div></family-faq></div>`,
    'in capitals': `<P><FAMILY-FAQ></P>${article}<P></FAMILY-FAQ></P>`,
  })) {
    it(`shows the article after it, and reports what to write: ${what}`, async () => {
      const warnings = collectWarnings();
      const box = await mounted(`${content}<h2>Visit us</h2><p class="after">By bus.</p>`);
      const faq = await readyFaq(box);
      await until(() => titlesOf(faq).join() === 'When may we visit?', 'The article was not taken');
      faq.openAll();
      expect(
        [...box.querySelectorAll('h2, h3, p')].filter((each) => each.textContent.trim()).every(isShown),
      ).to.equal(true);
      expect(faq.contains(box.querySelector('.after'))).to.equal(false);
      expect(warnings).to.have.length(1);
      expect(warnings[0])
        .to.include('<family-faq>: An editor put <')
        .and.include('Write the whole of it as HTML');
    });
  }

  it('moves nothing if the end is unknown, there is no heading, or a framework owns it', async () => {
    const warnings = collectWarnings();
    for (const [content, isSaid] of [
      [`<p><family-faq></p>${article}`, true],
      [`<p><family-faq></p><p>Words</p><p></family-faq></p>`, false],
      [`<p><family-faq></p>${article}<p class="space"></p>`, true],
      [`<p><family-faq></p>${article}<nav>Elsewhere</nav><p></p>`, true],
      [`<section><family-faq></family-faq></section>${article}<section></section>`, false],
      [`<p><family-faq topic="family-faq"></family-faq></p>${article}`, false],
    ] as const) {
      warnings.length = 0;
      const box = await mounted(content);
      const faq = await readyFaq(box);
      expect(titlesOf(faq), content).to.have.length.above(24);
      expect(faq.querySelector(':scope > :not([data-family-written])'), content).to.equal(null);
      expect(warnings.length, `${content}: ${warnings.join()}`).to.equal(isSaid ? 1 : 0);
      if (isSaid) expect(warnings[0]).to.include('If an editor closed it before your article');
      box.remove();
    }
    const box = document.createElement('div');
    box.innerHTML = `<p><family-faq></p>${article}<p></p>`;
    for (const each of box.children) Object.assign(each, {__reactFiber$1: {}});
    document.body.append(box);
    try {
      const faq = await readyFaq(box);
      expect(titlesOf(faq)).to.have.length.above(24);
      expect(box.children).to.have.length(5);
    } finally {
      box.remove();
    }
  });

  it('keeps the article after a tag with a topic visible, and reports it', async () => {
    const warnings = collectWarnings();
    const box = await mounted(`<p><family-faq topic="family-faq"></p>${article}<p></family-faq></p>`);
    const faq = await readyFaq(box);
    expect(titlesOf(faq)).to.have.length.above(24);
    expect(
      [...box.querySelectorAll(':scope > h2, :scope > h3, :scope > p')].filter(isShown),
    ).to.have.length.of.at.least(3);
    expect(warnings.join()).to.include('is not its fallback, and stays');
  });
});

describe('a tag that is never closed', () => {
  const rest =
    '<p id="rest-1">Words</p><section id="rest-2"><h2>Reach us</h2></section><nav id="rest-3">Go</nav><footer id="rest-4">End</footer>';

  for (const tag of [
    '<family-faq topic="family-faq" />',
    '<family-faq />',
    '<family-faq topic=family-faq/>',
  ]) {
    it(`keeps the rest of the page visible below the widget, in order: ${tag}`, async () => {
      const warnings = collectWarnings();
      const box = await mounted(tag + rest);
      const faq = await readyFaq(box);
      expect(titlesOf(faq)).to.have.length.above(24);
      const pieces = [1, 2, 3, 4].map((index) => box.querySelector(`#rest-${index}`)!);
      expect(pieces.map(isShown)).to.deep.equal([true, true, true, true]);
      const tops = pieces.map((piece) => piece.getBoundingClientRect().top);
      expect([...tops].sort((a, b) => a - b)).to.deep.equal(tops);
      const sheet = shadow(faq).querySelector('[part~=sheet]')!;
      expect(tops[0]).to.be.at.least(sheet.getBoundingClientRect().bottom);
      expect(warnings.join('\n'))
        .to.include('The rest of the page stands inside this element')
        .and.include('></family-faq>');
      // The styles are the page's own.
      expect(getComputedStyle(pieces[0]!).fontSize).to.equal(getComputedStyle(document.body).fontSize);
    });
  }

  it('shows each of several nested widgets', async () => {
    const warnings = collectWarnings();
    const box = await mounted(
      '<family-help-card /><family-faq topic="family-faq" /><p id="rest">Words</p><footer>End</footer>',
    );
    const faq = await readyFaq(box);
    const card = box.querySelector('family-help-card')!;
    await until(() => card.matches(':state(ready)'));
    await settled(card);
    expect([faq, card, box.querySelector('#rest')!, box.querySelector('footer')!].map(isShown)).to.deep.equal(
      [true, true, true, true],
    );
    expect(
      warnings.filter((each) => each.includes('<family-help-card>: The rest of the page')),
    ).to.have.length(1);
  });

  it('is not what a widget inside a closed one means', async () => {
    const warnings = collectWarnings();
    const box = await mounted(
      '<family-faq><h3>When?</h3><p>Sunday.</p><family-help-card></family-help-card><h3>Where?</h3><p>Here.</p></family-faq>\n<p>Words</p>',
    );
    await readyFaq(box);
    await until(() => box.querySelector('family-help-card')!.matches(':state(ready)'));
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0])
      .to.include('<family-faq>: A <family-help-card> stands inside this element')
      .and.include('Place it behind </family-faq>');
    // Nothing is lost.
    expect([...box.querySelectorAll('h3, p, family-help-card')].filter(isShown).length).to.be.at.least(5);
  });

  it('is not what a script in an article means, where something follows', async () => {
    const warnings = collectWarnings();
    const script = '<script type="text/plain" data-cookie></script><link rel="prefetch" href="data:,">';
    const faq = `<family-faq><h3>When?</h3><p>Sunday.</p>${script}</family-faq>`;
    await readyFaq(await mounted(`${faq}<p>Words</p>`));
    await readyFaq(await mounted(faq));
    await until(() => warnings.length > 0, 'The one at the end was not reported');
    expect(warnings).to.have.lengthOf(1);
  });

  it('keeps a usual fallback hidden', async () => {
    const warnings = collectWarnings();
    for (const fallback of [
      '\n<p>Call <a href="tel:911">911</a>.</p>\n',
      '<h2>Questions</h2><p>Words</p>',
      '<div><blockquote>Words<footer>Somebody</footer></blockquote></div>',
      '<script type="application/ld+json">{}</script><p>Words</p>',
    ]) {
      const box = await mounted(`<family-faq topic="family-faq">${fallback}</family-faq>`);
      const faq = await readyFaq(box);
      const own = [...faq.children].filter((child) => !child.hasAttribute('data-family-written'));
      expect(own.filter(isShown), fallback).to.deep.equal([]);
      box.remove();
    }
    expect(warnings).to.deep.equal([]);
  });
});

describe('attributes as editors write them', () => {
  for (const [open, close] of [
    ['“', '”'],
    ['”', '”'],
    ['‘', '’'],
    ['„', '“'],
    ['″', '″'],
    ['«', '»'],
    ['&quot;', '&quot;'],
    ['&#8220;', '&#8221;'],
    ['&amp;quot;', '&amp;quot;'],
    ['\\"', '\\"'.replace('"', '&quot;')],
    ['&nbsp;', '&nbsp;'],
    ['&#8203;', '&#8203;'],
  ] as const) {
    it(`are read without surrounding characters: ${open}…${close}`, async () => {
      const warnings = collectWarnings();
      const quoted = (value: string) => `"${open.replaceAll('"', '&quot;')}${value}${close}"`;
      const box = await mounted(
        `<family-settings provider-name=${quoted('Harbor Lane')} region=${quoted('US')}>` +
          `<family-faq topic=${quoted('family-faq')} lang=${quoted('es')} heading-level=${quoted('3')} layout=${quoted('list')}></family-faq></family-settings>`,
      );
      const faq = await readyFaq(box);
      expect(faq).to.include({topic: 'family-faq', headingLevel: 3, layout: 'list'});
      expect(faq.querySelector('h3')!.textContent).to.equal('Preguntas de las familias');
      expect(box.querySelector('family-settings')).to.include({region: 'US'});
      for (const name of ['topic="family-faq"', 'lang="es"', 'heading-level="3"', 'layout="list"'])
        expect(
          warnings.filter((each) => each.startsWith('<family-faq') && each.includes(`Write ${name}.`)),
          name,
        ).to.have.length(1);
      expect(warnings.join().includes('cannot be seen')).to.equal(open === '&#8203;');
      expect(
        warnings.some((each) => each.startsWith('<family-settings>') && each.includes('Write region="US"')),
      ).to.equal(true);
    });
  }

  it('keep the apostrophe at the end of a name', async () => {
    const box = await mounted(
      '<family-settings provider-name="The Parents’"></family-settings><family-settings provider-name="“Hope” House"></family-settings><family-settings provider-name="“Harbor Lane”"></family-settings>',
    );
    expect([...box.querySelectorAll('family-settings')].map(({providerName}) => providerName)).to.deep.equal([
      'The Parents’',
      '“Hope” House',
      'Harbor Lane',
    ]);
  });

  it('are reported in the console if only their name is wrong', async () => {
    const warnings = collectWarnings();
    const box = await mounted(
      '<family-faq topics="x" language="es" heading_level="3" no-serch class="x" data-look="1" aria-label="x" onclick="" v-once id="y"></family-faq>',
    );
    await readyFaq(box);
    expect(
      warnings.map((each) => /no attribute (\S+)\. Did you mean (\S+)=/.exec(each)?.slice(1).join()),
    ).to.deep.equal(['topics,topic', 'language,lang', 'heading_level,heading-level', 'no-serch,no-search']);
  });
});
