import {expect} from 'chai';
import {messages} from './checking.js';
import {begun, good, spoilt, reported, type Mistakes} from './spoiling.js';

const MISTAKES: Readonly<Record<string, Mistakes>> = {
  'en/faq': {
    'there are no groups': [/\n## [^]*/, '\n', 'kind: faq » error This text has no questions yet.'],
    'a group has no questions': [
      '## Safety {',
      '## Rest {#rest}\n\nText.\n\n## Safety {',
      '## Rest {#rest} » error The group “Rest” has no questions. Write each as `### Question? {#question}` below it.',
    ],
    'a question has the level of a group': [
      '### What if we',
      '## What if we',
      '## What if we cannot wake them? {#cannot-wake-them} » error “What if we cannot wake them?” is a question, but has the level of a group. Write it as `### …`, below',
    ],
    'a question opens with a list': [
      'Bring warm',
      '- Bring warm',
      '### What should we bring? {#what-to-bring} » error “What should we bring?” has no short',
    ],
    'a question opens with a box': [
      'Call [911]',
      '> [!NOTE]\n> Be calm.\n\nCall [911]',
      '### What if we cannot wake them? {#cannot-wake-them} » error “What if we cannot wake them?” has no short answer. Open with one or two sentences that answer it,',
    ],
    'a question asks nothing': [
      'When can we visit?',
      'Hours',
      '### Hours {#when-to-visit} » warning “Hours” stands in the place of a question. Write it as families would ask it, with a question mark.',
    ],
  },
  'es/faq': {
    'a question lacks a mark': [
      '¿Qué llevamos?',
      'Qué llevamos?',
      '### Qué llevamos? {#what-to-bring} » warning “Qué llevamos?” stands in the place of a question. Write it as families would ask it, with `¿…?`.',
    ],
  },
  'en/tips': {
    'there are no tips': [/\n## [^]*/, '\n', 'kind: tips » error This text has no tips yet.'],
    'a group has no tips': [
      '## Friends {',
      '## More {#more}\n\nText.\n\n## Friends {',
      '## More {#more} » error The group “More” has no',
    ],
    'text stands above the first tip': [
      '### Breathe',
      'Text.\n\n### Breathe',
      '## Rest {#our-tips-rest} » warning What stands right below “Rest” becomes a card of its own, among the tips.',
    ],
    'a title is long': [
      'Call one friend',
      `Call one friend ${'and one more '.repeat(5)}`,
      `### Call one friend ${'and one more '.repeat(5)} {#our-tip-friend} » error The tip “Call one friend ${'and one more '.repeat(5).trim()}” has a title of 18 words.`,
    ],
    'a tip has no why': [
      'A steady clock',
      '- A steady clock',
      '### Go to bed at the same time {#our-tip-bed} » error The tip “Go to bed at the same time” does not',
    ],
  },
  'en/help-card': {
    'there is no section for an emergency': [
      '{#our-help-emergency}',
      '{#our-help-danger}',
      '## Call 911 now if {#our-help-danger} » error This card has no section for an emergency. Start with `## Call 911 now if {#our-help-card-emergency}`',
    ],
    'text stands above the emergency': [
      '## Call 911',
      'Welcome.\n\n## Call 911',
      '## Call 911 now if {#our-help-emergency} » error “Call 911 now if” does not stand first. Nothing may stand above it: someone may be in danger.',
    ],
    'a section stands above the emergency': [
      '## Call 911',
      '## Read [this](https://cdc.gov) {#read}\n\nSee [here](https://cdc.gov).\n\nSources: S01\n\n## Call 911',
      '## Call 911 now if {#our-help-emergency} » error “Call 911 now if” does not stand first.',
    ],
    'the number cannot be tapped': [
      'Call [911](tel:911)',
      'Call 911',
      '## Call 911 now if {#our-help-emergency} » error “Call 911 now if” does not open with the number to call.',
    ],
    'the number comes late': [
      'Call [911]',
      'Look.\n\nCall [911]',
      '## Call 911 now if {#our-help-emergency} » error “Call 911 now if” does not open with',
    ],
    'a section names nobody': [
      'Call [988](tel:988) or [text 988](sms:988)',
      'Call [us](#us)',
      '## Call or text 988 {#our-help-crisis} » warning “Call or text 988” names nobody to reach.',
    ],
    'it is long': [
      'It is free.',
      'It is free. '.repeat(92),
      'kind: help-card » warning This card has 313 words, and is read in a hurry.',
    ],
  },
  'en/checklist': {
    'there are no sections': [/\n## [^]*/, '\n', 'kind: checklist » error This list has no sections yet.'],
    'there is nothing to tick': [
      /- \[ \]/g,
      '-',
      'kind: checklist » error This list has nothing to tick and nothing to fill in.',
    ],
    'a box is ticked': [
      '- [ ] Warm',
      '- [x] Warm',
      '- [x] Warm clothes » error “Warm clothes” is ticked already. Write `- [ ] …`.',
    ],
    'an item has no box': [
      '- [ ] Warm',
      '- Warm',
      '- Warm clothes » error “Warm clothes” has no box to tick, unlike the others of its',
    ],
  },
};

describe('the structure of a text', () => {
  for (const [name, mistakes] of Object.entries(MISTAKES))
    describe(name, () => {
      it('has no messages', () => {
        expect(reported('structure', [good(name)])).to.deep.equal([]);
      });

      for (const [mistake, [right, wrong, ...beginnings]] of Object.entries(mistakes))
        it(`is reported if ${mistake}`, () => {
          const found = reported('structure', [spoilt(name, right, wrong)]);
          expect(begun(found, beginnings)).to.deep.equal(beginnings);
        });
    });

  it('may have questions and tips without groups', () => {
    for (const name of ['en/faq', 'en/tips']) {
      const {path, text} = good(name);
      const flat = text.replace(/^## .*\n\n/gm, '').replace(/^###/gm, '##');
      expect(reported('structure', [{path, text: flat}])).to.deep.equal([]);
    }
  });

  it('may be a card to fill in, without checkboxes', () => {
    const card = spoilt('en/checklist', /- \[ \] (.*)/g, '- $1: ________');
    expect(reported('structure', [card])).to.deep.equal([]);
  });

  it('may have questions in a language without a known form', () => {
    expect(
      reported('structure', [spoilt('en/faq', /lang: en([^]*)visit\?/, 'lang: el$1visit;')]),
    ).to.deep.equal([]);
  });

  it('is not checked in a file of an unknown kind, with wrong heading levels, or that cannot be read', () => {
    expect(
      messages('---\nkind: other\n---\n\nText.').filter((each) => each.includes(' structure: ')),
    ).to.deep.equal([]);
    expect(reported('structure', [spoilt('en/tips', '### Breathe', '#### Breathe')])).to.deep.equal([]);
    const hostile = spoilt('en/tips', 'A steady', `- A steady\n${'Text.\n'.repeat(201)}\n\nA`);
    expect(reported('structure', [hostile])).to.deep.equal([]);
  });
});
