import {expect} from 'chai';
import {meaningOf, type Glossary} from '../../src/document/glossary.js';
import {termFinder} from '../../src/document/term-finder.js';
import {parseMarkdown} from '../../src/document/parse.js';
import {markTerms} from '../../src/document/terms.js';
import {blocksOf, lines, read} from './read.js';

const glossary: Glossary = [
  {
    id: 'iop',
    term: 'intensive outpatient program',
    abbreviation: 'IOP',
    also: ['intensive outpatient treatment'],
    meaning: 'Planned treatment.',
  },
  {id: 'outpatient', term: 'outpatient program', meaning: 'Treatment in short visits.'},
  {id: 'naloxone', term: 'naloxone', also: ['Narcan'], meaning: 'A medicine for an overdose.'},
  {id: 'craft', term: 'family training', abbreviation: 'CRAFT', meaning: 'Skills.'},
  {id: 'day', term: 'family training day', meaning: 'A day of skills.'},
  {id: 'plan', term: 'plan', find: false, meaning: 'What comes next.'},
  {id: 'treatment-plan', term: 'treatment plan', find: false, meaning: 'What is agreed on.'},
  {id: 'rule', term: '42 CFR Part 2 (the rule)', also: ['in-network'], meaning: 'A rule.'},
];

/** The text with its terms in brackets: `[IOP|iop]`. */
function marked(markdown: string, words: Glossary = glossary): string {
  const {document} = markTerms(read(markdown).document, words);
  const written: string[] = [];
  const write = (value: unknown): void => {
    if (typeof value === 'string') written.push(value);
    else if (Array.isArray(value)) value.forEach(write);
    else if (typeof value === 'object' && value !== null) {
      const {type, id, text, alt, children, blocks, items, head, rows} = value as Record<string, unknown>;
      if (type === 'term') written.push('[');
      [text, alt, children, blocks, items, head, rows].forEach(write);
      if (type === 'term') written.push(`|${String(id)}]`);
    }
  };
  for (const block of document.blocks) {
    write(block);
    written.push('\n');
  }
  return written.join('').trim();
}

const found = (text: string) =>
  termFinder(glossary)(text).map(({entry, start, end}) => `${entry.id}: ${text.slice(start, end)}`);

describe('the terms of a glossary in a text', () => {
  it('are found as whole words, in any case, with or without an s at the end', () => {
    expect(found('Naloxone. Give NALOXONE, and narcan. Two Narcans, family trainings.')).to.deep.equal([
      'naloxone: Naloxone',
      'naloxone: NALOXONE',
      'naloxone: narcan',
      'naloxone: Narcans',
      'craft: family trainings',
    ]);
    expect(found('naloxonely, prenaloxone, naloxone2, ñnaloxone')).to.deep.equal([]);
  });

  it('are found by their abbreviation in exactly that case', () => {
    expect(found('An IOP, two IOPs, craft, Craft, CRAFT, iop')).to.deep.equal([
      'iop: IOP',
      'iop: IOPs',
      'craft: CRAFT',
    ]);
  });

  it('are found across a line break, and with a non-breaking hyphen', () => {
    expect(found('an outpatient\nprogram, family\u00a0training, in\u2011network')).to.deep.equal([
      'outpatient: outpatient\nprogram',
      'craft: family\u00a0training',
      'rule: in\u2011network',
    ]);
  });

  it('are the longest matches, even if the longer term is not searched for', () => {
    expect(found('an intensive outpatient program')).to.deep.equal(['iop: intensive outpatient program']);
    expect(found('a family training day')).to.deep.equal(['day: family training day']);
    expect(found('a treatment plan')).to.deep.equal(['treatment-plan: treatment plan']);
  });

  it('may contain characters that are special in regular expressions', () => {
    expect(found('the 42 CFR Part 2 (the rule) holds')).to.deep.equal(['rule: 42 CFR Part 2 (the rule)']);
  });

  it('belong to the first entry with these words', () => {
    const twice = [...glossary, {id: 'other', term: 'Narcan', meaning: 'The same.'}];
    expect(termFinder(twice)('Narcan').map(({entry}) => entry.id)).to.deep.equal(['naloxone']);
  });

  it('are not found with an empty glossary', () => {
    expect(termFinder([])('naloxone')).to.deep.equal([]);
  });

  it('are found quickly in a long text', () => {
    const long = 'intensive \n'.repeat(20_000) + ' '.repeat(50_000) + 'naloxone';
    const start = performance.now();
    expect(termFinder(glossary)(long)).to.have.length(1);
    // Many times the usual duration, since the machine may be busy.
    expect(performance.now() - start).to.be.below(10_000);
  });
});

