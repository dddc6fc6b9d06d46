import {contentOf} from '../document/outline.js';
import {withSections} from '../document/sections.js';
import {blockText} from '../document/plain-text.js';
import type {Block, Section} from '../document/types.js';
import {countWords, named} from './blocks.js';
import type {PositionedText, Report, TextKind} from './text-kind.js';

/** Limited, since cards are read in a hurry. The built-in ones, which also explain naloxone, are shorter than this. */
const MOST_WORDS = 310;

/** The topic of a section: the last word of its id, such as `emergency`, `crisis`, `treatment`. */
export function roleOf({id}: Pick<Section, 'id'>): string {
  return id.split('-').at(-1)!;
}

/** The section of this role is the bar that calls the emergency number. */
export const EMERGENCY = 'emergency';

const isEmergency = (section: Section) => roleOf(section) === EMERGENCY;

export const helpCard = {
  name: 'help-card',
  title: 'Help card',
  about: 'Whom to call: the emergency first, then crisis lines and the way to treatment.',
  widget: 'family-help-card',
  widgetTitle: 'Help card',
  // Its phone numbers are valid in one country only.
  needs: ['region'],
  without: ['also'],
  mayRestOnPractice: false,
  isGrouped: false,
  itemsOf: ({sections}) => sections.map((section) => ({what: 'section', section})),
  check: (text, report) => {
    checkEmergency(text, report);
    for (const section of text.sections)
      if (!isEmergency(section) && !addressesIn(contentOf(section)).some((url) => !url.startsWith('#')))
        report(
          `${named(section)} names nobody to reach. Write a number or an address, such as \`[911](tel:911)\`.`,
          text.rangeOf(section),
          'warning',
        );
    const words = withSections(text.sections).flatMap(({title, blocks}) => [title, ...blocks.map(blockText)]);
    const count = countWords([...text.introduction.map(blockText), ...words].join('\n'));
    if (count > MOST_WORDS)
      report(
        `This card has ${count} words, and is read in a hurry. Keep to ${MOST_WORDS}.`,
        undefined,
        'warning',
      );
  },
} satisfies TextKind;

function checkEmergency(text: PositionedText, report: Report): void {
  const section = text.sections.find(isEmergency);
  const [first] = text.sections;
  if (!section) {
    report(
      `This card has no section for an emergency. Start with \`## Call 911 now if {#${text.id}-emergency}\`: the widget knows it by the end of its id.`,
      first && text.rangeOf(first),
    );
    return;
  }
  const range = text.rangeOf(section);
  if (section !== first || text.introduction.length > 0)
    report(
      `${named(section)} does not stand first. Nothing may stand above it: someone may be in danger.`,
      range,
    );
  if (!addressesIn(section.blocks.slice(0, 1)).some((url) => url.startsWith('tel:')))
    report(
      `${named(section)} does not open with the number to call. Write it in the first sentence: \`Call [911](tel:911) …\`.`,
      range,
    );
}

/** The targets of the links in some blocks. */
function addressesIn(value: readonly Block[]): string[] {
  const urls: string[] = [];
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('type' in node && node.type === 'link' && 'url' in node) urls.push(String(node.url));
    for (const child of Object.values(node)) collect(child);
  };
  collect(value);
  return urls;
}
