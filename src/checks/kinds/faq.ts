import type {Section} from '../../document/types.js';
import {faqOf} from '../../widgets/family-faq/groups.js';
import {dataFor} from '../language/by-language.js';
import type {Kind, Say} from './kind.js';
import {asks, named, questions, saysSomething, type Text} from './text.js';

const questionsOf = (text: Text) => faqOf(text).groups.flatMap(({questions}) => questions);

export const faq: Kind = {
  name: 'faq',
  about: 'Questions in groups, each with its answer.',
  widget: 'family-faq',
  needs: [],
  without: ['also'],
  mayRestOnPractice: false,
  itemsOf: (text) => questionsOf(text).map((section) => ({what: 'question', section})),
  check: (text, say) => {
    const {groups} = faqOf(text);
    if (groups.length === 0)
      say(
        'This text has no questions yet. Write groups as `## Group {#group}`, and below them questions as `### Question? {#question}`.',
      );
    for (const {section, questions} of groups) {
      // Of a heading with nothing at all below it, another rule tells.
      if (section && questions.length === 0 && saysSomething(section))
        say(emptyGroup(section), text.at(section));
      for (const question of questions) checkQuestion(question, text, say);
    }
  },
};

function emptyGroup(section: Section): string {
  return /\?\W*$/.test(section.title)
    ? `${named(section)} is a question, but has the level of a group. Write it as \`### …\`, below a group \`## …\`.`
    : `The group ${named(section)} has no questions. Write each as \`### Question? {#question}\` below it.`;
}

function checkQuestion(question: Section, text: Text, say: Say): void {
  const at = text.at(question);
  if (saysSomething(question) && question.blocks[0]?.type !== 'paragraph')
    say(
      `${named(question)} has no short answer. Open with one or two sentences that answer it, before a list, a box or a table.`,
      at,
    );
  if (asks(question.title, text.language)) return;
  say(
    `${named(question)} stands in the place of a question. Write it as families would ask it, with ${dataFor(questions, text.language)!.marks}.`,
    at,
    'warning',
  );
}
