import {expect} from 'chai';
import {readHelpLines} from '../../src/build/content-files.js';
import {faultsOf, dataMessagesOf} from './data-checking.js';

const PATH = 'content/help-lines.yaml';
const good = readHelpLines().find(({id}) => id === 'treatment-helpline')!;

/** The messages about an entry. */
const faults = (changes: Record<string, unknown>) => faultsOf(PATH, [{...good, ...changes}]);

const without = (field: string) =>
  faultsOf(PATH, [Object.fromEntries(Object.entries(good).filter(([name]) => name !== field))]);

describe('the list of help lines', () => {
  it('is complete, with numbers that dial what is displayed', () => expect(faults({})).to.deep.equal([]));

  for (const field of [
    'id',
    'number',
    'region',
    'languages',
    'hours',
    'checkedOn',
    'source',
    'label',
    'name',
  ])
    it(`is reported without ${field}`, () => {
      const [first, ...others] = without(field);
      expect(first).to.match(new RegExp(`^error \`${field}\` is missing: write `));
      expect(others).to.deep.equal([]);
    });

  it('is reported without a number to dial', () => {
    expect(without('call')).to.deep.equal([
      'error `call` is missing: write the number as a phone dials it, in quotes, with its country: "+18006624357"; a short one as it is: "988".',
    ]);
  });

  const mistakes: Record<string, readonly [Record<string, unknown>, RegExp]> = {
    'the dialled number is another one': [
      {call: '+18006624358'},
      /^error treatment-helpline says 1-800-662-4357, but `call` is \+18006624358\. Both must be one number\.$/,
    ],
    'the dialled number has no country': [{call: '8006624357'}, /`call` must be the number as a phone/],
    'the number is no text': [
      {number: 911, call: '911'},
      /`number` must be the number as people read it, in quotes/,
    ],
    'texts go elsewhere': [{text: '435748'}, /`text` is 435748/],
    'the day is still to come': [{checkedOn: '2999-01-01'}, /2999-01-01 is still to come/],
    'the day is none': [{checkedOn: '2026-02-30'}, /`checkedOn` must be a day, such as 2026-11-23/],
    'the source is unknown': [{source: 'S99'}, /sources\.yaml has no source S99/],
    'a number from general knowledge does not say so': [{source: 'operator'}, /must say `verified: false`/],
    'it is called verified by hand': [{verified: true}, /`verified` must be false/],
    'a translation is missing': [{label: {en: 'Find treatment'}}, /`label\.es` is missing/],
    'a translation is empty': [{name: {en: 'Find treatment', es: ''}}, /`name\.es` must be a few words/],
    'the chat is not over https': [
      {chat: 'http://988lifeline.org'},
      /`chat` is wrong\..*Write https:\/\/988lifeline\.org/,
    ],
    'a field is misspelt': [{lable: 'x'}, /There is no field `lable`\. Did you mean `label`\?/],
    'the region is spelt out': [{region: 'USA'}, /`region` must be the two letters/],
    'it names the option of 988 that ended': [
      {note: {en: 'Press 3.', es: 'Oprima 2.'}},
      /“Press 3”: this option/,
    ],
    'a name is unkind': [
      {name: {en: 'Line for addicts', es: 'Línea de ayuda'}},
      /Instead of “addicts” write “person with/,
    ],
    'a label is too long for a line of three': [
      {label: {en: 'Find treatment near your home', es: 'Buscar tratamiento'}},
      /stands in every widget: write 20 letters or fewer/,
    ],
  };
  for (const [mistake, [changes, message]] of Object.entries(mistakes))
    it(`is reported if ${mistake}`, () => {
      const reported = faults(changes);
      expect(reported).to.have.length(1);
      expect(reported[0]).to.match(message);
    });

  it('has unique ids and numbers', () => {
    expect(faultsOf(PATH, [good, {...good}])).to.deep.equal([
      'error Another entry has the id treatment-helpline already.',
      'error Another entry has the number 1-800-662-4357 already.',
      'error Another entry has the call +18006624357 already.',
    ]);
  });

  it('accepts numbers of other countries, as they are dialled from there and from abroad', () => {
    expect(faults({number: '020 7946 0018', call: '+442079460018', region: 'GB'})).to.deep.equal([]);
    expect(faults({number: '116 123', call: '116123', region: 'GB'})).to.deep.equal([]);
  });

  it('has a warning about a number that was checked more than 180 days ago, or an error if the settings say so', () => {
    // In this test, today is 2026-11-23.
    expect(faults({checkedOn: '2026-05-27'})).to.deep.equal([]);
    const old =
      "This number was last checked 181 days ago, on 2026-05-26. Compare it with the operator's own page, and write today's date.";
    expect(faults({checkedOn: '2026-05-26'})).to.deep.equal([`warning ${old}`]);
    const strict = {rules: {'help-lines': 'error'}} as const;
    expect(faultsOf(PATH, [{...good, checkedOn: '2026-05-26'}], strict)).to.deep.equal([`error ${old}`]);
    const off = {rules: {'help-lines': 'off'}} as const;
    expect(faultsOf(PATH, [{...good, checkedOn: 'x'}], off)).to.deep.equal([]);
  });

  it('needs only the languages of the settings', () => {
    const english = {...good, label: {en: 'Find treatment'}, name: {en: 'Helpline'}, note: {en: 'Free.'}};
    expect(faultsOf(PATH, [english], {languages: ['en']})).to.deep.equal([]);
  });

  it('is reported unless it is a list, even an empty one', () => {
    expect(dataMessagesOf(PATH, '')).to.deep.equal([]);
    expect(dataMessagesOf(PATH, 'a: 1')).to.deep.equal([
      '1:1 error This must be a list of numbers, each with `- id: …`.',
    ]);
    expect(dataMessagesOf(PATH, '- 5\n- null')).to.have.length.above(1);
    expect(dataMessagesOf(PATH, '- id: "a')).to.have.length(1);
  });
});
