/** Five widgets, and ways in which a page's scripts change their text. */
import '../family-settings/settings.js';
import '../../../src/widgets/family-faq/define.js';
import '../../../src/widgets/family-help-card/define.js';
import '../../../src/widgets/family-program-explainer/define.js';
import '../../../src/widgets/family-stage-timeline/define.js';
import '../../../src/widgets/family-wellness-tips/define.js';
import {Idiomorph} from 'idiomorph';
import morphdomModule from 'morphdom';
import type {FamilyWidget} from '../../../src/widgets/base/family-widget.js';
import {engine} from '../../support/engine.js';
import type {WidgetTag} from '../../../src/text-kinds/widgets.js';
import {fixture, nextFrame, settled, until} from '../../support/fixture.js';
import {respondUrl} from '../../support/server.js';
import {textOf} from '../../support/widget.js';

/** Each widget with a topic whose text has phone numbers or links, if any has. */
export const topics = {
  'family-faq': 'family-faq',
  'family-help-card': 'help-card',
  'family-program-explainer': 'first-call',
  'family-stage-timeline': 'stages',
  'family-wellness-tips': 'wellness-tips',
} as const satisfies Record<WidgetTag, string>;

// Its types are those of CommonJS; the browser gets an ES module.
const morphdom = morphdomModule as unknown as (typeof morphdomModule)['default'];

export type Tag = keyof typeof topics;

export const tags = Object.keys(topics) as Tag[];

export const fallback = '<p>Call <a href="tel:988">988</a>.</p>';

/** A partner's file and article: numbers in a list, two levels of headings. */
export const markdown = `# Our house

What families ask us.

## Safety

### Who answers at night?

Call [our nurse](tel:+12075550142), or text [our desk](sms:+12075550143).

1. Call [911](tel:911).
2. Stay there.

### May we visit?

On Sundays.
`;

export const article = `<h2>Our house</h2><p>What families ask us.</p><h3>Safety</h3><h4>Who answers at night?</h4>
<p>Call <a href="tel:+12075550142">our nurse</a>.</p><h4>May we visit?</h4><p>On Sundays.</p>`;

/** The sources of an element's text. */
export const markups = {
  'its default topic': (tag: Tag) => `<${tag}>${fallback}</${tag}>`,
  'a topic': (tag: Tag) => `<${tag} topic="${topics[tag]}">${fallback}</${tag}>`,
  'a file': (tag: Tag) => `<${tag} src="${respondUrl({body: markdown})}">${fallback}</${tag}>`,
} as const;

/** Waits for the text, and for the meanings of its terms. */
export async function mountWidget(markup: string): Promise<FamilyWidget> {
  const first = await fixture<FamilyWidget>(markup);
  await until(() => first.matches(':state(ready)'), 'It is not ready');
  await rest(first);
  return first;
}

/** Waits for observers and updates. */
export async function rest(widget: FamilyWidget): Promise<void> {
  await nextFrame();
  await settled(widget);
}

/** The text in order: each element with its slot, text, numbers and ids. */
export function textIn(widget: Element): string[] {
  return [...widget.children]
    .filter((child) => child.assignedSlot?.name)
    .map((child) => {
      const links = [...child.querySelectorAll('a[href^="tel:"], a[href^="sms:"]')];
      const addresses = links.map((link) => `${link.getAttribute('href')} ${textOf(link)}`);
      return [
        child.localName,
        child.id,
        child.slot,
        child.getAttribute('lang'),
        textOf(child),
        ...addresses,
      ].join(' | ');
    });
}

/** Visible buttons and links of the shadow root without a name. */
export function nameless(widget: Element): Element[] {
  return [...widget.shadowRoot!.querySelectorAll<HTMLElement>('summary, button, a[href], [part~=question]')]
    .filter((each) => each.checkVisibility())
    .filter((each) => {
      const slotted = [...each.querySelectorAll('slot')].flatMap((slot) => slot.assignedElements());
      return !each.ariaLabel && !textOf(each) && !slotted.some((element) => textOf(element));
    });
}

/** Ways in which a page's script may replace the content of the element. */
export const replacements: Readonly<Record<string, (widget: FamilyWidget) => void>> = {
  innerHTML: (widget) => (widget.innerHTML = '<p>x</p>'),
  'an empty innerHTML': (widget) => (widget.innerHTML = ''),
  textContent: (widget) => (widget.textContent = 'x'),
  'an empty textContent': (widget) => (widget.textContent = ''),
  'replaceChildren()': (widget) => widget.replaceChildren(document.createElement('p')),
  'replaceWith() on each child': (widget) => {
    for (const child of [...widget.children]) child.replaceWith(document.createElement('p'));
  },
  'remove() on each child': (widget) => {
    for (const child of [...widget.children]) child.remove();
  },
  'its own HTML, read and set': (widget) => (widget.innerHTML = widget.innerHTML.trim()),
  'copies of its children': (widget) =>
    widget.replaceChildren(...[...widget.children].map((child) => child.cloneNode(true))),
  // Firefox 153 shows no slotted text after this one.
  ...(engine !== 'firefox' && {
    'a range that is deleted': (widget: FamilyWidget) => {
      const range = document.createRange();
      range.selectNodeContents(widget);
      range.deleteContents();
    },
  }),
  'morphdom, to its fallback': (widget) => morph(widget, fallback),
  'morphdom, to other paragraphs': (widget) =>
    morph(widget, '<p>One</p><p id="two">Two</p><ul><li>x</li></ul>'),
  'morphdom, to nothing': (widget) => morph(widget, ''),
  'idiomorph, to its fallback': (widget) => idiomorph(widget, fallback),
  'idiomorph, to other paragraphs': (widget) =>
    idiomorph(widget, '<p>One</p><p id="two">Two</p><ul><li>x</li></ul>'),
  'idiomorph, to nothing': (widget) => idiomorph(widget, ''),
};

/** Like LiveView and many others: the element as the server renders it. */
export function morph(widget: Element, html: string): void {
  const wanted = widget.cloneNode() as Element;
  wanted.innerHTML = html;
  // A string would be parsed as an element of its own class, with its shadow.
  morphdom(widget, wanted, {childrenOnly: true});
}

/** Like Turbo and htmx. */
export function idiomorph(widget: Element, html: string): void {
  void Idiomorph.morph(widget, html, {morphStyle: 'innerHTML'});
}
