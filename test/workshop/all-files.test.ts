import {expect} from 'chai';
import type {AllFiles} from '../../stories/workshop/all-files.js';
import type {Row} from '../../stories/workshop/statistics.js';
import {expectAccessible} from '../support/axe.js';
import {until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {clickOn, resizePage} from '../support/page.js';
import {loadWorkshop} from './bench.js';

describe('the page of all files', () => {
  let page: AllFiles;
  let sorted: Awaited<ReturnType<typeof loadWorkshop>>['sorted'];

  // One page for all tests, since it checks every text. One test sorts it, after those that read the order.
  before(async function () {
    // The workshop is built on first use.
    this.timeout(120_000);
    ({sorted} = await loadWorkshop());
    page = document.createElement('all-files');
    document.body.append(page);
    await until(() => page.rows, 'The texts were not read', 60_000);
    await page.updateComplete;
  });

  after(() => page.remove());

  const all = (selector: string) => [...page.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  const paths = () => all('tbody tr').map(({dataset}) => dataset['path']!);
  /** Texts of a column, from top to bottom. */
  const column = (title: string) => {
    const index = all('thead th').findIndex(({textContent}) => textContent.trim() === title);
    return all('tbody tr').map((row) => row.children[index]!.textContent.trim());
  };
  const header = (title: string) =>
    all('thead button').find(({textContent}) => textContent.trim() === title)!;

  it('has a row and a bar for every text, in both languages', () => {
    expect(paths()).to.include.members(['content/en/iop.md', 'content/es/iop.md']);
    expect(new Set(paths()).size).to.equal(paths().length);
    expect(all('.levels li').length).to.equal(paths().length);
    expect(all('figure').length).to.equal(2);
  });

  it('shows the data of each text that its author needs', () => {
    const [row] = page.rows!.filter(({path}) => path === 'content/en/iop.md');
    expect(row).to.include({kind: 'program', language: 'en', isReviewed: false});
    expect(row!.words).to.be.greaterThan(500);
    expect(row!.sources).to.be.greaterThan(5);
    expect(row!.reading.grade).to.be.within(1, 8);
    expect(row!.nextReview).to.match(/^\d{4}-\d\d-\d\d$/);
  });

  it('lists texts that need work first', () => {
    const [row] = page.rows!.filter(({path}) => path === 'content/en/iop.md') as [Row];
    const rowWith = (path: string, more: Partial<Row>) => ({
      ...row,
      errors: 0,
      warnings: 0,
      isOverdue: false,
      ...more,
      path,
    });
    const stale = {...row.translation, state: 'stale', stale: 1} as const;
    const rows = [
      rowWith('nothing', {}),
      rowWith('warnings', {warnings: 3}),
      rowWith('overdue', {isOverdue: true}),
      rowWith('stale', {translation: stale}),
      rowWith('error', {errors: 1}),
    ];
    const inOrder = sorted(rows, {key: undefined, direction: 'descending'}).map(({path}) => path);
    expect(inOrder).to.deep.equal(['error', 'stale', 'overdue', 'warnings', 'nothing']);
    expect(paths()).to.deep.equal(
      sorted(page.rows!, {key: undefined, direction: 'descending'}).map(({path}) => path),
    );
  });

  it('sorts by a column when its header is pressed, and in reverse when it is pressed again', async () => {
    await clickOn(header('Words'));
    await page.updateComplete;
    const words = column('Words').map(Number);
    expect(words).to.deep.equal([...words].sort((one, other) => other - one));
    expect(all('[aria-sort]').map(({ariaSort, textContent}) => [textContent.trim(), ariaSort])).to.deep.equal(
      [['Words', 'descending']],
    );
    await clickOn(header('Words'));
    await page.updateComplete;
    expect(column('Words').map(Number)).to.deep.equal(words.toReversed());
  });

  it('links to the story of a text, and to the text in the workshop', () => {
    const row = all('tbody tr').find(({dataset}) => dataset['path'] === 'content/es/family-faq.md')!;
    expect([...row.querySelectorAll('a')].map((link) => link.getAttribute('href'))).to.deep.equal([
      './?path=/story/content-es--family-faq',
      './?path=/story/for-authors-workshop--workshop&args=topic:family-faq;language:es',
    ]);
  });

  it('is accessible', async () => {
    await expectAccessible(page);
  });

  it('is no wider than a narrow phone', async () => {
    await resizePage(320);
    await until(() => document.documentElement.scrollWidth <= 320, 'The page is too wide');
  });
});
