import {expect} from 'chai';
import {messages} from './checking.js';

const reported = (text: string, path?: string) =>
  messages(`## A\n\n${text}`, path).filter((message) => message.includes(' numbers: '));

describe('numbers', () => {
  it('from 5 to 12 are digits', () => {
    expect(reported('For five days and **twelve**-hour nights.')).to.deep.equal([
      '3:5 warning numbers: Write “5” instead of “five”: digits are easier to find and to read.',
      '3:21 warning numbers: Write “12” instead of “twelve”: digits are easier to find and to read.',
    ]);
    expect(reported('Son ocho días.', 'es/sample.md')).to.deep.equal([
      '3:5 warning numbers: Write “8” instead of “ocho”: digits are easier to find and to read.',
    ]);
  });

  it('may be words if they are small, in a name, a quotation, code or another word', () => {
    expect(reported('One or two of the Twelve Steps. `ten` often. Tender. once')).to.deep.equal([]);
    expect(reported('> He slept ten hours.')).to.deep.equal([]);
    expect(reported('ten cuidado', 'es/sample.md')).to.deep.equal([]);
  });
});
