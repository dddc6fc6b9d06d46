import {expect} from 'chai';
import {nextFrame, settled} from '../../support/fixture.js';
import {inEachEngine, inTurn as it} from '../../support/in-turn.js';
import {emulateMedia, resizePage} from '../../support/page.js';
import {respondUrl} from '../../support/server.js';
import {pageStyle} from '../../support/stub.js';
import {shadow, shown, sidewaysScroll, textOf} from '../../support/widget.js';
import {
  article,
  built,
  elementOf,
  mountTimeline,
  pieceNamed,
  piecesOf,
  tag,
  timelineOfMarkdown,
  unseen,
  type FamilyStageTimeline,
} from './timeline.js';

async function allOpen(content: string): Promise<FamilyStageTimeline> {
  const timeline = await mountTimeline(content);
  timeline.openAll();
  await settled(timeline);
  await nextFrame();
  return timeline;
}

/** All rendered elements: of the view, and of the text. */
function drawn(timeline: Element): HTMLElement[] {
  return [
    ...shadow(timeline).querySelectorAll<HTMLElement>('[part~=sheet] *'),
    ...timeline.querySelectorAll<HTMLElement>('*'),
  ].filter((each) => each.checkVisibility() && !each.closest('svg, .unseen, [data-label], [data-table] *'));
}

/** Elements that overflow the sheet. */
function misfits(timeline: Element): string[] {
  const sheet = shown(timeline, '[part~=sheet]')!.getBoundingClientRect();
  return drawn(timeline)
    .filter((each) => {
      const {left, right, width} = each.getBoundingClientRect();
      return width > 0 && (left < sheet.left - 0.5 || right > sheet.right + 0.5);
    })
    .map((each) => `<${each.localName}> ${textOf(each).slice(0, 40)}`);
}

describe('<family-stage-timeline> in an element of any width', () => {
  for (const language of ['en', 'es']) {
    for (const width of [280, 304, 544, 736, 1200]) {
      it(`fits ${width} pixels in ${language}, all open`, async () => {
        const timeline = await allOpen(
          `<div style="inline-size: ${width}px"><family-stage-timeline lang="${language}" current="php"></family-stage-timeline></div>`,
        );
        expect(drawn(timeline).length).to.be.above(300);
        expect(misfits(timeline)).to.deep.equal([]);
      });
    }
  }

  it('does not scroll sideways on a screen of 320 pixels', async () => {
    await resizePage(320);
    await allOpen(built);
    expect(sidewaysScroll()).to.equal(0);
  });

  it('breaks long words in every element', async () => {
    const word = 'x'.repeat(90);
    const body = `## ${word}\n\n- Length: ${word}\n- If needed: ${word}\n- Who: ${word}\n\n${word}\n\n### ${word}\n\n${word}\n\n### ${word} {#a-family}\n\n- ${word}\n\n## ${word} {#b-setback}\n\n1. ${word}\n\n## ${word} {#c-medication}\n\n- Length: ${word}\n\n${word}\n`;
    for (const width of [304, 1000]) {
      const timeline = await allOpen(
        `<div style="inline-size: ${width}px"><family-stage-timeline src="${respondUrl({body})}"></family-stage-timeline></div>`,
      );
      expect(misfits(timeline)).to.deep.equal([]);
    }
  });

  it('has targets of 44 pixels', async () => {
    await resizePage(320);
    const timeline = await mountTimeline(built);
    for (const {summary, name} of piecesOf(timeline)) {
      const {width, height} = summary!.getBoundingClientRect();
      expect(Math.min(width, height), textOf(name)).to.be.at.least(43.9);
    }
  });

  it('has no overlaps with wider spacing of letters, words and lines', async () => {
    await resizePage(320);
    const timeline = await allOpen(built);
    const sheet = `:is(*, #_#_#_#_#_#_) { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }`;
    pageStyle(sheet);
    const own = new CSSStyleSheet();
    own.replaceSync(sheet);
    shadow(timeline).adoptedStyleSheets.push(own);
    await nextFrame();
    expect(parseFloat(getComputedStyle(piecesOf(timeline)[0]!.name).letterSpacing)).to.be.above(1);
    expect(misfits(timeline)).to.deep.equal([]);
    expect(sidewaysScroll()).to.equal(0);
    // The length in the rail is beside its own stage.
    const boxes = piecesOf(timeline).map(({box}) => box.getBoundingClientRect());
    for (const [index, box] of boxes.slice(1).entries())
      expect(box.top).to.be.at.least(boxes[index]!.bottom - 0.5);
  });
});

