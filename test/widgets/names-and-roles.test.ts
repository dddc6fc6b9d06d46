/** Rules for each widget, and for all of them on one page: names, live regions, links, redundant roles. */
import {expect} from 'chai';
import {accessibilityOf} from '../support/accessibility.js';
import {inTurn as it} from '../support/in-turn.js';
import {sampleOf} from '../support/nightly.js';
import {press} from '../support/page.js';
import {everyWidget} from './styles/every-widget.js';
import {announced, buttonOf, shadow} from '../support/widget.js';
import {mountFaq, questionsOf} from './family-faq/faq.js';
import {cardOfMarkdown} from './family-help-card/card.js';
import {mountExplainer} from './family-program-explainer/explainer.js';
import {faqWithTerms, termsOf} from './glossary/glossary.js';

/** All elements of a widget: in its text, its shadow root, and the shadow roots in its text. */
function elementsOf(widget: Element): Element[] {
  const roots: ParentNode[] = [widget, shadow(widget)];
  for (const words of widget.querySelectorAll('[data-term]'))
    if (words.shadowRoot) roots.push(words.shadowRoot);
  return roots.flatMap((root) => [...root.querySelectorAll('*')]);
}

/** Mounts all widgets on one page. */
async function mountAll(attributes = ''): Promise<Element[]> {
  const widgets: Element[] = [];
  for (const mount of Object.values(everyWidget)) widgets.push(await mount(attributes));
  return widgets;
}

/** The text of an element and of its slotted nodes, as used for a name. */
function wordsOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return '';
  const label = node.getAttribute('aria-label');
  if (label) return label;
  const children = node instanceof HTMLSlotElement ? node.assignedNodes() : [...node.childNodes];
  return children.map(wordsOf).join(' ');
}

/** The accessible name of a control, computed as far as our controls need it. */
function nameOf(control: Element): string {
  const ids = control.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const root = control.getRootNode() as Document | ShadowRoot;
  const labels = ids.length > 0 ? ids.map((id) => wordsOf(root.getElementById(id)!)) : [wordsOf(control)];
  const label = control.matches('input') && ids.length === 0 ? control.labels![0] : null;
  return (label ? wordsOf(label) : labels.join(' ')).replace(/\s+/g, ' ').trim();
}

/** The effect of a control: the target of a link; each button has its own. */
function deedOf(control: Element, index: number): string {
  const term = control.getRootNode() instanceof ShadowRoot && control.matches('[role=button]');
  return control.getAttribute('href') ?? (term ? 'term' : String(index));
}

const CONTROLS =
  'button, a[href], summary, input:not([type=checkbox]), select, textarea, [role=button], [tabindex="0"]';

/** Names that two controls of one widget share though they have different effects. */
function sharedNames(widget: Element): string[] {
  const deeds = new Map<string, Set<string>>();
  elementsOf(widget)
    .filter((element) => element.matches(CONTROLS))
    .forEach((control, index) => {
      // A link is distinguished from a button by its role.
      const name = `${control.matches('a') ? 'link' : 'control'} ${nameOf(control)}`;
      deeds.set(name, (deeds.get(name) ?? new Set()).add(deedOf(control, index)));
    });
  return [...deeds].flatMap(([name, {size}]) => (size > 1 ? [`${name} (${size})`] : []));
}

const LIVE = '[role=status], [role=log], [role=alert], [aria-live]';

