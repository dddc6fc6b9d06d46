import {contentOf} from '../../document/outline.js';
import type {Section} from '../../document/types.js';
import {partsOf, type Part, type Role} from '../../text-kinds/program.js';
import {daysOf, rowsIn, type Day} from './week.js';

/** A section of the text, divided by the slots that it has in the widget. */
export interface ArrangedPart {
  readonly role: Role;
  readonly id: string;
  readonly heading: Element;
  /** The list of facts or of next steps, or the table of a week. */
  readonly main: Element | undefined;
  readonly text: readonly Element[];
  /** The days of its week; empty in any other section. */
  readonly days: readonly Day[];
  readonly after: readonly Element[];
  /** Its sections of the next level, each with its heading. */
  readonly topics: readonly (readonly Element[])[];
  /** The line of sources of the whole section. */
  readonly end: readonly Element[];
}

export function arrangedPartsOf(sections: readonly Section<Element>[]): ArrangedPart[] {
  return partsOf(
    sections,
    ({tagName}) => /^[OU]L$/.test(tagName),
    (element) => tasksIn(element).length > 0,
    rowsIn,
  ).map(arrange);
}

function arrange({role, section, main}: Part<Element>): ArrangedPart {
  const {id, heading, blocks, sections} = section;
  const last = contentOf(section).at(-1);
  const end = last?.hasAttribute('data-sources') ? [last] : [];
  const isBody = (element: Element) => !end.includes(element);
  const at = main ? blocks.indexOf(main) : blocks.length;
  return {
    role,
    id,
    heading,
    main,
    text: blocks.slice(0, at).filter(isBody),
    days: role === 'week' ? daysOf(rowsIn(main!)) : [],
    after: blocks.slice(at + 1).filter(isBody),
    topics: sections.map((topic) => [topic.heading, ...contentOf(topic)].filter(isBody)),
    end,
  };
}

/** The checkboxes in an element of the text. */
export function tasksIn(element: Element): HTMLInputElement[] {
  return [...element.querySelectorAll<HTMLInputElement>('li input[type="checkbox"]')];
}
