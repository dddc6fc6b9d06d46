import {expect} from 'chai';
import {messages} from './checking.js';

/** The messages of a rule about some Markdown, without the name of the rule. */
function reported(rule: string, markdown: string): string[] {
  return messages(markdown)
    .filter((message) => message.includes(` ${rule}: `))
    .map((message) => message.replace(` error ${rule}: `, ' '));
}

describe('the marks of other programs', () => {
  it('are not reported where families do not see them, or are meant to', () => {
    for (const fine of [
      '## Visits {#visits}',
      '## Visits {#visits .unnumbered}',
      '> [!NOTE]\n> Call.',
      '> [!danger]- Call\n> now.',
      'Write `{% raw %}` or `[^1]`.',
      'Write \\{#id} or \\[^1].',
      '```\n{% raw %}\n```',
      'At 10:30: call. Ask for Ana (she): she knows.',
      '[words](https://a.example/:x:/{a})',
      '#1 reason',
      'a | b',
      '[Call us] or [write]',
      'Take 5^2 or x ^ y.',
    ])
      expect(reported('other-marks', fine), fine).to.deep.equal([]);
  });

  it('are reported with the place and what to write', () => {
    for (const [markdown, place, instead] of [
      ['Text.\n\n%% open', '3:1', 'It hides nothing here.'],
      ['> {% if a %}', '1:3', 'It is an instruction to another program'],
      ['- [Us]{.mark}', '1:7', 'Take it out, and the square brackets'],
      ['(Us)[https://www.cdc.gov]', '1:1', 'Brackets and parentheses have changed places.'],
      ['Rest helps citeturn0search1.', '1:12', 'A chat program has left it here'],
      ['| a |\n| - |\n| [^2] |', '3:3', 'Footnotes are not read.'],
      ['  -----  -----\n  a      b', '1:3', 'Write a table with |'],
      ['??? note "A"', '1:1', 'Write `> [!NOTE]` above'],
      ['## Visits {: .no_toc }', '1:11', 'It is an instruction'],
      [':::', '1:1', 'Write `> [!NOTE]` above'],
      ['[TOC]', '1:1', 'Take it out'],
      ['a ==b c== d', '1:3', 'Write `**words**`'],
      ['[/caption]', '1:1', 'It is an instruction to WordPress'],
      ['{\n  "title": "Visits"\n}\n\n# Visits', '1:1', 'Write what this says of the text between two lines'],
    ] as const) {
      const [message = ''] = reported('other-marks', markdown);
      expect(message, markdown)
        .to.match(new RegExp(`^${place} Families would read`))
        .and.include(instead);
    }
  });

  it('are reported once for each kind and block', () => {
    expect(reported('other-marks', '{% a %} {% b %}\n\n{% c %}')).to.have.length(2);
  });
});

describe('a question and its answer with letters before them', () => {
  it('are reported as a heading, and not as a list too', () => {
    for (const [path, text] of [
      ['en/a.md', 'Q. When can we visit?\nA. On most days.'],
      ['en/a.md', 'Q) When can we visit?\nA) On most days.'],
      ['es/a.md', 'P. ¿Cuándo podemos ir?\nR. Casi todos los días.'],
    ] as const) {
      const rules = messages(text, path).map((message) => message.split(' ')[2]);
      expect(rules).to.include('heading-lookalike:').and.not.include('run-together:');
    }
    expect(reported('run-together', 'a. Call us.\nb. Visit us.')).to.have.length(1);
  });
});

describe('a file that is too large for a widget', () => {
  it('is reported, by its bytes', () => {
    const text = (letter: string) => `${letter.repeat(90)}.\n\n`.repeat(1450);
    expect(reported('markdown', text('a'))).to.deep.equal([]);
    expect(reported('markdown', text('é'))).to.deep.equal([
      '1:1 This file has 265350 bytes, and a widget takes 262144 at most: families would not see it. Write several files.',
    ]);
  });
});

