import {catalogue} from 'virtual:family-content';
import {expect} from 'chai';
import {accessibilityOf} from '../../support/accessibility.js';
import {expectAccessible} from '../../support/axe.js';
import {settled, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {collectWarnings, stub} from '../../support/stub.js';
import {announced, findButton, shadow, shown, textOf} from '../../support/widget.js';
import {explainerOf, mountExplainer, sectionOf, titlesOf, type FamilyProgramExplainer} from './explainer.js';

function tableOf(explainer: Element): HTMLTableElement | undefined {
  return shown(explainer, '[part~=compare] table') as HTMLTableElement | undefined;
}

async function compared(content: string): Promise<FamilyProgramExplainer> {
  const explainer = await mountExplainer(content);
  await until(() => tableOf(explainer), 'There is no table');
  await settled(explainer);
  return explainer;
}

const three = '<family-program-explainer compare="iop php outpatient"></family-program-explainer>';

/** The visible text of a cell. */
function seen(cell: Element): string {
  const name = cell.querySelector('b');
  const hidden = name && !name.checkVisibility() ? textOf(name) : '';
  return textOf(cell).slice(hidden.length).trim();
}

function rowsOf(explainer: Element): string[][] {
  return [...tableOf(explainer)!.rows].map(({cells}) => [...cells].map(seen));
}

/** Tests name and roles of the table in the accessibility tree. */
async function expectTable(table: HTMLTableElement): Promise<void> {
  expect(await accessibilityOf(table)).to.deep.equal({role: 'table', name: 'How they compare'});
  const rolesOf = async (selector: string) => {
    const roles = new Set<string>();
    // One after the other, since queries mark elements in Firefox.
    for (const each of table.querySelectorAll(selector)) roles.add((await accessibilityOf(each)).role);
    return [...roles];
  };
  expect(await rolesOf('thead th')).to.deep.equal(['columnheader']);
  expect(await rolesOf('tbody th')).to.deep.equal(['rowheader']);
  expect(await rolesOf('tbody td')).to.deep.equal(['cell']);
  expect(await rolesOf('tr')).to.deep.equal(['row']);
}

describe('several programs side by side in <family-program-explainer>', () => {
  it('are shown only on request', async () => {
    const explainer = await mountExplainer();
    expect(titlesOf(explainer)).to.not.contain('How they compare');
    explainer.compare = 'iop php';
    await until(() => tableOf(explainer), 'There is no table');
    explainer.removeAttribute('compare');
    explainer.compare = undefined;
    await settled(explainer);
    expect(titlesOf(explainer)).to.not.contain('How they compare');
    expect(tableOf(explainer)).to.equal(undefined);
  });

  it('have their facts in a table, in the requested order, with this program marked', async () => {
    const explainer = await compared(three);
    const rows = rowsOf(explainer);
    expect(rows[0]).to.deep.equal([
      '',
      'Intensive outpatient program (IOP) this program',
      'Day treatment (partial hospitalization program, PHP)',
      'Outpatient program',
    ]);
    expect(rows.map(([label]) => label)).to.deep.equal([
      '',
      'Hours a week',
      'Where they live',
      'Usual length',
      'Who it fits',
      'Other names',
    ]);
    expect(rows[1]!.slice(1)).to.deep.equal([
      '9 or more (6 or more for teens)',
      '20 or more',
      '1 to 8 (under 6 for teens)',
    ]);
    // The same text as in the document itself.
    const facts = [...explainer.querySelector('ul')!.children].map((item) => textOf(item));
    expect(rows.slice(1).map(([label, value]) => `${label}: ${value}`)).to.deep.equal(facts);
  });

  it('are a table in the accessibility tree, with column and row headers', async () => {
    const explainer = await compared(three);
    await expectTable(tableOf(explainer)!);
    expect(
      [...tableOf(explainer)!.querySelectorAll('th')].every(({scope}) => scope === 'col' || scope === 'row'),
    ).to.equal(true);
    await expectAccessible(explainer.parentElement!);
  });

  it('are stacked in a narrow element, each value under its program, and still have table roles', async () => {
    const explainer = await compared(`<div style="inline-size: 288px">${three}</div>`);
    const rows = rowsOf(explainer).slice(1);
    expect(rows[0]).to.deep.equal([
      'Hours a week',
      'Intensive outpatient program (IOP)9 or more (6 or more for teens)',
      'Day treatment (partial hospitalization program, PHP)20 or more',
      'Outpatient program1 to 8 (under 6 for teens)',
    ]);
    const table = tableOf(explainer)!;
    const [label, ...cells] = [...table.rows[1]!.cells].map((cell) => cell.getBoundingClientRect());
    for (const [index, cell] of cells.entries())
      expect(cell.top).to.be.at.least((cells[index - 1] ?? label)!.bottom - 0.5);
    const box = shadow(explainer).querySelector('[part~=compare]')!;
    expect(box.scrollWidth).to.be.at.most(box.clientWidth + 12);
    await expectTable(table);
    // The repeated name is hidden from screen readers: the column header has it already.
    expect((await accessibilityOf(table.querySelector('td b')!)).role).to.equal('none');
    await expectAccessible(explainer.parentElement!);
  });

  it('may be all ten, in a box that can be scrolled by keyboard', async () => {
    const all =
      'detox residential php iop outpatient medication recovery-housing family-programs peer-support continuing-care';
    const explainer = await compared(
      `<family-program-explainer compare="${all}"></family-program-explainer>`,
    );
    expect(tableOf(explainer)!.rows[0]!.cells).to.have.lengthOf(11);
    for (const row of rowsOf(explainer).slice(1)) expect(row.every((cell) => cell !== '')).to.equal(true);
    const box = shadow(explainer).querySelector<HTMLElement>('[part~=compare]')!;
    expect(box.scrollWidth).to.be.above(box.clientWidth);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    box.focus();
    expect(shadow(explainer).activeElement === box).to.equal(true);
    expect((await accessibilityOf(box)).name).to.equal('How they compare');
  });

  it('exclude unknown programs, with a warning in the console', async () => {
    const warnings = collectWarnings();
    const explainer = await compared(
      '<family-program-explainer compare="php, rehab  family-faq __proto__ php"></family-program-explainer>',
    );
    expect(rowsOf(explainer)[0]).to.deep.equal(['', 'Day treatment (partial hospitalization program, PHP)']);
    expect(warnings).to.have.lengthOf(3);
    warnings.sort();
    for (const [index, name] of ['__proto__', 'family-faq', 'rehab'].entries())
      expect(warnings[index]).to.contain(`"${name}"`).and.contain('<family-program-explainer');
  });

  it('are not shown if none is known', async () => {
    const warnings = collectWarnings();
    const explainer = await mountExplainer(
      '<family-program-explainer compare="gardening"></family-program-explainer>',
    );
    await until(() => warnings.length > 0 && !titlesOf(explainer).includes('How they compare'));
    expect(tableOf(explainer)).to.equal(undefined);
  });

  it('follow the last of two requests', async () => {
    const explainer = await compared(three);
    explainer.compare = 'detox';
    explainer.compare = 'php';
    await until(() => columnsOf(explainer) === 2, 'The table did not change');
    expect(rowsOf(explainer)[0]![1]).to.contain('Day treatment');
  });

  it('are in the language of the widget, or in their own if they are not translated', async () => {
    stub(catalogue, 'php', {en: catalogue['php']!['en']!});
    const explainer = await compared(
      '<family-program-explainer lang="es" compare="php iop"></family-program-explainer>',
    );
    expect(titlesOf(explainer)).to.contain('Comparación');
    const table = tableOf(explainer)!;
    expect(textOf(table.rows[1]!.cells[0])).to.equal('Horas por semana');
    expect([...table.rows[1]!.cells].map(({lang}) => lang)).to.deep.equal(['es', 'en', 'es']);
    expect(textOf(table.rows[0]!.cells[2])).to.contain('este programa');
    explainer.lang = 'en';
    await until(() => textOf(tableOf(explainer)?.rows[1]?.cells[0]) === 'Hours a week', 'It stayed Spanish');
  });

  it("are shown for a partner's own program too, none of them marked", async () => {
    const explainer = await explainerOf(undefined, 'compare="iop php"');
    await until(() => tableOf(explainer), 'There is no table');
    expect(textOf(tableOf(explainer))).to.not.contain('this program');
    const titles = titlesOf(explainer);
    expect(titles[titles.indexOf('A week') + 1]).to.equal('How they compare');
    expect(sectionOf(explainer, 'How they compare').querySelector('[role=heading]')!.ariaLevel).to.equal('3');
  });

  it('have an alert if they fail to load, and a retry button, which keeps or moves the focus', async () => {
    const warnings = collectWarnings();
    const {en} = catalogue['php']!;
    const attempts: number[] = [];
    stub(catalogue, 'php', {
      en: (attempt: number) => {
        attempts.push(attempt);
        return attempts.length < 3 ? Promise.reject(new TypeError('Failed to fetch')) : en!(0);
      },
    });
    const explainer = await mountExplainer(three);
    const button = () => findButton(explainer, 'Try again');
    await until(button, 'There is no button');
    const section = sectionOf(explainer, 'How they compare');
    expect(textOf(section.querySelector('[role=alert]'))).to.equal('The comparison did not load.');
    expect(warnings).to.have.lengthOf(1);
    // The rest of the text is shown.
    expect(textOf(explainer.querySelector('#iop-what-it-is'))).to.equal('What it is');
    await expectAccessible(explainer.parentElement!);
    button()!.focus();
    button()!.click();
    await until(
      () => attempts.length === 2 && button() === shadow(explainer).activeElement,
      'The focus is lost',
    );
    button()!.click();
    await until(() => tableOf(explainer), 'There is no table');
    await until(() => shadow(explainer).activeElement?.matches('[part~=compare]'), 'The focus is lost');
    // Each attempt has its own address, since a browser may cache a failed import.
    expect(attempts).to.deep.equal([0, 1, 2]);
  });

  it('have a status while they are loading', async () => {
    stub(catalogue, 'php', {en: () => new Promise(() => {})});
    const explainer = await mountExplainer(three);
    await until(() => announced(explainer).includes('Loading…'), 'It does not say so');
    expect(titlesOf(explainer)).to.contain('How they compare');
  });
});

function columnsOf(explainer: Element): number | undefined {
  return tableOf(explainer)?.rows[0]?.cells.length;
}
