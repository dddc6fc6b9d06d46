import {aboutFact, brokenFact} from './facts.js';
import type {Kind, Say} from './kind.js';
import {checkTasks} from './tasks.js';
import {isList, isTable, itemText, named, taskListsOf, type Text} from './text.js';
import {checkDays, checkWeek, isWeek, meantAsWeek} from './week.js';

/** Recognised as the widget does it: by what they hold, and where that does not tell, by the end of their id. */
export const program: Kind = {
  name: 'program',
  about: 'One program: facts, a week, what the family can do, questions to ask, what comes next.',
  widget: 'family-program-explainer',
  needs: [],
  without: [],
  mayRestOnPractice: false,
  // A week is an example: it rests on nobody's word.
  itemsOf: ({sections}) =>
    sections
      .filter(({blocks}) => !blocks.filter(isTable).some(isWeek))
      .map((section) => ({what: 'section', section})),
  check: (text, say) => {
    checkFacts(text, say);
    if (text.sections.length === 0) return;
    checkWeeks(text, say);
    checkFamily(text, say);
    checkQuestions(text, say);
    checkNext(text, say);
  },
};

const endingIn = ({sections}: Text, end: string) =>
  sections.find(({id}) => id === end || id.endsWith(`-${end}`));

function checkFacts(text: Text, say: Say): void {
  const [first] = text.sections;
  const facts = text.sections.find((section) => section.facts.length > 0);
  const broken = first && brokenFact(first);
  if (!first)
    say(
      `This text has no sections yet. Start with \`## At a glance {#${text.id}-at-a-glance}\` and a list of facts.`,
    );
  else if (broken)
    say(aboutFact(broken.list.items[broken.index]!), text.inside(first, broken.list, broken.index));
  else if (!facts)
    say(
      `${named(first)} does not open with facts. Write a list of \`- Label: value\` right below it, such as \`- Hours a week: 9 or more\`.`,
      text.at(first),
    );
  else if (facts !== first)
    say(
      `The facts stand in ${named(facts)}. Put that section first: families look for them first.`,
      text.at(facts),
      'warning',
    );
}

function checkWeeks(text: Text, say: Say): void {
  const isDrawn = text.sections.some(({blocks}) => blocks.filter(isTable).some(isWeek));
  const meant = text.sections.flatMap((section) =>
    meantAsWeek(section, text.language).map((table) => ({section, table})),
  );
  for (const {section, table} of meant) {
    if (isWeek(table)) checkDays(table, section, text, say);
    else checkWeek(table, section, text, say);
  }
  const section = endingIn(text, 'week');
  if (isDrawn || meant.length > 0) return;
  say(
    `This program shows no week. Write \`## A week at a glance {#${text.id}-week}\` with a table of days, hours, and what may fill them.`,
    section && text.at(section),
    'warning',
  );
}

function checkFamily(text: Text, say: Say): void {
  const section = endingIn(text, 'family');
  if (!section)
    say(
      `This program does not say what the family can do. Write \`## What your family can do {#${text.id}-family}\`: the widget knows the section by the end of its id.`,
    );
  else if (taskListsOf(section).length > 0)
    say(
      `${named(section)} has boxes to tick, so the widget takes it for the questions to ask. Write \`- …\` without them.`,
      text.at(section),
    );
}

function checkQuestions(text: Text, say: Say): void {
  const lists = text.sections.flatMap((section) => taskListsOf(section));
  const section = endingIn(text, 'questions');
  if (section ? taskListsOf(section).length === 0 : lists.length === 0) {
    say(
      section
        ? `The questions in ${named(section)} cannot be ticked. Write each as \`- [ ] …?\`.`
        : `This program has no questions to ask. Write \`## Questions to ask {#${text.id}-questions}\` with a list of \`- [ ] …?\`.`,
      section && text.at(section),
    );
    return;
  }
  for (const each of text.sections) checkTasks(each, text, say);
  for (const {owner, list} of lists.filter(({owner}) => owner === section))
    list.items.forEach((item, index) => {
      const words = itemText(item);
      if (words.includes('?')) return;
      say(
        `“${words}” is no question. Write it as the family would ask it.`,
        text.inside(owner, list, index),
        'warning',
      );
    });
}

function checkNext(text: Text, say: Say): void {
  const section = endingIn(text, 'next');
  if (!section)
    say(
      `This program does not say what comes next. Write \`## What comes next {#${text.id}-next}\`: the widget knows the section by the end of its id.`,
    );
  else if (!section.blocks.some(isList))
    say(`${named(section)} has no list of steps. Write each as \`- Step down: …\`.`, text.at(section));
}
