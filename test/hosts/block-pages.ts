/** Pages with blocks: elements that stand for a widget's tag where an editor removes it. */
import {expect} from 'chai';
import type {FamilyFaq} from '../../src/index.js';
import {widgetTags} from '../../src/text-kinds/widgets.js';
import {until} from '../support/fixture.js';
import {pageOf, writtenPage, type HostPage} from './frame.js';

export const SCRIPT = '<script type="module" src="/library/family-widgets.js"></script>';

/** An article for any widget that takes groups and questions. */
export const ARTICLE =
  '<h2>Our own answers</h2><h3>When may we visit?</h3><p id="answer">On Sundays.</p><h3>Who may call?</h3><p>You.</p>';

export const FALLBACK = '<p id="fallback">Call <a href="tel:988">988</a>.</p>';

const head = '<!doctype html><html lang="en"><script src="/test/hosts/watch.js"></script>';

/** Opens a page with this body, and the script before or after it. */
export const openBlocks = (body: string, script = SCRIPT): Promise<HostPage> =>
  pageOf(`${head}${script}<body>${body}</body></html>`);

/** The same for a body that is too long for an address. */
export const writeBlocks = (body: string): Promise<HostPage> =>
  writtenPage(`${head}${SCRIPT}<body>${body}</body></html>`);

/** All widgets of the page, in its order. */
export const widgetsOf = ({document}: HostPage): FamilyFaq[] => [
  ...document.querySelectorAll<FamilyFaq>(widgetTags.join()),
];

/** Waits until the text of the only widget is shown. */
export async function shownWidget(page: HostPage): Promise<FamilyFaq> {
  const widget = await until(() => widgetsOf(page)[0], 'No widget came');
  await until(() => stateOf(widget) === 'ready', 'The text was not shown');
  expect(widgetsOf(page)).to.have.lengthOf(1);
  return widget;
}

/** The state that a style sheet sees. */
export function stateOf(widget: Element): string | undefined {
  return ['loading', 'ready', 'empty', 'error'].find((state) => widget.matches(`:state(${state})`));
}

/** Waits until the blocks of the page have been looked at: one that comes last is shown. */
export async function lookedAt(page: HostPage): Promise<void> {
  const last = page.document.createElement('div');
  last.dataset['familyWidget'] = 'help-card';
  page.document.body.append(last);
  await until(() => last.querySelector('family-help-card'), 'The last block was not shown');
  last.remove();
}
