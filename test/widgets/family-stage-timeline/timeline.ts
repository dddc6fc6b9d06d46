/** Test helpers: mounts the element, and reads what is visible. */
import '../../../src/widgets/family-stage-timeline/define.js';
import type {TemplateResult} from 'lit';
import type {FamilyStageTimeline} from '../../../src/widgets/family-stage-timeline/family-stage-timeline.js';
import type {WidgetState} from '../../../src/widgets/base/states.js';
import {fixture, settled, until} from '../../support/fixture.js';
import {respondUrl} from '../../support/server.js';
import {shadow, textOf} from '../../support/widget.js';

export type {FamilyStageTimeline};

/** A band, three stages and a branch: the article inside the tag in most tests. */
export const article = `
  <h2>Our stages</h2>
  <p>Start anywhere.</p>
  <h3 id="our-medication">Medicine</h3>
  <ul><li>Length: as long as it helps</li></ul>
  <p>It can help at every stage.</p>
  <h4>What it does</h4>
  <p>It eases cravings.</p>
  <h3 id="stage-talk">First talk</h3>
  <ul>
    <li>Length: often 1 visit</li>
    <li>Some people start here: yes, most of them</li>
  </ul>
  <p>We listen to you.</p>
  <h4 id="stage-talk-happens">What happens</h4>
  <p>A counselor asks about goals.</p>
  <h4 id="stage-talk-family">What your family can do</h4>
  <ul><li>Bring a list.</li></ul>
  <h3 id="stage-stay">The stay</h3>
  <ul>
    <li>Length: often 28 days</li>
    <li>If needed: yes, when home is not safe</li>
    <li>Program: <a href="#elsewhere">Our house</a></li>
  </ul>
  <p>They live with us.</p>
  <h4 id="stage-stay-happens">What happens</h4>
  <p>Days have a plan.</p>
  <h3 id="stage-home">Home again</h3>
  <ul><li>Length: years</li></ul>
  <p>Life goes on.</p>
  <h4 id="stage-home-next">What comes next</h4>
  <p>More of it.</p>
  <h3 id="our-setback">A setback</h3>
  <ol><li>Be safe.</li><li>Call us.</li></ol>
  <p>It is no failure.</p>
  <h4 id="our-setback-feel">What they may feel</h4>
  <p>Shame is common.</p>
`;

export const names = ['First talk', 'The stay', 'Home again'];

export const built = '<family-stage-timeline topic="stages" current="iop"></family-stage-timeline>';

/** An article of the page in the tag. */
export const tag = (attributes = '', inside = article) =>
  `<family-stage-timeline ${attributes}>${inside}</family-stage-timeline>`;

/** Mounts HTML with a timeline and resolves once it is in this state. */
export async function mountTimeline(
  content: string | TemplateResult = tag(),
  state: WidgetState = 'ready',
): Promise<FamilyStageTimeline> {
  const first = await fixture(content);
  const timeline = first.matches('family-stage-timeline')
    ? first
    : first.querySelector('family-stage-timeline')!;
  return inState(timeline, state);
}

/** Waits for the state, and until it is rendered. */
export async function inState(
  timeline: FamilyStageTimeline,
  state: WidgetState,
): Promise<FamilyStageTimeline> {
  await until(() => timeline.matches(`:state(${state})`), `The timeline did not become ${state}`);
  await settled(timeline);
  return timeline;
}

/** A timeline that shows a partner's file with this text. */
export function timelineOfMarkdown(markdown: string, attributes = ''): Promise<FamilyStageTimeline> {
  return mountTimeline(
    `<family-stage-timeline src="${respondUrl({body: markdown})}" ${attributes}></family-stage-timeline>`,
  );
}

/** A rendered stage, the band or the branch. */
export interface Piece {
  readonly box: HTMLElement;
  readonly name: HTMLElement;
  readonly node: HTMLElement | null;
  /** Absent without a collapsed part. */
  readonly details: HTMLDetailsElement | null;
  readonly summary: HTMLElement | null;
}

function pieceOf(box: HTMLElement): Piece {
  return {
    box,
    name: box.querySelector('slot')!.assignedElements()[0] as HTMLElement,
    node: box.querySelector('.node'),
    details: box.querySelector('details'),
    summary: box.querySelector('summary'),
  };
}

/** All elements of this part, in order. */
export function piecesOf(timeline: Element, part: 'band' | 'stage' | 'branch' = 'stage'): Piece[] {
  return [...shadow(timeline).querySelectorAll<HTMLElement>(`[part~=${part}]`)].map(pieceOf);
}

/** The stage, band or branch of this name; throws if there is none. */
export function pieceNamed(timeline: Element, name: string): Piece {
  const pieces = (['band', 'stage', 'branch'] as const).flatMap((part) => piecesOf(timeline, part));
  const found = pieces.find((piece) => textOf(piece.name) === name);
  if (!found) throw new Error(`There is no "${name}".`);
  return found;
}

/** The names of the open stages, band and branch. */
export function openPieces(timeline: Element): string[] {
  return (['band', 'stage', 'branch'] as const)
    .flatMap((part) => piecesOf(timeline, part))
    .filter(({details}) => details?.open)
    .map(({name}) => textOf(name));
}

/** The names of the stages with `aria-current`. */
export function currentStages(timeline: Element): string[] {
  return piecesOf(timeline)
    .filter(({box}) => box.ariaCurrent === 'step')
    .map(({name}) => textOf(name));
}

/** The innermost element of the text with exactly this content. */
export function elementOf(timeline: Element, text: string): HTMLElement {
  const found = [...timeline.querySelectorAll<HTMLElement>('*')].findLast((each) => textOf(each) === text);
  if (!found) throw new Error(`There is no "${text}".`);
  return found;
}

/** All elements of the text that are not visible. */
export function unseen(timeline: Element): string[] {
  return [...timeline.children]
    .filter((each) => {
      // A list whose items are laid out in a stage has no box of its own.
      const shown = getComputedStyle(each).display === 'contents' ? [...each.children] : [each];
      return !shown.every((one) => one.checkVisibility() && one.getClientRects().length > 0);
    })
    .map(textOf);
}
