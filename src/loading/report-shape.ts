import {documentOutline} from '../document/outline.js';
import {blockText} from '../document/plain-text.js';
import type {Block, ContentDocument, Problem, TextRange} from '../document/types.js';
import {primaryLanguage} from '../localization/language-tag.js';
import type {Article} from '../rendering/article.js';
import {articleOutline} from '../rendering/article-outline.js';
import {isBlank} from '../rendering/found-heads.js';
import {isImage, isTable} from '../text-kinds/blocks.js';
import {isWeekId, reportUndrawnWeeks} from '../text-kinds/program.js';
import {shapeFaults} from '../text-kinds/shape.js';

/**
 * Why a widget can arrange less of the article inside it than its author meant.
 *
 * @param tag - of the widget
 */
export function articleFaults(tag: string, article: Article): string[] {
  // A text without headings was reported when it was adopted.
  if (article.headings.size === 0) return [];
  const hasContent = (element: Element) =>
    !isBlank(element) && /[\p{L}\p{N}]|^\s*$/u.test(element.textContent);
  return shapeFaults(tag, articleOutline(article), hasContent).map(({message}) => message);
}

/**
 * Why a widget can arrange less of a partner's file than its author meant.
 *
 * @param tag - of the widget
 * @param language - BCP 47 tag of the text
 * @param lines - the first line of each block, without those that the file has as other blocks
 * @param markdown - of the file
 */
export function shapeProblems(
  tag: string,
  document: ContentDocument,
  language: string,
  file: string,
  lines: ReadonlyMap<Block, number>,
  markdown: string,
): Problem[] {
  const outline = documentOutline(document);
  const problems: Problem[] = [];
  const report = (message: string, line: number | undefined) =>
    problems.push({severity: 'warning', rule: 'heading', message, file, line: line ?? 1, column: 1});
  const first = document.blocks[0];
  for (const {message, section} of shapeFaults(tag, outline, hasWords))
    report(message, lines.get(section?.heading ?? first!) ?? (section && lineWith(section.title, markdown)));
  if (tag !== 'family-program-explainer') return problems;
  const rangeAt = (block: Block, below = 0): TextRange => ({
    start: {line: (lines.get(block) ?? 1) + below, column: 1},
  });
  const text = {
    ...outline,
    language: primaryLanguage(language),
    id: document.meta.id ?? 'my',
    rangeOf: ({heading}: {heading: Block}) => rangeAt(heading),
    // Below the head of a table stands a line of its own.
    rangeInside: (_: unknown, block: Block, row = 0) => rangeAt(block, row > 0 ? row + 1 : 0),
  };
  for (const {id, title, heading, blocks} of outline.sections)
    if (isWeekId(id) && !blocks.some(isTable))
      report(
        `“${title}” has no table of days, hours, and what may fill them, so no picture of the week is drawn.`,
        lines.get(heading),
      );
  reportUndrawnWeeks(text, (message, range) => report(message, range?.start.line));
  return problems;
}

function lineWith(words: string, markdown: string): number {
  return markdown.split(/\r\n?|\n/).findIndex((line) => line.includes(words)) + 1 || 1;
}

/** Whether a block is more than space and marks, and no list of sources. */
function hasWords(block: Block): boolean {
  if (block.type === 'sources' || block.type === 'heading') return false;
  return /[\p{L}\p{N}]/u.test(blockText(block)) || ('children' in block && block.children.some(isImage));
}