describe('the meaning of a term', () => {
  it('has the full name, with its abbreviation', () => {
    expect(meaningOf(glossary[0]!)).to.deep.equal({
      term: 'Intensive outpatient program (IOP)',
      meaning: 'Planned treatment.',
    });
    expect(meaningOf(glossary[2]!).term).to.equal('Naloxone');
  });
});

describe('a term in a document', () => {
  it('is found once per section: at its first occurrence below a heading', () => {
    const markdown = lines(
      'An IOP is near, and naloxone.',
      '',
      'The IOP again.',
      '',
      '## One',
      '',
      'Ask the IOP. Ask the IOP.',
      '',
      '### Two',
      '',
      'Ask the IOP.',
    );
    expect(marked(markdown)).to.equal(
      lines(
        'An [IOP|iop] is near, and [naloxone|naloxone].',
        'The IOP again.',
        'One',
        'Ask the [IOP|iop]. Ask the IOP.',
        'Two',
        'Ask the [IOP|iop].',
      ),
    );
  });

  it('is found in strong text, lists, notes, quotes and tables', () => {
    for (const [markdown, text] of [
      ['**Ask the IOP**', 'Ask the [IOP|iop]'],
      ['*~~IOP~~*', '[IOP|iop]'],
      ['- go to the IOP', 'go to the [IOP|iop]'],
      ['> IOP', '[IOP|iop]'],
      ['> [!TIP]\n> IOP', '[IOP|iop]'],
      ['|a|\n|-|\n|IOP|', 'a[IOP|iop]'],
    ] as const)
      expect(marked(markdown), markdown).to.equal(text);
  });

  it('is not searched for in headings, links, code, table headers, sources, the summary and images', () => {
    for (const markdown of [
      '## IOP',
      '[the IOP](#iop)',
      '`IOP`',
      '```\nIOP\n```',
      '|IOP|\n|-|\n|a|',
      '---\nsources: [IOP]\n---\n\nSources: IOP',
      '---\nsummary: An IOP\n---\n\na',
      '![An IOP](a.png)',
    ])
      expect(marked(markdown), markdown).to.not.contain('|');
  });

  it('is not searched for in labels and values, in tasks, and in warnings', () => {
    for (const markdown of [
      '- IOP: often weeks\n- Length: 8 weeks',
      '- Length: an IOP\n- Cost: free',
      '- [ ] Ask the IOP',
      '> [!WARNING]\n> Call the IOP',
      '> [!CAUTION]\n> Call the IOP',
    ])
      expect(marked(markdown), markdown).to.not.contain('|');
  });

  it('is not marked in a sentence that explains it, nor after that', () => {
    for (const sentence of [
      'Naloxone is a medicine.',
      'Narcan, is the medicine.',
      'Naloxone means a medicine.',
      'Naloxone: a medicine.',
      'A spray called naloxone.',
      'Naloxone es una medicina.',
      'Un espray que se llama naloxone.',
      '**Naloxone.** A medicine.',
      '**Naloxone** is a medicine.',
      'A *spray called **naloxone*** helps.',
      'El naloxone. Una medicina.',
    ])
      expect(marked(`${sentence} Keep naloxone.`), sentence).to.not.contain('|');
    expect(marked('Naloxone is safe.')).to.equal('[Naloxone|naloxone] is safe.');
    expect(marked('Is it naloxone. Keep it.')).to.equal('Is it [naloxone|naloxone]. Keep it.');
  });

  it('with its abbreviation in brackets is marked once', () => {
    expect(marked('An intensive outpatient program (IOP) helps.')).to.equal(
      'An [intensive outpatient program|iop] (IOP) helps.',
    );
  });

  it('is not searched for in a text that is about it, by id or by title', () => {
    expect(marked('---\nid: iop\n---\n\nAn IOP, and naloxone.')).to.equal('An IOP, and [naloxone|naloxone].');
    expect(marked('---\ntitle: Intensive outpatient programs (IOP)\n---\n\nAn IOP.')).to.equal('An IOP.');
    expect(marked('# Naloxone\n\nKeep naloxone.')).to.equal('Keep naloxone.');
    expect(marked('---\ntitle: Naloxone at home\n---\n\nKeep naloxone.')).to.contain('|naloxone]');
  });

  it('that is too common is not searched for, but can be marked', () => {
    expect(marked('Make a plan.')).to.equal('Make a plan.');
    expect(marked('Make a plan. Make a [plan](glossary:plan).')).to.equal('Make a plan. Make a [plan|plan].');
  });

  describe('marked by the author', () => {
    it('is kept, and not searched for elsewhere in the section', () => {
      expect(marked('An IOP. The [**IOP** nearby](glossary:iop).\n\n## Two\n\nAn IOP.')).to.equal(
        lines('An IOP. The [IOP nearby|iop].', 'Two', 'An [IOP|iop].'),
      );
    });

    it('is kept in labels, tasks, warnings and table headers', () => {
      for (const markdown of [
        '- Length: an [IOP](glossary:iop)',
        '- [ ] [IOP](glossary:iop)',
        '> [!WARNING]\n> [IOP](glossary:iop)',
        '|[IOP](glossary:iop)|\n|-|',
      ])
        expect(marked(markdown), markdown).to.contain('[IOP|iop]');
    });

    it('is kept in a text that is about it, and if `findTerms` is false', () => {
      const front = '---\nid: iop\nfindTerms: false\n---\n\n';
      expect(marked(`${front}naloxone, [IOP](glossary:iop)`)).to.equal('naloxone, [IOP|iop]');
    });

    it('is plain text in a heading', () => {
      expect(marked('## An [IOP](glossary:iop)')).to.equal('An IOP');
    });

    it('is plain text if the glossary does not have it', () => {
      expect(marked('[a **b**](glossary:nothing)')).to.equal('a b');
      expect(marked('[IOP](glossary:iop)', [])).to.equal('IOP');
      expect(marked('[a](glossary:constructor)')).to.equal('a');
      const {blocks} = markTerms(read('a [b](glossary:nothing) c').document, glossary).document;
      expect(blocks).to.deep.equal([{type: 'paragraph', children: ['a b c']}]);
    });
  });

  it('has its meaning in the result, once', () => {
    const {document} = read('IOP\n\n## a\n\nIOP, [plan](glossary:plan)');
    expect(markTerms(document, glossary).meanings).to.deep.equal({
      iop: {term: 'Intensive outpatient program (IOP)', meaning: 'Planned treatment.'},
      plan: {term: 'Plan', meaning: 'What comes next.'},
    });
  });

  it('does not change if it is marked again', () => {
    const {document} = read('IOP, naloxone\n\n- [ ] [plan](glossary:plan)');
    const once = markTerms(document, glossary);
    expect(markTerms(once.document, glossary)).to.deep.equal(once);
  });

  it('does not change the text', () => {
    const markdown = 'An **IOP** and naloxone, an `IOP`.\n\n- a IOP b\n\n> naloxone\n';
    const plain = (text: string) => text.replace(/\[|\|[a-z-]+\]/g, '');
    expect(plain(marked(markdown))).to.equal(marked(markdown, []));
  });
});

