/** Values that frameworks set as properties, since an element has them: not only strings. */
import {expect} from 'chai';
import type {FamilyWidget} from '../../../src/widgets/base/family-widget.js';
import '../../../src/widgets/define-all.js';
import {widgetTags} from '../../../src/text-kinds/widgets.js';
import {fixture, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {sampleOf} from '../../support/nightly.js';

const values: Record<string, unknown> = {
  undefined,
  null: null,
  false: false,
  true: true,
  'a number': 7,
  NaN: NaN,
  'a list': ['iop', 'php'],
  'an object': {a: 1},
  'an object without a prototype': Object.create(null) as unknown,
  'a function': () => 'iop',
  'a symbol': Symbol('iop'),
  'a URL': new URL('/nowhere.md', location.href),
};

/** Without accessors that are not from an attribute. */
const namesOf = (tag: string) =>
  [...(customElements.get(tag) as unknown as typeof FamilyWidget).elementProperties.keys()].filter(
    (name) => typeof name === 'string',
  );

/** What the window reports while this runs: nothing. */
async function errorsDuring(run: () => Promise<unknown>): Promise<unknown[]> {
  const errors: unknown[] = [];
  const note = (event: Event) => {
    event.preventDefault();
    errors.push((event as PromiseRejectionEvent).reason ?? (event as ErrorEvent).message);
  };
  addEventListener('error', note);
  addEventListener('unhandledrejection', note);
  await run();
  await new Promise((resolve) => setTimeout(resolve));
  removeEventListener('error', note);
  removeEventListener('unhandledrejection', note);
  return errors;
}

const hasNumber = (widget: Element) =>
  widget.shadowRoot?.querySelector('[part~="help"] a[href="tel:988"]') ??
  widget.querySelector('a[href="tel:988"]');

for (const [index, tag] of widgetTags.entries())
  describe(`the properties of <${tag}>`, () => {
    for (const [kind, value] of sampleOf(Object.entries(values), 2, index))
      it(`may be ${kind}`, async () => {
        const errors = await errorsDuring(async () => {
          const triedIn = async (name: string) => {
            const box = await fixture('<div></div>');
            const widget = Object.assign(document.createElement(tag), {[name]: value});
            box.append(widget);
            await until(() => hasNumber(widget), `${name}: no number before its text`);
            const later = document.createElement(tag) as FamilyWidget;
            box.append(later);
            await until(() => hasNumber(later), `${name}: no number`);
            Object.assign(later, {[name]: value});
            await later.updateComplete;
            await until(() => hasNumber(later), `${name}: no number after it was set`);
            box.remove();
          };
          // Side by side: most of the time of each is that of the frames it waits for.
          await Promise.all(namesOf(tag).map(triedIn));
        });
        expect(errors).to.deep.equal([]);
      });
  });

describe('the properties of <family-settings>', () => {
  it('may be of any kind', async () => {
    const errors = await errorsDuring(async () => {
      for (const value of Object.values(values)) {
        const settings = document.createElement('family-settings');
        const all = Object.fromEntries(namesOf('family-settings').map((name) => [name, value]));
        settings.append(document.createElement('family-help-card'));
        (await fixture('<div></div>')).append(Object.assign(settings, all));
        await until(() => hasNumber(settings.firstElementChild!), 'No number');
        Object.assign(settings, all, {providerName: 'Harbor Lane', providerPhone: 5035550134});
        await until(
          () => settings.firstElementChild!.shadowRoot!.querySelector('[part~="provider"]'),
          'No provider',
        );
      }
    });
    expect(errors).to.deep.equal([]);
  });
});

describe('a property', () => {
  it('takes what its attribute takes', () => {
    const explainer = document.createElement('family-program-explainer');
    const read = (value: unknown) => Object.assign(explainer, {compare: value}).compare;
    expect(read(['iop', 'php'])).to.equal('iop php');
    expect(read('“iop php”')).to.equal('iop php');
    expect([false, undefined, {}].map(read)).to.deep.equal([null, null, null]);
    Object.assign(explainer, {
      topic: 'Family FAQ',
      headingLevel: '3',
      src: new URL('https://a.example/b.md'),
    });
    expect(explainer.topic).to.equal('family-faq');
    expect(explainer.headingLevel).to.equal(3);
    expect(explainer.src).to.equal('https://a.example/b.md');
  });
});