describe('the lane of <family-stage-timeline>', () => {
  const left = (element: Element) => element.getBoundingClientRect().left;

  it('mirrors from right to left, with the rail at the right', async () => {
    const place = (direction: string) =>
      mountTimeline(`<div dir="${direction}" style="inline-size: 1000px">${tag('current="stay"')}</div>`);
    const [ltr, rtl] = [await place('ltr'), await place('rtl')];
    const parts = (timeline: Element) => {
      const {box, node, name} = pieceNamed(timeline, 'The stay');
      const length = elementOf(timeline, 'Length: often 28 days');
      return [length, node!, name, box.querySelector('.flag')!].map(left);
    };
    const [length, node, name] = parts(ltr) as [number, number, number];
    expect(length < node && node < name).to.equal(true);
    const [mirroredLength, mirroredNode, mirroredName] = parts(rtl) as [number, number, number];
    expect(mirroredLength > mirroredNode && mirroredNode > mirroredName).to.equal(true);
  });

  it('turns the arrow of the branch from right to left', async () => {
    const arrow = async (direction: string) =>
      getComputedStyle(
        shadow(await mountTimeline(`<div dir="${direction}">${tag()}</div>`)).querySelector('.flip')!,
      ).scale;
    expect([await arrow('ltr'), await arrow('rtl')]).to.deep.equal(['none', '-1 1']);
  });

  it('has every node in its middle, and the band across it', async () => {
    const timeline = await mountTimeline(`<div style="inline-size: 1000px">${tag()}</div>`);
    const list = shadow(timeline).querySelector('ol')!;
    const lane = getComputedStyle(list, '::before');
    const start = left(list) + parseFloat(lane.insetInlineStart);
    const middle = start + parseFloat(lane.inlineSize) / 2;
    for (const {node} of piecesOf(timeline)) {
      const box = node!.getBoundingClientRect();
      expect(Math.abs(box.left + box.width / 2 - middle)).to.be.below(1);
    }
    expect(Math.abs(left(piecesOf(timeline, 'band')[0]!.box) - start)).to.be.below(1);
    expect(lane.backgroundColor).to.equal(
      getComputedStyle(piecesOf(timeline, 'band')[0]!.box).backgroundColor,
    );
  });

  it('has the steps of the branch as numbered discs, in one column or two', async () => {
    for (const [width, columns] of [
      [304, 1],
      [1000, 2],
    ] as const) {
      const timeline = await mountTimeline(`<div style="inline-size: ${width}px">${tag()}</div>`);
      const steps = [elementOf(timeline, 'Be safe.'), elementOf(timeline, 'Call us.')];
      expect(new Set(steps.map(left)).size).to.equal(columns);
      for (const step of steps) {
        const disc = getComputedStyle(step, '::before');
        expect(disc.content).to.include('list-item');
        expect([disc.borderTopLeftRadius, disc.position]).to.deep.equal(['50%', 'absolute']);
      }
    }
  });
});