describe('what a text of another program has', () => {
  it('is reported with what to write: links of wikis, tags, addresses without a beginning', () => {
    for (const [rule, markdown, message] of [
      ['placeholder', '[[Hours|our hours]]', '“[[Hours|our hours]]” is a link of another program'],
      ['placeholder', '![[a.png]]', 'is a link of another program'],
      ['placeholder', '[[Your name]]', 'stands in the place of your own words'],
      ['raw-html', '<details>\nWhen?\n</details>', 'Write what is to be opened as a heading'],
      ['raw-html', '<iframe src="https://a.example"></iframe>', 'A film cannot stand in a text'],
      ['raw-html', 'H<sub>2</sub>O', 'Take the tags out, and keep the words.'],
      ['link-target', '[CDC](www.cdc.gov/a)', 'Write https://www.cdc.gov/a'],
      ['link-target', '[Us](help@example.org)', 'Write mailto:help@example.org'],
      ['link-target', '[Us](207-555-0142)', 'Write tel:207-555-0142'],
      ['link-target', '[Us](guide.pdf)', 'There is no file guide.pdf'],
      [
        'link-target',
        '[CDC](https://www.google.com/url?q=https://www.cdc.gov/a&sa=D&ust=1)',
        'through a page that counts readers. Write https://www.cdc.gov/a',
      ],
      [
        'link-target',
        '[CDC](https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.cdc.gov%2F&data=05)',
        'Write https://www.cdc.gov/',
      ],
      ['heading-order', 'Books.\n##Visits', 'Write a space: `## Visits`'],
    ] as const)
      expect(reported(rule, markdown).join(' '), markdown).to.include(message);
  });

  it('is reported if a chat program says it to the author, above the text or below it', () => {
    const text = '## Visits\n\nCome on Sundays.';
    for (const said of [
      'Certainly! Here is a family-friendly FAQ in Markdown:',
      'Sure, here’s the **updated** version with your changes.',
      'Here are some revised questions:',
      'Let me know if you’d like me to translate this!',
      'Would you like me to make it shorter?',
      'If you’d like a Spanish one, I can write it.',
      'I hope this helps! Feel free to adjust the names.',
      '¡Claro! Aquí tienes el texto:',
      'Por supuesto. A continuación te presento las preguntas.',
      'Aquí está la versión en Markdown:',
      '¿Quieres que lo traduzca al inglés?',
      'Espero que te sirva.',
      'Si quieres, puedo hacerlo más corto.',
    ])
      for (const markdown of [`${said}\n\n---\n\n${text}`, `${text}\n\n---\n\n${said}`])
        expect(reported('placeholder', markdown).join(), markdown).to.match(
          /^\d:1 “.*” is what a chat program said to you, not to families/,
        );
    for (const fine of [
      'Here is what families ask us.',
      'Certainly not. Nobody is to blame.',
      'I hope you find help soon.',
      'If you need help now, call 988.',
      'If you want to visit, call first.',
      'Aquí tiene lo que preguntan las familias.',
      'Claro que puede llamar.',
      'Si necesita ayuda, llame al 988.',
      'Si quiere, puede venir con alguien.',
    ])
      expect(reported('placeholder', `${fine}\n\n${text}\n\n${fine}`), fine).to.deep.equal([]);
    // What somebody may say to a person whom they love.
    expect(reported('placeholder', `${text}\n\nLet me know if you need help.\n\nSay it.`)).to.deep.equal([]);
  });

  it('is reported if an answer has no words', () => {
    for (const answer of ['…', '&nbsp;', '—', '\\', '**…**', '---', '👍'])
      expect(reported('heading-order', `## When?\n\n${answer}`), answer).to.deep.equal([
        '1:1 Nothing stands below “When?”. Write its text, or take the heading out.',
      ]);
    for (const answer of ['7', 'Sí', '![A house](house.png)', '[![A house](house.png)](visits.html)', '- x'])
      expect(reported('heading-order', `## When?\n\n${answer}`), answer).to.deep.equal([]);
  });

  it('is reported if a question is asked twice in one FAQ', () => {
    const front = '---\nkind: faq\nid: a\nlang: en\n---\n\n';
    const text = '## A\n\n### When?\n\nNow.\n\n## B\n\n### When ?\n\nLater.\n\n### Who?\n\nWe.';
    const asked = messages(front + text);
    expect(asked.filter((message) => message.includes('too. Write one answer'))).to.deep.equal([
      '15:1 warning structure: “When ?” is asked in line 9 too. Write one answer, or ask it so that families see what is different.',
    ]);
  });
});

