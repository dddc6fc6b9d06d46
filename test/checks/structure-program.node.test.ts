import {expect} from 'chai';
import {begun, good, spoilt, reported, type Mistakes} from './spoiling.js';

const NO_PICTURE = 'so no picture of the week is drawn. Write one row for each of 7 days at most';

const PROGRAM: Mistakes = {
  'there are no sections': [
    /\n## [^]*/,
    '\n',
    'kind: program » error This text has no sections yet. Start with `## At a glance {#evening-program-at-a-glance}`',
  ],
  'there are no facts': [
    /- Hours a week[^]*?(?=\nSources)/,
    'Text.\n',
    '## At a glance {#evening-at-a-glance} » error “At a glance” does not open with facts.',
  ],
  'facts have dashes': [
    /- ([^:\n]*): (?=[^]*\nSources)/g,
    '- $1 – ',
    '## At a glance {#evening-at-a-glance} » error “Hours a week – 9” is no fact without a colon. Write `- Hours a week: 9`, and the other',
  ],
  'facts have no marks': [
    /- Hours[^]*?(?=\nSources)/,
    '- Nine hours\n- Eight weeks\n',
    '## At a glance {#evening-at-a-glance} » error “Nine hours” is no fact. Write each item of this list as `- Label: value`',
  ],
  'facts stand elsewhere': [
    /(## At a glance[^]*)(## A week[^]*)(?=## What your)/,
    '$2$1',
    '## At a glance {#evening-at-a-glance} » warning The facts stand in “At a glance”. Put that section first',
  ],
  'a fact has no label': [
    '- Usual length: Often',
    '- Often',
    '- Often 8 weeks » error “Often 8 weeks” is no fact, so this list is not',
  ],
  'a label is long': [
    '- Usual length:',
    `- Usual length of the ${'whole '.repeat(5)}program:`,
    '- Usual length of the whole whole whole whole whole program: Often 8 weeks » error The label “Usual length of the whole whole whole whole whole program” is longer than 40 characters',
  ],
  'a fact has no value': [
    '- Usual length: Often 8 weeks',
    '- Usual length:',
    '- Usual length: » error “Usual length:” is no fact',
  ],
  'hours are words': [
    '| Monday | 3 |',
    '| Monday | three |',
    `| Monday | three | Group talk | » error “three” is no number of hours from 0 to 24, ${NO_PICTURE}`,
  ],
  'a day has too many hours': [
    '| Friday | 3 |',
    '| Friday | 25 |',
    `| Friday | 25 | Plan for the weekend | » error “25” is no number of hours from 0 to 24`,
  ],
  'a day has less than no hours': [
    '| Friday | 3 |',
    '| Friday | -3 |',
    `| Friday | -3 | Plan for the weekend | » error “-3” is no number of hours`,
  ],
  'a day has no hours': [
    '| Friday | 3 |',
    '| Friday | |',
    `| Friday | | Plan for the weekend | » error This day has no hours, ${NO_PICTURE}`,
  ],
  'hours are written for machines': [
    '| Friday | 3 |',
    '| Friday | 1e1 |',
    `| Friday | 1e1 | Plan for the weekend | » error “1e1” is no number of hours`,
  ],
  'a day stands twice': [
    '| Friday |',
    '| Monday |',
    '| Monday | 3 | Plan for the weekend | » error “Monday” stands twice in this week. Write one row for each day.',
  ],
  'a day is misspelt': [
    '| Friday |',
    '| Firday |',
    '| Firday | 3 | Plan for the weekend | » warning “Firday” is no day of the week. Did you mean Friday?',
  ],
  'a row is a range of days': [
    '| Monday | 3 |',
    '| Mon-Fri | 3 |',
    '| Mon-Fri | 3 | Group talk | » error “Mon-Fri” is more than one day, so no picture of the week is drawn. Write a row of its own for each: Monday, Tuesday, Wednesday, Thursday, Friday.',
  ],
  'a row is several days': [
    '| Monday | 3 |',
    '| Weekdays | 3 |',
    `| Weekdays | 3 | Group talk | » error “Weekdays” is more than one day, ${NO_PICTURE}`,
  ],
  'a row is the total': [
    '| Friday | 3 |',
    '| Total | 9 |',
    '| Total | 9 | Plan for the weekend | » error “Total” is no day, so no picture of the week is drawn. Take this row out, and write its hours in the facts at the start: `- Hours a week: 9`.',
  ],
  'a row is a time': [
    '| Friday | 3 |',
    '| 9 am | 1 |',
    `| 9 am | 1 | Plan for the weekend | » error “9 am” is a time and no day, ${NO_PICTURE}`,
  ],
  'a week of ranges is told of in another section': [
    /## A week \{#evening-week\}([^]*?)\| Monday \|/,
    '## Days {#evening-days}$1| Mon & Tue |',
    '| Mon & Tue | 3 | Group talk | » error “Mon & Tue” is more than one day',
  ],
  'nothing fills a day': [
    '| Plan for the weekend |',
    '| |',
    '| Friday | 3 | | » warning Nothing says what fills the hours of “Friday”. Write it in the third column.',
  ],
  'a week has eight days': [
    '| Monday | 3 | Group talk |\n',
    '| Monday | 3 | Group talk |\n'.repeat(6),
    `| Day | Hours | What may fill it | » error This table has 8 days, ${NO_PICTURE}`,
  ],
  'a week has two columns': [
    /\| Day \|[^]*?\n\n/,
    '| Day | Hours |\n| --- | --- |\n| Monday | 3 |\n\n',
    `| Day | Hours | » error This table has 2 columns, ${NO_PICTURE}`,
  ],
  'a week has no days': [
    /\| Monday[^]*?\n\n/,
    '\n',
    `| Day | Hours | What may fill it | » error This table has no days, ${NO_PICTURE}`,
  ],
  'a week is told of in another section': [
    /## A week \{#evening-week\}([^]*?\| Monday \|) 3 \|/,
    '## Days {#evening-days}$1 all |',
    '| Monday | all | Group talk | » error “all” is no number of hours',
  ],
  'there is no week': [
    /\| Day \|[^]*?\n\n/,
    '',
    '## A week {#evening-week} » warning This program shows no week.',
  ],
  'there is no section of a week': [
    /## A week[^]*?(?=## What your)/,
    '',
    'kind: program » warning This program shows no week. Write `## A week at a glance {#evening-program-week}`',
  ],
  'there is nothing for the family': [
    '{#evening-family}',
    '{#evening-help}',
    'kind: program » error This program does not say what the family can do. Write `## What your family can do {#evening-program-family}`',
  ],
  'what the family can do is to be ticked': [
    /^- (?=Keep|Come|Ask)/gm,
    '- [ ] ',
    '## What your family can do {#evening-family} » error “What your family can do” has boxes to tick, so the widget takes it for the questions to ask.',
  ],
  'questions have no boxes': [
    /- \[ \]/g,
    '-',
    '## Questions to ask {#evening-questions} » error The questions in “Questions to ask” cannot be ticked.',
  ],
  'there are no questions': [
    /## Questions[^]*?(?=## What comes)/,
    '',
    'kind: program » error This program has no questions to ask. Write `## Questions to ask {#evening-program-questions}`',
  ],
  'a question has no box': [
    '- [ ] Can',
    '- Can',
    '- Can we come too? » error “Can we come too?” has no box to tick',
  ],
  'a question is ticked': [
    '- [ ] Can',
    '- [x] Can',
    '- [x] Can we come too? » error “Can we come too?” is ticked already.',
  ],
  'a question asks nothing': [
    'does it cost?',
    'it costs',
    '- [ ] What it costs » warning “What it costs” is no question.',
  ],
  'nothing comes next': [
    '{#evening-next}',
    '{#evening-later}',
    'kind: program » error This program does not say what comes next. Write `## What comes next {#evening-program-next}`',
  ],
  'what comes next is no list': [
    /- Step down[^]*?\n\n/,
    'Go on.\n\n',
    '## What comes next {#evening-next} » error “What comes next” has no list of steps.',
  ],
};

const STAGES: Mistakes = {
  'there is one': [
    /## Back home[^]*?(?=## If)/,
    '',
    'kind: stages » error A timeline needs two stages or more. Write each as `## Stage {#our-path-stage}`.',
  ],
  'a fact has no label': [
    '- If needed: yes, for',
    '- For',
    '- For some people » error “For some people” is no fact',
  ],
  'it does not say how long': [
    '- Length: often 4 weeks\n',
    '',
    '## First weeks {#our-first-weeks} » warning “First weeks” does not say how long it takes. Open with a list of facts: `- Length: …`.',
  ],
  'it has no facts': [
    /- Length: often.*\n- If.*\n\n/,
    '',
    '## First weeks {#our-first-weeks} » warning “First weeks” does not say how long it takes.',
  ],
  'it has no line': [
    'They live with us and rest.\n\n',
    '',
    '## First weeks {#our-first-weeks} » error “First weeks” has no line that is always in sight. Write one sentence below its facts, before its parts,',
  ],
  'it has parts only': [
    /- Length: often[^]*?(?=### What happens)/,
    '',
    '## First weeks {#our-first-weeks} » warning “First weeks” does not say how long',
    '## First weeks {#our-first-weeks} » error “First weeks” has no line that is always in sight. Write one sentence, before its parts,',
  ],
  'a list stands in the place of the line': [
    'They live with us',
    '1. They live with us',
    '## First weeks {#our-first-weeks} » error “First weeks” has no line',
  ],
  'there is nothing for the family': [
    '{#our-setback-family}',
    '{#our-setback-you}',
    '## If they use again {#our-setback} » warning “If they use again” does not say what the family can do. Write `### What your family can do {#our-setback-family}`',
  ],
};

function describeMistakes(name: string, mistakes: Mistakes): void {
  it('has no messages', () => expect(reported('structure', [good(name)])).to.deep.equal([]));

  for (const [mistake, [right, wrong, ...beginnings]] of Object.entries(mistakes))
    it(`is reported if ${mistake}`, () => {
      const found = reported('structure', [spoilt(name, right, wrong)]);
      expect(begun(found, beginnings)).to.deep.equal(beginnings);
    });
}

describe('the structure of a program', () => {
  describeMistakes('en/program', PROGRAM);

  it('may have half hours, with a point or a comma, and other tables', () => {
    for (const hours of ['2.5', '2,5', '0', '24'])
      expect(
        reported('structure', [spoilt('en/program', '| Monday | 3 |', `| Monday | ${hours} |`)]),
      ).to.deep.equal([]);
    const prices = '| What | Price |\n| --- | --- |\n| A day | none |\n\nSmall things';
    expect(reported('structure', [spoilt('en/program', 'Small things', prices)])).to.deep.equal([]);
  });
});

describe('the structure of a timeline', () => {
  describeMistakes('en/stages', STAGES);

  it('accepts the length of a stage in Spanish, and requires none in other languages', () => {
    const inLanguage = (language: string, label: string) => {
      const file = good('en/stages');
      const text = file.text.replace('lang: en', `lang: ${language}`).replaceAll('- Length:', `- ${label}:`);
      return reported('structure', [{...file, text}]);
    };
    expect(inLanguage('es', 'Duración')).to.deep.equal([]);
    expect(inLanguage('es', 'Length')).to.have.length(2);
    expect(inLanguage('fr', 'Durée')).to.deep.equal([]);
  });
});
