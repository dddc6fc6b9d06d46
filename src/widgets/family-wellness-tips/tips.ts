import {contentOf, type Outline} from '../../document/outline.js';
import type {Section} from '../../document/types.js';
import {isHeading} from '../../rendering/article.js';
import {
  appleIcon,
  boundsIcon,
  moonIcon,
  ringsIcon,
  sunriseIcon,
  walkIcon,
  wavesIcon,
} from '../../rendering/icons.js';
import {tipGroupsOf, type TipGroup} from '../../text-kinds/tips.js';

/** The content of one card: a heading and everything below it. */
export interface Tip {
  readonly id: string;
  readonly title: string;
  /** Suffix of its slot names. */
  readonly key: string;
  /** Heading first. */
  readonly elements: readonly Element[];
  readonly group: Group;
  /** It is the text directly below the heading of its group. */
  readonly isGroup: boolean;
}

/** Tips under one heading; those of a text without groups are in one without a heading. */
export interface Group {
  readonly section: Section<Element> | undefined;
  readonly key: string;
  /** Class of its colours. */
  readonly color: string;
  /** Undefined for a group that is not built in. */
  readonly icon: string | undefined;
  /** In the order of the text. */
  readonly tips: readonly Tip[];
}

/** A group that a reader can select. */
export interface Filter {
  readonly id: string;
  readonly title: string;
  readonly group: Group;
}

/** The groups of the built-in text, after `tips-`: a partner's groups of the same names get the same icons. */
const NAMES = ['stress', 'sleep', 'movement', 'nutrition', 'mindfulness', 'boundaries', 'connection'];
const ICONS = [wavesIcon, moonIcon, walkIcon, appleIcon, sunriseIcon, boundsIcon, ringsIcon];

/** The groups of an outline, with the tips and the style of each. */
export function groupsOf(outline: Outline<Element>): Group[] {
  return tipGroupsOf(outline).map(groupOf);
}

function groupOf({section, isCard, tips: sections}: TipGroup<Element>, index: number): Group {
  const known = NAMES.indexOf(section?.id.replace('tips-', '') ?? '');
  const key = String(index);
  const tips: Tip[] = [];
  const group = {section, key, color: `g${known < 0 ? index % 7 : known}`, icon: ICONS[known], tips};
  const add = (tip: Section<Element>, tipKey: string, elements: Element[]) =>
    tips.push({id: tip.id, title: tip.title, key: tipKey, elements, group, isGroup: tipKey === key});
  if (section && isCard) add(section, key, [section.heading, ...section.blocks]);
  sections.forEach((each, position) => add(each, `${key}-${position}`, [each.heading, ...contentOf(each)]));
  return group;
}

/** The groups to choose from; empty for a single one. */
export function filtersOf(groups: readonly Group[]): Filter[] {
  if (groups.length < 2) return [];
  return groups.flatMap((group) => {
    const {section} = group;
    return section && section.sections.length > 0 ? [{id: section.id, title: section.title, group}] : [];
  });
}

/** The order of the cards: one tip of each group in turn, so that the first cards cover every topic. */
export function inTurn(groups: readonly Group[]): Tip[] {
  const longest = Math.max(0, ...groups.map(({tips}) => tips.length));
  return [...Array(longest).keys()].flatMap((round) => groups.flatMap(({tips}) => tips[round] ?? []));
}

export function namesSources({elements}: Tip): boolean {
  return elements.some((element) => element.hasAttribute('data-sources'));
}

/** On a card, the heading of the group is only a label, so the heading of the tip moves up one level. */
export function setLevels({elements, group, isGroup}: Tip, isCard: boolean): void {
  const above = group.section?.heading;
  if (!above || isGroup) return;
  const shift = levelOf(above) - levelOf(elements[0]!);
  for (const heading of elements.filter(isHeading)) {
    if (isCard) heading.setAttribute('aria-level', String(levelOf(heading) + shift));
    else heading.removeAttribute('aria-level');
  }
}

function levelOf({tagName}: Element): number {
  return +tagName[1]!;
}