describe('lines that run together', () => {
  it('are not reported if they are one sentence, or stand apart', () => {
    for (const fine of [
      'Call first,\nor come late.',
      'Rooms: two  \nLunch: yes',
      'We met Ana\n– a nurse –\nin May.',
      '- a.\n- b.',
      'Q: When?\nA: Now.',
      'Ask this: when\nto come.',
      '*one*\n*two*',
      'It was 5.30\nor 6.30 there.',
      '| a | b |\n| - | - |\n| c |',
      'Visits\n---',
      'Visits\n===',
      '```\ncode\n```',
      '- [ ] one\n- [x] two',
      '- [1] is a note',
    ])
      expect(reported('run-together', fine), fine).to.deep.equal([]);
  });

  it('are reported for every way in which programs write a list', () => {
    for (const [line, write] of [
      ['☐ One', '- [ ] '],
      ['[ ] One', '- [ ] '],
      ['b) One', '- '],
      ['(a) One', '- '],
      ['ii. One', '1. '],
      ['(1) One', '1. '],
      ['-One', '- '],
      ['•One', '- '],
      ['→ One', '- '],
      ['✅ One', '- '],
      ['Lunch: one', '- '],
    ] as const)
      expect(reported('run-together', `${line}\n${line}`), line).to.deep.equal([
        `1:1 These lines run together into one: “${line} ${line}”. Write \`${write}\` in front of each, and an empty line above the first.`,
      ]);
  });

  it('are reported where a line of hyphens makes a heading of a sentence', () => {
    for (const sentence of ['Please call first.', 'Call first\nor come', 'Sources: S01'])
      expect(reported('run-together', `${sentence}\n---`), sentence).to.deep.equal([
        `1:1 The line --- right below makes a heading of “${sentence.replace('\n', ' ')}”. Write an empty line between them.`,
      ]);
  });

  it('are reported for a box that is none yet', () => {
    expect(reported('run-together', '- [] One\n- [/] Two\n- [x ] Three\n- [ ]')).to.deep.equal([
      '1:3 This is no box to tick yet. Write `- [ ] One`.',
      '2:3 This is no box to tick yet. Write `- [ ] Two`.',
      '3:3 This is no box to tick yet. Write `- [x] Three`.',
      '4:3 This box has no words. Write `- [ ] What is to be done`.',
    ]);
  });

  it('are reported for code that has no end, or is Markdown', () => {
    const [open] = reported('run-together', '## A\n\n```\nCall 988.');
    expect(open).to.match(/^3:1 From here on everything is code/);
    const [whole] = reported('run-together', 'Here it is:\n\n```\nCall [988](tel:988).\n```');
    expect(whole).to.match(/^3:1 Families would read this Markdown as code/);
  });

  it('are reported for the cells of a table that families would not see', () => {
    expect(reported('run-together', '| a |\n| - |\n| b | lost |')).to.deep.equal([
      '3:1 Families would not see “lost”: this row has 2 cells, and the first row of the table 1. Add a column to that, or write \\| for a | that is text.',
    ]);
  });
});

