import './family-settings/settings.js';
import '../../src/widgets/family-program-explainer/define.js';
import '../../src/widgets/family-stage-timeline/define.js';
import '../../src/widgets/family-wellness-tips/define.js';
import {expect} from 'chai';
import {fixture, nextFrame, settled, until} from '../support/fixture.js';
import {pageSize, sidewaysScroll} from './family-faq/faq.js';
import {misfitsOf} from './fit.js';

const widgets = {
  'family-program-explainer': 'compare="iop php"',
  'family-stage-timeline': 'current="iop"',
  'family-faq': '',
  'family-wellness-tips': '',
  'family-help-card': '',
};
const widths = [320, 375];
const sizes = [125, 150, 200];

async function mount(content: string): Promise<HTMLElement> {
  const box = await fixture<HTMLElement>(`<div>${content}</div>`);
  const widget = box.firstElementChild as HTMLElement;
  await until(() => widget.matches(':state(ready)'), 'It is not ready');
  await drawn(widget);
  return widget;
}

async function drawn(widget: Element): Promise<void> {
  await settled(widget);
  for (let frame = 0; frame < 3; frame += 1) await nextFrame();
  await settled(widget);
}

describe('text at 125 to 200 %', () => {
  for (const [tag, attributes] of Object.entries(widgets)) {
    for (const language of ['en', 'es']) {
      it(`fits in <${tag}> in "${language}"`, async () => {
        const widget = await mount(`<${tag} lang="${language}" ${attributes}></${tag}>`);
        if (attributes.startsWith('compare')) await until(() => widget.shadowRoot!.querySelector('table'));
        const faults: Record<string, string[]> = {};
        for (const width of widths) {
          await pageSize(width, 800);
          for (const size of sizes) {
            document.documentElement.style.fontSize = `${size}%`;
            await drawn(widget);
            const found = misfitsOf(widget);
            if (sidewaysScroll() > 0) found.unshift(`The page is ${sidewaysScroll()} px too wide`);
            if (found.length) faults[`${width} px, ${size} %`] = found;
          }
        }
        document.documentElement.style.fontSize = '';
        expect(faults).to.deep.equal({});
      });
    }
  }
});
