import {expect} from 'chai';
import {html, nothing, render, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {FamilyWidget} from '../../../src/widgets/base/family-widget.js';
import {fixture, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {respondUrl} from '../../support/server.js';
import {shadow, textOf} from '../../support/widget.js';
import {markdown, rest, tags, topics, type Tag} from './removed-text.js';

/** Waits until the widget is ready, and until it has processed changes of its children. */
async function ready(widget: FamilyWidget): Promise<void> {
  await until(() => widget.matches(':state(ready)'), `<${widget.localName}> is not ready`);
  await rest(widget);
  // Changes inside an article's elements are processed in a later task.
  await new Promise((resolve) => setTimeout(resolve));
  await rest(widget);
}

/** The visible text: of all children that are assigned to a named slot. */
function wordsIn(widget: Element): string {
  return [...widget.children]
    .filter((child) => child.assignedSlot?.name)
    .map(textOf)
    .join(' | ');
}

function numbersOf(widget: Element): number {
  const tel = 'a[href^="tel:"]';
  return shadow(widget).querySelectorAll(tel).length + widget.querySelectorAll(`[slot] ${tel}`).length;
}

/** Inserts a text node into the parent, like frameworks do. */
function insertText(parent: Node, words: string, before: Node | null = null): Text {
  return parent.insertBefore(document.createTextNode(words), before);
}

function element(tag: string, words: string): HTMLElement {
  const made = document.createElement(tag);
  made.append(words);
  return made;
}

async function mount(tag: Tag, children: readonly Node[], attributes: object = {}): Promise<FamilyWidget> {
  const widget = document.createElement(tag) as FamilyWidget;
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, String(value));
  widget.append(...children);
  (await fixture('<div></div>')).append(widget);
  await ready(widget);
  return widget;
}

const heading = () => [element('h2', 'Our house'), element('p', 'In short.'), element('h3', 'Visits')];

describe('an article that a framework owns', () => {
  for (const tag of tags) {
    it(`may have text nodes between conditional children, like in React: <${tag}>`, async () => {
      const [words, name, last] = ['Visits are ', 'on Sundays', '. Ask.'].map((each) =>
        document.createTextNode(each),
      ) as [Text, Text, Text];
      const paragraph = element('p', 'Bring shoes.');
      const widget = await mount(tag, [...heading(), words, name, paragraph, last]);
      expect(wordsIn(widget)).to.include('Visits are on Sundays | Bring shoes. | . Ask.');
      expect([words, name, last].every((node) => node.parentNode === widget)).to.equal(true);
      // commitTextUpdate
      name.nodeValue = 'on Mondays';
      await ready(widget);
      expect(wordsIn(widget)).to.include('Visits are on Mondays | Bring shoes. | . Ask.');
      // removeChild of each node, and insertBefore of the same node
      widget.removeChild(name);
      const late = insertText(widget, 'late', paragraph);
      await ready(widget);
      expect(wordsIn(widget)).to.include('Visits are late | Bring shoes.');
      widget.removeChild(paragraph);
      widget.removeChild(late);
      widget.insertBefore(paragraph, words);
      await ready(widget);
      expect(wordsIn(widget)).to.include('Bring shoes. | Visits are . Ask.');
      for (const node of [words, last, paragraph]) widget.removeChild(node);
      await ready(widget);
      expect(wordsIn(widget)).to.not.match(/Visits are|Ask|shoes/);
      expect(numbersOf(widget)).to.be.above(0);
    });

    it(`may toggle its children repeatedly: <${tag}>`, async () => {
      const widget = await mount(tag, heading());
      for (let time = 0; time < 50; time += 1) {
        const [text, paragraph] = [insertText(widget, `Words ${time}`), element('p', 'More')];
        widget.appendChild(paragraph);
        await rest(widget);
        widget.removeChild(text);
        widget.removeChild(paragraph);
        if (time % 10 === 0) await rest(widget);
      }
      const end = insertText(widget, 'The end');
      await ready(widget);
      expect(wordsIn(widget)).to.include('The end').and.not.include('Words');
      expect(end.parentNode === widget).to.equal(true);
      expect(widget.matches(':state(ready)')).to.equal(true);
    });

    it(`may be rendered by lit-html, with conditional parts and lists: <${tag}>`, async () => {
      const box = await fixture<HTMLElement>('<div></div>');
      const view = (
        open: boolean,
        items: readonly string[],
        name: string | typeof nothing,
      ): TemplateResult => {
        const inside = html`<h2>Our house</h2>
          <p>In short.</p>
          ${name} and ${open ? html`<p>Open.</p>` : 'closed now'}
          <h3>Visits</h3>
          ${repeat(
            items,
            (item) => item,
            (item) =>
              html`<h4>${item}?</h4>
                Yes, ${item}.`,
          )}`;
        return {
          'family-faq': html`<family-faq>${inside}</family-faq>`,
          'family-help-card': html`<family-help-card>${inside}</family-help-card>`,
          'family-program-explainer': html`<family-program-explainer>${inside}</family-program-explainer>`,
          'family-stage-timeline': html`<family-stage-timeline>${inside}</family-stage-timeline>`,
          'family-wellness-tips': html`<family-wellness-tips>${inside}</family-wellness-tips>`,
        }[tag];
      };
      const steps = [
        [true, ['One', 'Two', 'Three'], 'Ann'],
        [false, ['Three', 'One', 'Two'], 'Bob'],
        [false, ['Two'], nothing],
        [true, [], 'Cleo'],
        [false, ['Four', 'Two', 'Five'], 'Dan'],
      ] as const;
      for (const [open, items, name] of steps) {
        render(view(open, items, name), box);
        const widget = box.firstElementChild as FamilyWidget;
        await ready(widget);
        const words = wordsIn(widget);
        const start = name === nothing ? 'and' : `${name} and`;
        expect(words, start).to.include(open ? `${start} | Open.` : `${start} closed now`);
        for (const item of items) expect(words, item).to.include(`${item}? | Yes, ${item}.`);
        expect(words.split('?').length - 1, 'questions').to.equal(items.length);
        expect(numbersOf(widget)).to.be.above(0);
      }
      render(nothing, box);
      expect(box.children).to.have.lengthOf(0);
    });

    it(`may change text nodes and an id: <${tag}>`, async () => {
      const [question, answer] = [element('h4', 'When do we visit?'), element('p', 'On Sundays.')];
      const widget = await mount(tag, [...heading(), question, answer]);
      question.textContent = 'Who visits?';
      (answer.firstChild as Text).nodeValue = 'You do.';
      await ready(widget);
      expect(wordsIn(widget)).to.include('Who visits? | You do.');
      question.id = 'who';
      await ready(widget);
      expect(widget.show('who')).to.equal(true);
      expect(question.parentNode === widget && answer.parentNode === widget).to.equal(true);
    });
  }

  it('may be between the anchors of Vue and Svelte: comments, empty text nodes, fragments', async () => {
    const start = document.createTextNode('');
    const anchor = document.createComment('v-if');
    const end = document.createTextNode('');
    const widget = await mount('family-faq', [...heading(), start, anchor, end]);
    const nodes = [element('h4', 'One?'), document.createTextNode('Yes.'), element('p', 'More.')];
    // Vue's v-if: the comment is replaced by a fragment.
    for (const node of nodes) widget.insertBefore(node, anchor);
    widget.removeChild(anchor);
    await ready(widget);
    expect(wordsIn(widget)).to.include('One? | Yes. | More.');
    // hostSetText, and the removal of a fragment with everything between its anchors.
    (nodes[1] as Text).nodeValue = 'No.';
    await ready(widget);
    expect(wordsIn(widget)).to.include('One? | No. | More.');
    for (let node: ChildNode | null = start; node;) {
      const next: ChildNode | null = node === end ? null : node.nextSibling;
      widget.removeChild(node);
      node = next;
    }
    await ready(widget);
    expect(wordsIn(widget)).to.equal('Our house | In short. | Visits');
  });

  it('may change and remove text nodes in items that the widgets wrap', async () => {
    for (const tag of ['family-program-explainer', 'family-stage-timeline'] as const) {
      const [list, first, second] = ['ul', 'li', 'li'].map((name) => document.createElement(name)) as [
        HTMLElement,
        HTMLElement,
        HTMLElement,
      ];
      const hours = insertText(first, 'Length: 3 weeks, or more');
      const [label, value] = [insertText(second, 'Where: '), insertText(second, 'here')];
      second.append(document.createComment(''));
      list.append(first, second);
      const widget = await mount(tag, [...heading(), list, element('p', 'Rest.')]);
      expect(textOf(list)).to.equal('Length: 3 weeks, or moreWhere: here');
      expect(first.querySelectorAll('span').length, tag).to.be.above(0);
      hours.nodeValue = 'Length: 4 weeks';
      value.nodeValue = 'there';
      await ready(widget);
      expect(textOf(list), tag).to.equal('Length: 4 weeksWhere: there');
      expect(first.querySelectorAll('span').length, tag).to.be.above(0);
      first.removeChild(hours);
      second.removeChild(label);
      second.removeChild(value);
      first.append('Length: none');
      await ready(widget);
      expect(textOf(list), tag).to.equal('Length: none');
    }
  });
});

describe('children of a widget with a topic or file, which a framework owns', () => {
  for (const tag of tags) {
    it(`may be added, removed and changed: <${tag}>`, async () => {
      for (const attributes of [{topic: topics[tag]}, {src: respondUrl({body: markdown})}]) {
        const [text, paragraph] = [document.createTextNode('Wait'), element('p', 'Call 988.')];
        const widget = await mount(tag, [text, paragraph], attributes);
        const words = wordsIn(widget);
        text.nodeValue = 'Wait more';
        const more = widget.insertBefore(element('p', 'Or 911.'), paragraph);
        await ready(widget);
        expect(wordsIn(widget)).to.equal(words);
        widget.removeChild(text);
        widget.removeChild(more);
        widget.removeChild(paragraph);
        await ready(widget);
        expect(wordsIn(widget)).to.equal(words);
        // resetTextContent, setElementText
        widget.textContent = '';
        await ready(widget);
        expect(wordsIn(widget)).to.equal(words);
        expect(numbersOf(widget)).to.be.above(0);
      }
    });
  }
});
