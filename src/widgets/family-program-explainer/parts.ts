import {contentOf} from '../../document/outline.js';
import type {Section} from '../../document/types.js';
import {weekIn, type Day} from './week.js';

/** What a section of the text is, for the widget. */
export type Kind = 'facts' | 'week' | 'questions' | 'family' | 'next' | 'plain';

/** A section of the text, taken apart into the places that it has in the widget. */
export interface Part {
  readonly kind: Kind;
  readonly id: string;
  readonly heading: Element;
  readonly text: readonly Element[];
  /** The list of facts or of next steps, or the table of a week. */
  readonly main: Element | undefined;
  /** The days of its week; none in any other section. */
  readonly days: readonly Day[];
  readonly after: readonly Element[];
  /** Its sections of the next level, each with its heading. */
  readonly topics: readonly (readonly Element[])[];
  /** What the whole section rests on. */
  readonly end: readonly Element[];
}

/** A place to write in, on paper: three or more underscores. */
export const BLANK = /_{3,}/;

/** Recognises the sections: by what they hold, and where that does not tell, by the end of their id. */
export function partsOf(sections: readonly Section<Element>[]): Part[] {
  // A list to fill in says nothing yet.
  const facts = sections.find(
    (section) => section.facts.length > 0 && !section.facts.some(({value}) => BLANK.test(value)),
  );
  return sections.map((section) => {
    const {id, heading, blocks} = section;
    const whole = contentOf(section);
    const table = blocks.find((block) => weekIn(block).length > 0);
    const last = whole.at(-1);
    const end = last?.hasAttribute('data-sources') ? [last] : [];
    const isBody = (element: Element) => !end.includes(element);
    const kind: Kind =
      section === facts
        ? 'facts'
        : table
          ? 'week'
          : whole.some((element) => tasksIn(element).length > 0)
            ? 'questions'
            : ((/(?:^|-)(family|next)$/.exec(id)?.[1] as Kind | undefined) ?? 'plain');
    const main =
      kind === 'facts'
        ? blocks[0]
        : kind === 'next'
          ? blocks.find(({tagName}) => /^[OU]L$/.test(tagName))
          : table;
    const at = main ? blocks.indexOf(main) : blocks.length;
    return {
      kind,
      id,
      heading,
      text: blocks.slice(0, at).filter(isBody),
      main,
      days: kind === 'week' ? weekIn(table!) : [],
      after: blocks.slice(at + 1).filter(isBody),
      topics: section.sections.map((topic) => [topic.heading, ...contentOf(topic)].filter(isBody)),
      end,
    };
  });
}

/** The boxes to tick in a piece of the text. */
export function tasksIn(element: Element): HTMLInputElement[] {
  return [...element.querySelectorAll<HTMLInputElement>('li input[type="checkbox"]')];
}
