/** A page's script that replaces phone numbers before the widgets' connection with the page is loaded. */
import {expect} from 'chai';
import type {FamilyWidget} from '../../src/widgets/base/family-widget.js';
import {until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {freshKey} from '../support/server.js';
import {openLibrary, questionsOf, type HostPage} from './frame.js';

const TAG = '<family-faq topic="family-faq"></family-faq>';

/** Opens a page whose widgets are connected with it only when it is released. */
async function openUnconnected(isPrerendered: boolean): Promise<HostPage> {
  const page = await openLibrary(
    {'page.js': {held: true}},
    {key: freshKey(), body: TAG, ...(isPrerendered && {prerendered: []})},
  );
  await questionsOf(page.faq());
  return page;
}

async function release({window}: HostPage): Promise<void> {
  await fetch(new URL('release', window.location.href));
}

const linksTo = (page: HostPage, address: string) => [
  ...page.faq().querySelectorAll<HTMLAnchorElement>(`[slot] a[href="${address}"]`),
];

const wordsOf = (links: readonly Element[]) => links.map(({textContent}) => textContent);

const replacements: Readonly<Record<string, (link: HTMLAnchorElement) => void>> = {
  'words and address': (link: HTMLAnchorElement) => {
    link.textContent = '(555) 010-0199';
    link.href = 'tel:+15550100199';
  },
  'the words of the text node': (link: HTMLAnchorElement) => {
    (link.firstChild as Text).data = '1-555-010-0199';
  },
  'the address': (link: HTMLAnchorElement) => (link.href = 'tel:+15550100199'),
  'one digit': (link: HTMLAnchorElement) => {
    (link.firstChild as Text).data = link.textContent.replace('988', '981');
  },
  'the link': (link: HTMLAnchorElement) => link.replaceWith('555-010-0199'),
};

describe('numbers that are replaced before the page connection is loaded', () => {
  for (const isPrerendered of [false, true])
    for (const [what, replace] of Object.entries(replacements))
      it(`are ours again: ${what}${isPrerendered ? ', prerendered' : ''}`, async () => {
        const page = await openUnconnected(isPrerendered);
        const before = wordsOf(linksTo(page, 'tel:988'));
        expect(before).to.not.be.empty;
        linksTo(page, 'tel:988').forEach(replace);
        await release(page);
        await until(
          () => wordsOf(linksTo(page, 'tel:988')).join() === before.join(),
          'They were not corrected',
        );
        expect(page.faq().textContent).to.not.match(/010-0199|981/);
      });

  for (const isPrerendered of [false, true])
    it(`are left alone if they are the same numbers${isPrerendered ? ', prerendered' : ''}`, async () => {
      const page = await openUnconnected(isPrerendered);
      const links = linksTo(page, 'tel:+18006624357');
      for (const link of links) link.textContent = '(800) 662-4357';
      await release(page);
      // The connection is there: it opens the answer that an address names.
      page.window.location.hash = 'talk-about-dying';
      await until(() => page.faq().shadowRoot!.querySelector('details[open]'), 'It was not connected');
      expect(wordsOf(linksTo(page, 'tel:+18006624357'))).to.deep.equal(links.map(() => '(800) 662-4357'));
    });
});

describe('numbers of a shadow root that are replaced before the page connection is loaded', () => {
  const drawnIn = (widget: Element) => [
    ...widget.shadowRoot!.querySelectorAll<HTMLAnchorElement>('a[href^="tel:"], a[href^="sms:"]'),
  ];
  const numbersIn = (widget: Element) =>
    drawnIn(widget).map((link) => `${link.getAttribute('href')} ${link.textContent.trim()}`);

  for (const tag of ['family-faq', 'family-help-card'])
    for (const [what, replace] of Object.entries<(link: HTMLAnchorElement) => void>({
      'words and address': replacements['words and address']!,
      'the address': replacements['the address']!,
      'the link': replacements['the link']!,
      'the words in bold or all of them': (link) =>
        ((link.querySelector('b') ?? link).textContent = '555-010-0199'),
      'all that is drawn': (link) => {
        const root = link.getRootNode() as ShadowRoot;
        root.innerHTML = root.innerHTML.replaceAll(/[\d-]{14}/g, '1-555-010-0199');
      },
    }))
      it(`are ours again: ${what}, <${tag}>`, async () => {
        const page = await openLibrary(
          {'page.js': {held: true}},
          {key: freshKey(), body: `<${tag}></${tag}>`},
        );
        const widget = page.document.querySelector<FamilyWidget>(tag)!;
        await until(() => widget.querySelector('[slot]') && drawnIn(widget).length >= 3, 'Nothing was drawn');
        await widget.updateComplete;
        const before = numbersIn(widget);
        replace(drawnIn(widget).at(-1)!);
        expect(numbersIn(widget)).to.not.deep.equal(before);
        await release(page);
        await until(() => numbersIn(widget).join() === before.join(), 'They were not corrected');
        expect(widget.shadowRoot!.textContent).to.not.include('010-0199');
        widget.lang = 'es';
        await until(() => /Buscar tratamiento|Llamar al/.test(numbersIn(widget).join()), 'It stayed English');
        expect(numbersIn(widget).map((each) => each.split(' ')[0])).to.deep.equal(
          before.map((each) => each.split(' ')[0]),
        );
        expect(page.window.heard?.errors ?? []).to.deep.equal([]);
      });
});
