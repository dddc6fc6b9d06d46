import {besidesOf} from '../../document/text-kinds.js';
import type {Section} from '../../document/types.js';
import {dataFor, type ByLanguage} from '../language/by-language.js';
import {aboutFact, brokenFact} from './facts.js';
import type {Kind, Say} from './kind.js';
import {named, saysSomething, type Text} from './text.js';

function isBesides(section: Section, {sections}: Text): boolean {
  return Object.values(besidesOf(sections)).includes(section);
}

/** Labels by which the widget knows how long a stage takes. */
const LENGTH: ByLanguage<readonly [pattern: RegExp, label: string]> = {
  en: [/length/i, 'Length'],
  es: [/duraci/i, 'Duración'],
};

export const stages: Kind = {
  name: 'stages',
  about: 'The stages of care, each with its facts, one line, and parts to open.',
  widget: 'family-stage-timeline',
  needs: [],
  without: ['also'],
  mayRestOnPractice: false,
  itemsOf: ({sections}) => sections.map((section) => ({what: 'stage', section})),
  check: (text, say) => {
    if (text.sections.filter((section) => !isBesides(section, text)).length < 2)
      say(`A timeline needs two stages or more. Write each as \`## Stage {#${text.id}-stage}\`.`);
    for (const stage of text.sections) {
      checkFacts(stage, text, say);
      checkFamily(stage, text, say);
    }
  },
};

function checkFacts(stage: Section, text: Text, say: Say): void {
  const broken = brokenFact(stage);
  if (broken) {
    say(aboutFact(broken.list.items[broken.index]!), text.inside(stage, broken.list, broken.index));
    return;
  }
  if (isBesides(stage, text)) return;
  const [pattern, label] = dataFor(LENGTH, text.language) ?? [];
  if (pattern && !stage.facts.some((fact) => pattern.test(fact.label)))
    say(
      `${named(stage)} does not say how long it takes. Open with a list of facts: \`- ${label}: …\`.`,
      text.at(stage),
      'warning',
    );
  const line = stage.blocks[stage.facts.length > 0 ? 1 : 0];
  if (saysSomething(stage) && line?.type !== 'paragraph')
    say(
      `${named(stage)} has no line that is always in sight. Write one sentence${stage.facts.length > 0 ? ' below its facts' : ''}, before its parts, that says what this stage is.`,
      text.at(stage),
    );
}

function checkFamily(stage: Section, text: Text, say: Say): void {
  if (stage.sections.some(({id}) => id.endsWith('-family'))) return;
  say(
    `${named(stage)} does not say what the family can do. Write \`### What your family can do {#${stage.id}-family}\`: the widget knows the part by the end of its id.`,
    text.at(stage),
    'warning',
  );
}