for (const [shift, language] of ['en', 'es'].entries())
  describe(`in ${language}`, () => {
    for (const [name, mount] of sampleOf(Object.entries(everyWidget), 2, shift)) {
      describe(name, () => {
        let widget: Element;
        beforeEach(async () => (widget = await mount(`lang="${language}"`)));

        it('has no two controls with the same name and different effects, and none without a name', () => {
          expect(sharedNames(widget)).to.deep.equal([]);
          const nameless = elementsOf(widget).filter((each) => each.matches(CONTROLS) && !nameOf(each));
          expect(nameless.map(({outerHTML}) => outerHTML.slice(0, 80))).to.deep.equal([]);
        });

        it('is a group with its own name, which distinguishes its buttons from those of the others', () => {
          const sheet = shadow(widget).querySelector('[part~=sheet]')!;
          expect([sheet.role, sheet.ariaLabel]).to.deep.equal([
            'group',
            widget.querySelector('[slot=title]')!.textContent,
          ]);
        });

        it('has at most one status element initially', () => {
          const live = elementsOf(widget).filter((element) => element.matches(LIVE));
          const polite = live.filter((element) => element.role === 'status' || element.ariaLive === 'polite');
          expect(polite.length).to.be.at.most(1);
          // The live region for danger must exist before its content.
          expect(live.length - polite.length).to.be.at.most(widget.localName === 'family-faq' ? 1 : 0);
        });

        it('has no redundant roles and attributes', () => {
          const implied: Readonly<Record<string, string>> = {
            ...{ul: 'list', ol: 'list', li: 'listitem', button: 'button', nav: 'navigation', h2: 'heading'},
            ...{details: 'group', summary: 'button', h3: 'heading', h4: 'heading', p: 'paragraph'},
            ...{input: 'textbox', hr: 'separator', 'a[href]': 'link', dialog: 'dialog', form: 'form'},
          };
          const needless = elementsOf(widget).filter(
            (element) =>
              Object.entries(implied).some(([tag, role]) => element.matches(`${tag}[role=${role}]`)) ||
              element.matches('a:not([href]):is([rel], [target], [referrerpolicy], [role], [tabindex])') ||
              element.matches('input:is([type=checkbox], [type=radio])[autocomplete]') ||
              element.matches('button:not([type]), [role=presentation], [role=none]') ||
              element.matches('[aria-hidden=true] :is(a[href], button, input)') ||
              element.matches('[aria-label=""], [aria-labelledby=""], [lang=""], [id=""], [title=""]'),
          );
          expect(needless.map(({outerHTML}) => outerHTML.slice(0, 120))).to.deep.equal([]);
        });

        it('has no duplicate ids in one root, and no reference to a missing id', () => {
          for (const root of [shadow(widget), document] as const) {
            const ids = [...root.querySelectorAll('[id]')].map(({id}) => id);
            expect(ids.filter((id, index) => ids.indexOf(id) !== index)).to.deep.equal([]);
          }
          for (const element of elementsOf(widget))
            for (const attribute of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'])
              for (const id of element.getAttribute(attribute)?.split(' ') ?? [])
                expect((element.getRootNode() as ShadowRoot).getElementById(id)?.id, id).to.equal(id);
        });

        it('shows a link without an address as the text around it', () => {
          const links = [...widget.querySelectorAll<HTMLElement>('a:not([href])')].filter((link) =>
            link.checkVisibility(),
          );
          for (const link of links) {
            const [own, around] = [getComputedStyle(link), getComputedStyle(link.parentElement!)];
            for (const property of ['color', 'cursor', 'font-weight', 'text-decoration-line'])
              expect(own.getPropertyValue(property), `${link.textContent}: ${property}`).to.equal(
                around.getPropertyValue(property),
              );
            expect(link.matches('[tabindex], [role]')).to.equal(false);
          }
          if (widget.localName === 'family-program-explainer') expect(links.length).to.be.above(0);
        });

        it('has the language of the name of a source if it differs', () => {
          const lines = [...widget.querySelectorAll('[data-sources] a, [slot=sources] li')];
          const wanted = language === 'en' ? null : 'en';
          expect(lines.length).to.be.above(0);
          expect(lines.filter((each) => each.getAttribute('lang') !== wanted).length).to.equal(0);
        });
      });
    }
  });

describe('all widgets on one page', function () {
  this.timeout(60_000);

  it('have at most one status element each, and no two tables, lists or regions with the same name', async () => {
    const widgets = await mountAll();
    widgets.push(await mountExplainer('<family-program-explainer topic="php"></family-program-explainer>'));
    const live = widgets.flatMap(elementsOf).filter((element) => element.matches('[role=status]'));
    expect(live.length).to.be.at.most(widgets.length);
    const boxes = widgets.flatMap((widget) => [...widget.querySelectorAll('[data-table]')]);
    const names = boxes.map(({ariaLabel}) => ariaLabel);
    expect(boxes.length).to.be.above(1);
    expect(new Set(names).size).to.equal(names.length);
    const landmarks = widgets
      .flatMap(elementsOf)
      .filter((element) => element.matches('[role=search], [role=region], nav, main, aside, form, search'))
      .map(({ariaLabel}) => ariaLabel);
    expect(new Set(landmarks).size).to.equal(landmarks.length);
  });
});

describe('what the widgets announce', () => {
  for (const [language, all, none, open, close] of [
    ['en', '4 of 4 questions open', '0 of 4 questions open', 'Open all', 'Close all'],
    ['es', '4 de 4 preguntas abiertas', '0 de 4 preguntas abiertas', 'Abrir todas', 'Cerrar todas'],
  ] as const)
    it(`is the number of open questions (${language})`, async () => {
      const faq = await mountFaq(
        `<family-faq lang="${language}"><h3>A?</h3><p>1</p><h3>B?</h3><p>2</p><h3>C?</h3><p>3</p><h3>D?</h3><p>4</p></family-faq>`,
      );
      const line = shadow(faq).querySelector('[role=status]')!;
      buttonOf(faq, open).click();
      await faq.updateComplete;
      expect(announced(faq)).to.deep.equal([all]);
      buttonOf(faq, close).click();
      await faq.updateComplete;
      expect(announced(faq)).to.deep.equal([none]);
      // The same element as before.
      expect(line.isConnected && line.textContent === none).to.equal(true);
    });

  it('is never an outdated number', async () => {
    const faq = await mountFaq();
    buttonOf(faq, 'Open all').click();
    await faq.updateComplete;
    const [first] = questionsOf(faq);
    const toggled = new Promise((resolve) => faq.addEventListener('family-toggle', resolve, {once: true}));
    first!.details.open = false;
    await toggled;
    await faq.updateComplete;
    expect(announced(faq)[0]).to.match(/^3 of 4|^4 questions/);
  });

  it('is in a status element that only the focused term has', async () => {
    const faq = await faqWithTerms();
    const terms = await termsOf(faq);
    const statuses = () =>
      terms.filter(({words}) => words.shadowRoot!.querySelector('[role=status]') !== null).length;
    expect(terms.length).to.be.above(1);
    expect(statuses()).to.equal(0);
    terms[0]!.button.focus();
    expect(statuses()).to.equal(1);
    terms[1]!.button.focus();
    expect(statuses()).to.equal(1);
    expect(terms[1]!.words.shadowRoot!.querySelector('[role=status]') === null).to.equal(false);
    await press('Enter');
    expect(statuses()).to.equal(1);
    terms[1]!.button.blur();
  });
});

describe('names, as the browser computes them', () => {
  it('distinguish each "Copy link" and each "Sources"', async () => {
    const faq = await mountFaq();
    faq.openAll();
    await faq.updateComplete;
    const buttons = [...shadow(faq).querySelectorAll('.copy button')];
    const titles = questionsOf(faq).map(({heading}) => heading.textContent);
    for (const [index, button] of buttons.entries()) {
      const {name} = await accessibilityOf(button);
      expect(name).to.equal(`Copy link ${titles[index]}`);
    }
    expect(buttons.length).to.be.above(1);
  });

  it('distinguish the tables of one text', async () => {
    const table = '\n\n| a | b |\n| - | - |\n| 1 | 2 |\n';
    const card = await cardOfMarkdown(`# T\n\n## One${table}\n## Two${table}\nText.${table}`);
    const names = [...card.querySelectorAll('[data-table]')].map(({ariaLabel}) => ariaLabel);
    expect(names).to.deep.equal(['Table: One', 'Table: Two', 'Table 2: Two']);
  });
});