describe('a link into the glossary', () => {
  it('is a term, whether or not it exists', () => {
    expect(blocksOf('[IOP](glossary:iop)')).to.deep.equal([
      {type: 'paragraph', children: [{type: 'term', id: 'iop', children: ['IOP']}]},
    ]);
    expect(read('[a](glossary:) [b](GLOSSARY:x%20y) [c](<glossary: z>)').problems).to.deep.equal([]);
  });

  it('without text is reported like any link without text', () => {
    expect(read('[](glossary:iop)').problems.map(({rule}) => rule)).to.deep.equal(['link']);
  });

  it('to an unknown term is reported if the glossary is available', () => {
    const terms = new Set(['iop']);
    const parse = (markdown: string) => parseMarkdown(markdown, {file: 'faq.md', terms});
    const {document, problems} = parse('First.\n\nAn [IOP](glossary:iopp).');
    expect(problems).to.deep.equal([
      {
        ...{severity: 'error', rule: 'link', file: 'faq.md', line: 3, column: 4},
        message:
          'The glossary has no term "iopp". Write [words](glossary:id) with the id of a term that it has, or the words alone.',
      },
    ]);
    expect(document.blocks[1]).to.deep.equal({type: 'paragraph', children: ['An IOP.']});
    expect(parse('[IOP](glossary:iop)').problems).to.deep.equal([]);
  });
});

describe('`findTerms` in the front matter', () => {
  const findTerms = (value: string) => read(`---\nfindTerms: ${value}\n---\n`);

  it('is true or false', () => {
    expect(findTerms('false').document.meta.findTerms).to.equal(false);
    for (const value of ['true', '']) {
      expect(findTerms(value).document.meta).to.not.have.property('findTerms');
      expect(findTerms(value).problems).to.deep.equal([]);
    }
  });

  it('is reported if it is anything else', () => {
    const {document, problems} = findTerms('no');
    expect(problems.map(({message, line}) => `${line} ${message}`)).to.deep.equal([
      '2 `findTerms` must be `true` or `false`.',
    ]);
    expect(document.meta).to.not.have.property('findTerms');
  });
});
