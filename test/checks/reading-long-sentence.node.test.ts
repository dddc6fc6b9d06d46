import {expect} from 'chai';
import {messages} from './checking.js';

const reported = (...blocks: readonly string[]) =>
  messages(blocks.join('\n\n')).filter((message) => message.includes(' long-sentence: '));

const words = (count: number) => `${'Word '.repeat(count).trim()}.`;

const SAID = 'This sentence has 26 words; 25 is the most. Make two sentences of it, or a list.';

describe('a long sentence', () => {
  it('has more than 25 words', () => {
    expect(reported('## A', words(25))).to.deep.equal([]);
    expect(reported('## A', words(26))).to.deep.equal([`3:1 error long-sentence: ${SAID}`]);
  });

  it('is reported at its start', () => {
    expect(reported('## A', `Go on. **Now** go. ${words(26)} Go.`)).to.deep.equal([
      `3:20 error long-sentence: ${SAID}`,
    ]);
    expect(reported('## A', `> [!TIP]\n> Go on.\n> ${words(26)}`)).to.deep.equal([
      `5:3 error long-sentence: ${SAID}`,
    ]);
  });

  it('can be an item, a cell, a heading and a part of the summary', () => {
    expect(
      reported(
        `---\nsummary: Call. ${words(26)}\n---`,
        `## ${words(26)} {#a}`,
        `- ${words(26)}`,
        `| ${words(26)} |\n| --- |`,
      ),
    ).to.deep.equal(['2:16', '5:4', '7:3', '9:3'].map((place) => `${place} error long-sentence: ${SAID}`));
  });

  it('is not a run of short sentences, nor the sources', () => {
    const sources = Array.from({length: 40}, (_, index) => `S${index + 10}`);
    expect(
      reported('## A', words(20).repeat(1) + ' ' + words(20), `- ${words(20)}\n- ${words(20)}`),
    ).to.deep.equal([]);
    expect(reported(`---\nsources: [S01]\n---`, '## A', `Sources: ${sources.join(', ')}`)).to.deep.equal([]);
  });
});