describe('<family-stage-timeline> with the reader’s preferences', () => {
  it('is dark on a dark page', async () => {
    const timeline = await mountTimeline(`<div style="color-scheme: dark">${tag('current="stay"')}</div>`);
    const light = await mountTimeline(tag('current="stay"'));
    for (const selector of ['.node', '.flag', '.band', '.sand'])
      expect(
        getComputedStyle(shadow(timeline).querySelector(selector)!).backgroundColor,
        selector,
      ).to.not.equal(getComputedStyle(shadow(light).querySelector(selector)!).backgroundColor);
  });

  inEachEngine('keeps the current stage, the panel and the band apart in forced colours', async function () {
    // WebKitGTK cannot emulate forced colours.
    if (!(await emulateMedia({forcedColors: 'active'}))) this.skip();
    const timeline = await allOpen(tag('current="stay"'));
    const style = (selector: string) => getComputedStyle(shadow(timeline).querySelector(selector)!);
    expect(style('.here .node').backgroundColor).to.not.equal(
      getComputedStyle(pieceNamed(timeline, 'Home again').node!).backgroundColor,
    );
    expect([
      style('.sand').borderTopStyle,
      style('.band').outlineStyle,
      style('.flag').outlineStyle,
    ]).to.deep.equal(['solid', 'solid', 'solid']);
  });

  inEachEngine('has no transitions if the reader prefers reduced motion', async function () {
    if (!(await emulateMedia({reducedMotion: 'reduce'}))) this.skip();
    const timeline = await mountTimeline();
    const chevron = piecesOf(timeline)[0]!.summary!.querySelector('svg')!;
    expect(getComputedStyle(chevron).transitionDuration).to.equal('0s');
  });
});

describe('<family-stage-timeline> on paper', () => {
  const onPaper = async (test: Mocha.Context) => {
    // WebKitGTK cannot emulate print media.
    if (!(await emulateMedia({media: 'print'}))) test.skip();
  };

  inEachEngine('shows all of the text by style sheet alone, without buttons', async function () {
    const timeline = await mountTimeline(tag('', article.replace('Program', 'House')));
    expect(unseen(timeline)).to.not.deep.equal([]);
    await onPaper(this);
    expect(unseen(timeline)).to.deep.equal([]);
    const pressed = [...shadow(timeline).querySelectorAll<HTMLElement>('button, [part~=stage] summary')];
    expect(pressed.filter((each) => each.getClientRects().length > 0)).to.have.length(0);
  });

  inEachEngine('is black on white, with borders instead of tints', async function () {
    const timeline = await mountTimeline(`<div style="color-scheme: dark">${tag('current="stay"')}</div>`);
    await onPaper(this);
    for (const selector of ['.sand', '.band', '.flag', '.here .node']) {
      const {color, backgroundColor, borderTopStyle} = getComputedStyle(
        shadow(timeline).querySelector(selector)!,
      );
      expect([color, backgroundColor, borderTopStyle], selector).to.deep.equal([
        'rgb(0, 0, 0)',
        'rgba(0, 0, 0, 0)',
        'solid',
      ]);
    }
    expect(textOf(shown(timeline, '.flag'))).to.equal('You are here');
  });
});

describe('on a page whose style sheet would change lists and spans, <family-stage-timeline>', () => {
  const looks = (timeline: Element) =>
    [...timeline.querySelectorAll<HTMLElement>('li, li span, li a, h3, p')].map((each) => {
      const style = getComputedStyle(each);
      const before = getComputedStyle(each, '::before');
      return [
        each.localName,
        ...(
          [
            'color',
            'fontSize',
            'fontWeight',
            'display',
            'position',
            'order',
            'listStyleType',
            'marginTop',
            'paddingLeft',
            'textAlign',
            'lineHeight',
            'backgroundColor',
          ] as const
        ).map((name) => style[name]),
        before.content,
        before.content === 'none' ? '' : before.color,
      ].join(' ');
    });

  it('does not change', async () => {
    await resizePage(1000);
    pageStyle('body {margin: 0}');
    const timeline = await timelineOfMarkdown(
      '## A\n\n- Length: a day\n- If needed: yes\n- Who: [us](https://example.org/)\n\nLine.\n\n### P {#p-family}\n\n- one\n\n## B {#b-setback}\n\n1. One\n2. Two',
    );
    timeline.openAll();
    const before = looks(timeline);
    expect(before.length).to.be.above(12);
    expect(before.at(-1)).to.include('list-item');
    pageStyle(
      'ul, li, ul li, span, [data-label], [data-value], ol li {display: block !important; position: static !important; order: 9 !important; color: red !important; font: 40px serif !important; list-style: square !important; margin: 30px !important; padding: 20px !important; background: yellow !important; text-align: center !important} li::before, span::before {content: "§" !important; color: red !important}',
    );
    await nextFrame();
    expect(looks(timeline)).to.deep.equal(before);
  });
});
