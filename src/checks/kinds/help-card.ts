import {contentOf} from '../../document/outline.js';
import {blockText} from '../../document/plain-text.js';
import type {Block, Section} from '../../document/types.js';
import type {Kind, Say} from './kind.js';
import {countWords, named, withSections, type Text} from './text.js';

/** A card is read in a hurry. Ours say how naloxone is given too, and have fewer than 310 words. */
const MOST_WORDS = 310;

/** As the widget has it: what stands behind the last hyphen of an id. */
const isEmergency = ({id}: Section) => id.split('-').at(-1) === 'emergency';

export const helpCard: Kind = {
  name: 'help-card',
  about: 'Whom to call: the emergency first, then crisis lines and the way to treatment.',
  widget: 'family-help-card',
  // Its numbers are those of one country.
  needs: ['region'],
  without: ['also'],
  mayRestOnPractice: false,
  itemsOf: ({sections}) => sections.map((section) => ({what: 'section', section})),
  check: (text, say) => {
    checkEmergency(text, say);
    for (const section of text.sections)
      if (!isEmergency(section) && !addressesIn(contentOf(section)).some((url) => !url.startsWith('#')))
        say(
          `${named(section)} names nobody to reach. Write a number or an address, such as \`[911](tel:911)\`.`,
          text.at(section),
          'warning',
        );
    const words = withSections(text.sections).flatMap(({title, blocks}) => [title, ...blocks.map(blockText)]);
    const count = countWords([...text.introduction.map(blockText), ...words].join('\n'));
    if (count > MOST_WORDS)
      say(
        `This card has ${count} words, and is read in a hurry. Keep to ${MOST_WORDS}.`,
        undefined,
        'warning',
      );
  },
};

function checkEmergency(text: Text, say: Say): void {
  const section = text.sections.find(isEmergency);
  const [first] = text.sections;
  if (!section) {
    say(
      `This card has no section for an emergency. Start with \`## Call 911 now if {#${text.id}-emergency}\`: the widget knows it by the end of its id.`,
      first && text.at(first),
    );
    return;
  }
  const at = text.at(section);
  if (section !== first || text.introduction.length > 0)
    say(`${named(section)} does not stand first. Nothing may stand above it: someone may be in danger.`, at);
  if (!addressesIn(section.blocks.slice(0, 1)).some((url) => url.startsWith('tel:')))
    say(
      `${named(section)} does not open with the number to call. Write it in the first sentence: \`Call [911](tel:911) …\`.`,
      at,
    );
}

/** Where the links of some blocks lead. */
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