describe('signs that are taken for marks, and marks for signs', () => {
  it('are reported with what families would not see, and what to write', () => {
    for (const [markdown, message] of [
      ['Rooms are 3*4*5 feet.', '1:12 Families would not see the stars of “3*4*5”'],
      ['Tome 2*2 al día y 3*3.', '1:7 Families would not see the stars of “2*2 al día y 3*3”'],
      ['2**3**4', '1:2 Families would not see the stars of “2**3**4”'],
      ['> 5 drinks a week', '1:1 Families would not see the > before “5 drinks a week”'],
      ['>$20 la hora', '1:1 Families would not see the > before “$20 la hora”'],
      [
        'It was\n\n2024. A hard year.',
        '3:1 “2024.” at the start of a line begins a numbered list here. Write `2024\\. A hard year.`',
      ],
      ['10. May was hard.', '1:1 “10.” at the start of a line'],
      ['You pay\n+ 10 dollars.', '2:1 Families would not see the + before “10 dollars.”'],
      ['Bajó a\n- 5 grados.', '2:1 Families would not see the - before “5 grados.”'],
      [
        '**Note: **call first.',
        '1:1 Families would read the stars of “**Note: **”: a space stands inside them. Write `**Note:**`',
      ],
      ['Visit ~~on Sundays~~ on Mondays.', '1:7 Families would see “on Sundays” crossed out'],
      ['Es ** muy importante**.', '1:4 Families would read the stars of “** muy importante**”'],
    ] as const) {
      const found = reported('mistaken-mark', markdown);
      expect(found, markdown).to.have.length(1);
      expect(found[0], markdown).to.include(message);
    }
  });

  it('are not reported where they are what they seem', () => {
    for (const fine of [
      '1. One\n\nMore.\n\n2. Two\n\nMore.\n\n3. Three',
      '3. Three\n4. Four',
      '2. When can we visit?',
      '2024\\. A hard year.',
      '> Call us.',
      '> [!NOTE]\n> 5 people may come.',
      'Bring:\n- 2 books\n- 3 pens',
      '- 5 books',
      'It is *5* days, **10** at most, 5 * 6 * 7, 5*.',
      'pre*natal*',
      '**Note:** call **first**.',
      'Write \\*\\*words \\*\\*',
      '`** x **`',
    ])
      expect(reported('mistaken-mark', fine), fine).to.deep.equal([]);
  });

  it('include places to fill in between < and >, which are no HTML', () => {
    for (const place of ['<your name>', '<Name>', '<nombre del centro>', '<address of the center>', '<date>'])
      expect(reported('raw-html', `Ask ${place} here.`), place).to.deep.equal([
        `1:5 “${place}” looks like a place to fill in. Write your own words instead of it, without < and >.`,
      ]);
    for (const tag of ['<b>', '<h2>', '<o:p>', '<x-tag>', '<a href="x">', '<p class=MsoNormal>', '<br />x'])
      expect(reported('raw-html', `Ask ${tag} here.`).join(), tag).to.not.include('place to fill in');
    for (const fine of ['less than <5 mg', 'I <3 you', 'x < 5 and y > 3', '<18 years'])
      expect(reported('raw-html', fine), fine).to.deep.equal([]);
  });

  it('include a heading without a space, and a link with one', () => {
    expect(reported('heading-order', '#What to bring')).to.deep.equal([
      '1:1 This line is no heading yet. Write a space: `## What to bring`.',
    ]);
    for (const fine of ['#visits', '#1 reason to call', '#one #two three'])
      expect(reported('heading-order', fine), fine).to.deep.equal([]);
    for (const link of [
      '[Call us] (tel:988)',
      '[Us]\n(https://www.cdc.gov)',
      '[Escríbanos]  (mailto:a@b.example)',
    ])
      expect(reported('link-target', link).join(), link).to.match(/^1:1 This is no link.*nor before it\.$/);
    for (const fine of ['[staff] (they know)', '[one] (2)'])
      expect(reported('link-target', fine), fine).to.deep.equal([]);
  });
});

describe('garbled letters', () => {
  it('are reported once for each letter', () => {
    expect(reported('garbled-letters', 'CafÃ© yÂ CafÃ©. Itâ€™s')).to.have.length(2);
  });

  it('are not letters of a language', () => {
    for (const fine of ['Ã and Â', 'São Paulo, ÂNGELA, château â', '“Ã” €'])
      expect(reported('garbled-letters', fine), fine).to.deep.equal([]);
  });
});
