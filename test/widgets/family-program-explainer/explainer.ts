/** Test helpers: mounts the element, and reads what is visible. */
import '../../../src/widgets/family-program-explainer/define.js';
import type {TemplateResult} from 'lit';
import type {FamilyProgramExplainer} from '../../../src/widgets/family-program-explainer/family-program-explainer.js';
import type {WidgetState} from '../../../src/widgets/base/states.js';
import {fixture, settled, until} from '../../support/fixture.js';
import {respondUrl} from '../../support/server.js';
import {shadow, textOf} from '../../support/widget.js';

export type {FamilyProgramExplainer};

export const programs = [
  'detox',
  'residential',
  'php',
  'iop',
  'outpatient',
  'medication',
  'recovery-housing',
  'family-programs',
  'peer-support',
  'continuing-care',
];

/** A partner's own program, with one section of each kind. */
export const partnersProgram = `---
title: Evening program
summary: Three evenings a week.
sources: [A leaflet, A book, A friend]
---

Welcome to our evenings.

## At a glance {#evening-at-a-glance}

- Hours a week: 9 or more (6 for teens)
- Where they live: At home
- Our van: Comes to [your door](https://example.org/van), or to the station

Sources: A leaflet

## A week {#evening-week}

Three evenings.

| Day | Hours | What may fill it |
| --- | --- | --- |
| Monday | 3 | Group |
| Tuesday | 1.5 | Family night, with dinner |
| Wednesday | 24 | A night with us |
| Thursday | 0 | Family day at home |
| Friday | 12 | A long day |

Only an example.

## What it works on {#evening-works-on}

### Sleep {#evening-sleep}

Rest.

### Food {#evening-food}

Meals.

#### Breakfast {#evening-breakfast}

Early.

Sources: A book

## What your family can do {#evening-family}

- Come along.

## Questions to ask {#evening-questions}

Take this list.

- [ ] When do you meet?
- [x] Is there [parking](https://example.org/parking)?

Sources: A friend

## What comes next {#evening-next}

Moving is normal.

- Step down: [Outpatient](https://example.org/out), with fewer hours.
- Step up: more help, if needed.
- Alongside: A group.

Ask us.
`;

/** Mounts HTML with an explainer and resolves once it is in this state. */
export async function mountExplainer(
  content: string | TemplateResult = '<family-program-explainer></family-program-explainer>',
  state: WidgetState = 'ready',
): Promise<FamilyProgramExplainer> {
  const first = await fixture(content);
  const tag = 'family-program-explainer';
  return inState(first.matches(tag) ? first : first.querySelector(tag)!, state);
}

export async function inState(
  explainer: FamilyProgramExplainer,
  state: WidgetState,
): Promise<FamilyProgramExplainer> {
  await until(() => explainer.matches(`:state(${state})`), `The explainer did not become ${state}`);
  await settled(explainer);
  return explainer;
}

/** An explainer that shows a partner's file with this text. */
export function explainerOf(markdown = partnersProgram, attributes = ''): Promise<FamilyProgramExplainer> {
  return mountExplainer(
    `<family-program-explainer src="${respondUrl({body: markdown})}" ${attributes}></family-program-explainer>`,
  );
}

/** The visible section under the heading with this text. */
export function sectionOf(explainer: Element, title: string): HTMLElement {
  const found = sectionsOf(explainer).find((section) => titleOf(section) === title);
  if (!found) throw new Error(`There is no section "${title}".`);
  return found;
}

export function sectionsOf(explainer: Element): HTMLElement[] {
  return [...shadow(explainer).querySelectorAll<HTMLElement>('[part~=section]')];
}

/** The text of its heading, from the document or the view. */
export function titleOf(section: Element): string {
  const heading =
    section.querySelector('[role=heading]') ?? section.querySelector('slot')?.assignedElements()[0];
  return textOf(heading);
}

/** The titles of the visible sections in order. */
export function titlesOf(explainer: Element): string[] {
  return sectionsOf(explainer).map(titleOf);
}

/** The elements of the text in a section, in visual order. */
export function piecesOf(section: Element): HTMLElement[] {
  return [...section.querySelectorAll('slot')].flatMap((slot) => slot.assignedElements() as HTMLElement[]);
}

/** The number of blocks of each day in the picture. */
export function blocksOf(explainer: Element): number[] {
  return daysOf(explainer).map((day) => day.querySelectorAll('b').length);
}

export function daysOf(explainer: Element): HTMLElement[] {
  return [...shadow(explainer).querySelectorAll<HTMLElement>('[part~=week] .day')];
}

/** The text of each row in the picture of the levels. */
export function levelsOf(explainer: Element): string[] {
  return [...shadow(explainer).querySelectorAll('[part~=levels] li')].map(textOf);
}

/** The elements of the text that are not visible. */
export function unseen(explainer: Element): string[] {
  return ([...explainer.children] as HTMLElement[])
    .filter((piece) => piece.getClientRects().length === 0 && piece.slot !== 'sources')
    .map(textOf);
}
