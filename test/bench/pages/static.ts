/** The same text as plain HTML: the lower bound. */
import type {Words, WordsGroup} from '../words.js';
import {pageAround, type BenchPage} from './page.js';

type Base = Pick<BenchPage, 'name' | 'group'>;

/** Sections as `<details>`, without any script. */
export function detailsPage(base: Base, words: () => Words): BenchPage {
  return {
    ...base,
    title: 'static HTML',
    whose: 'static',
    quick: true,
    shown: {heading: ['summary'], answer: ['details > :not(summary)']},
    content: () => ({html: pageAround({body: detailsHtml(words())})}),
  };
}

/** All text is visible. */
export function textPage(base: Base, words: () => Words): BenchPage {
  return {
    ...base,
    title: 'static HTML',
    whose: 'static',
    quick: true,
    shown: {heading: ['main :is(h2, h3)']},
    content: () => ({html: pageAround({body: textHtml(words())})}),
  };
}

/** The static page once more, to measure how much the results of identical pages differ. */
export function controlOf(page: BenchPage): BenchPage {
  return {...page, name: `${page.group}/control`, title: 'control: static HTML once more'};
}

export function detailsHtml(words: Words): string {
  return withGroups(
    words,
    ({titleHtml, html}) => `<details><summary><h3>${titleHtml}</h3></summary><div>${html}</div></details>`,
  );
}

export const textHtml = ({title, summary, html}: Words): string =>
  `<h2>${title}</h2>\n<p>${summary}</p>\n${html}`;

/** Title, summary, and each group with its sections as rendered by `section`. */
export function withGroups(
  {title, summary, groups}: Words,
  section: (section: WordsGroup['sections'][number]) => string,
): string {
  const inGroups = groups.map(
    ({titleHtml, introduction, sections}) =>
      `${titleHtml && `<h2>${titleHtml}</h2>\n`}${introduction}\n${sections.map(section).join('\n')}`,
  );
  return `<h2>${title}</h2>\n<p>${summary}</p>\n${inGroups.join('\n')}`;
}
