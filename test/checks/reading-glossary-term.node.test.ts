import {expect} from 'chai';
import {checkContent} from '../../src/checks/check.js';
import {settingsSchema} from '../../src/checks/settings.js';
import type {GlossaryTerm} from '../../src/checks/rule.js';
import {surroundings} from './checking.js';

const words = {term: 'a term', meaning: 'What it means.'};
const glossary = new Map<string, GlossaryTerm>([
  ['iop', {id: 'iop', en: words, es: words}],
  ['copay', {id: 'copay', en: words}],
]);

const messages = (text: string, path = 'en/sample.md') =>
  checkContent([{path, text}], {...surroundings, glossary}, settingsSchema.parse({}))[0]!
    .messages.filter(({ruleId}) => ruleId === 'glossary-term')
    .map(({line, column, reason, fatal, expected}) => ({
      said: `${line}:${column} ${fatal ? 'error' : 'warning'} ${reason}`,
      expected,
    }));

describe('a link to a term', () => {
  it('is accepted if the glossary has the term in the language of the text', () => {
    expect(
      messages('## A\n\nAn [IOP](glossary:iop), a [copay](glossary:copay) and a [link](#iop).'),
    ).to.deep.equal([]);
    expect(messages('## A\n\nUn [IOP](glossary:iop).', 'es/sample.md')).to.deep.equal([]);
  });

  it('is reported with the nearest id', () => {
    expect(messages('## A\n\nA **[copay](glossary:copays)**.')).to.deep.equal([
      {
        said: '3:5 error The glossary has no term “copays”: did you mean “copay”?',
        expected: ['glossary:copay'],
      },
    ]);
    expect(messages('## A\n\nA [zebra](glossary:zebra).').map(({said}) => said)).to.deep.equal([
      '3:3 error The glossary has no term “zebra”: take one of its ids, or write the words without a link.',
    ]);
  });

  it('is read like the parser does: in any case, with spaces before the id', () => {
    for (const address of ['GLOSSARY:iop', 'Glossary:iop', '<glossary: iop>'])
      expect(messages(`An [IOP](${address}).`), address).to.deep.equal([]);
    expect(messages('An [IOP](GLOSSARY:zebra).').map(({said}) => said)).to.deep.equal([
      '1:4 error The glossary has no term “zebra”: take one of its ids, or write the words without a link.',
    ]);
    expect(messages('An [IOP](glossary:IOP).').map(({expected}) => expected)).to.deep.equal([
      ['glossary:iop'],
    ]);
  });

  it('is reported for a reference too, and without an id', () => {
    expect(messages('## A\n\nA [zebra][z].\n\n[z]: glossary:zebra').map(({said}) => said)).to.deep.equal([
      '5:1 error The glossary has no term “zebra”: take one of its ids, or write the words without a link.',
    ]);
    expect(messages('## A\n\nA [zebra](glossary:).')).to.have.length(1);
  });

  it('is reported if the glossary lacks the language of the text', () => {
    expect(
      messages('## A\n\nUn [copago](glossary:copay).', 'es/sample.md').map(({said}) => said),
    ).to.deep.equal([
      '3:4 error The glossary has no words for “copay” in the language of this text (es): add them, or take the link away.',
    ]);
  });
});
