import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'chai';
import {CORE_SCHEMA, load} from 'js-yaml';
import {CONTENT_FOLDER, readHelpLines, readSources} from '../../src/build/content-files.js';
import {findWords} from '../../src/checks/language/lexicon/find.js';
import {lexiconTree} from '../../src/checks/language/lexicon/lexicon.js';

type Entry = Record<string, unknown>;

const FIELDS =
  'id line number call text tty chat region languages hours checkedOn source verified label name note'.split(
    ' ',
  );

const sources = readSources();

function isPair(value: unknown): boolean {
  const {en, es} = (value ?? {}) as Entry;
  return [en, es].every((text) => typeof text === 'string' && text.trim() !== '');
}

/** The problems of an entry of `help-lines.yaml` on a given day. */
function faultsOf(entry: Entry, day: string): string[] {
  const {number, call, text, tty, languages, hours, source, verified, label, name, note} = entry;
  const says = (field: string, pattern: RegExp) =>
    typeof entry[field] === 'string' && pattern.test(entry[field]);
  const digits = String(number).replaceAll(/\D/g, '');
  const takesTextsOnly = call === undefined && text !== undefined;
  const checks: Record<string, boolean> = {
    id: says('id', /^[a-z]+(-[a-z]+)*$/),
    number: says('number', takesTextsOnly ? /^\d{5,6}$/ : /^(?:\d{3}|1-\d{3}-\d{3}-\d{4})$/),
    call: takesTextsOnly || call === (digits.length > 3 ? `+${digits}` : digits),
    text: text === undefined || text === digits,
    tty: tty === undefined || says('tty', /^1-\d{3}-\d{3}-\d{4}$/),
    chat: entry.chat === undefined || says('chat', /^https:\/\//),
    region: says('region', /^[A-Z]{2}$/),
    languages:
      Array.isArray(languages) &&
      languages.length > 0 &&
      languages.every((each) => /^[a-z]{2}$/.test(String(each))),
    hours: hours === null || says('hours', /\S/),
    checkedOn: isDay(entry.checkedOn) && entry.checkedOn <= day,
    source: source === 'operator' || sources.has(String(source)),
    verified: verified === undefined || verified === false,
    // Numbers from general knowledge do not count as verified.
    unverified: source !== 'operator' || verified === false,
    label: isPair(label),
    name: isPair(name),
    note: note === undefined || isPair(note),
    others: Object.keys(entry).every((field) => FIELDS.includes(field)),
  };
  return Object.keys(checks).filter((check) => !checks[check]);
}

function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** In the time zone where the day starts first. */
const today = new Date(Date.now() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10);

const entries = load(readFileSync(join(CONTENT_FOLDER, 'help-lines.yaml'), 'utf8'), {
  schema: CORE_SCHEMA,
}) as Entry[];

describe('the help lines', () => {
  it('are complete, with numbers that dial what is displayed', () => {
    const faults = entries.map((entry) => [entry.id, faultsOf(entry, today)] as const);
    expect(faults.filter(([, found]) => found.length > 0)).to.deep.equal([]);
  });

  it('are all read by the build', () => {
    expect(readHelpLines()).to.deep.equal(entries);
    expect(entries.length).to.be.greaterThan(8);
  });

  it('have unique ids and numbers', () => {
    for (const field of ['id', 'number', 'call'])
      expect(new Set(entries.map((entry) => entry[field])), field).to.have.lengthOf(entries.length);
  });

  it('are 911, 988 and the National Helpline in the short list, with short labels', () => {
    const short = readHelpLines().filter(({line}) => line);
    expect(short.map(({id, number, call, text}) => [id, number, call, text])).to.deep.equal([
      ['emergency', '911', '911', undefined],
      ['crisis-lifeline', '988', '988', '988'],
      ['treatment-helpline', '1-800-662-4357', '+18006624357', undefined],
    ]);
    for (const {label} of short)
      for (const words of Object.values(label)) expect(words.length).to.be.lessThanOrEqual(20);
  });

  it('have no unkind names, and do not mention the option of 988 that ended', () => {
    for (const {label, name, note} of entries as Record<string, Record<string, string> | undefined>[])
      for (const texts of [label, name, note])
        for (const [language, text] of Object.entries(texts ?? {})) {
          expect(findWords(text, lexiconTree(language, [])!)).to.deep.equal([]);
          expect(text).to.not.match(/\b(?:press|oprima|marque)\s+3\b/i);
        }
  });

  describe('are reported if', () => {
    const good = entries.find(({id}) => id === 'treatment-helpline')!;
    const mistakes: Record<string, readonly [Entry, ...string[]]> = {
      'a field is missing': [
        {},
        'id',
        'number',
        'call',
        'region',
        'languages',
        'hours',
        'checkedOn',
        'source',
        'label',
        'name',
      ],
      'the dialled number is another one': [{...good, call: '+18006624358'}, 'call'],
      'the dialled number has no country': [{...good, call: '8006624357'}, 'call'],
      'the number is no text': [{...good, number: 911, call: '911'}, 'number'],
      'texts go elsewhere': [{...good, text: '435748'}, 'text'],
      'nobody can call it, and it is no short number for texts': [
        {...good, call: undefined, text: '18006624357'},
        'number',
      ],
      'the day is still to come': [{...good, checkedOn: '2999-01-01'}, 'checkedOn'],
      'the day is none': [{...good, checkedOn: '2026-02-30'}, 'checkedOn'],
      'the source is unknown': [{...good, source: 'S99'}, 'source'],
      'a number from general knowledge does not say so': [{...good, source: 'operator'}, 'unverified'],
      'it is called verified by hand': [{...good, verified: true}, 'verified'],
      'a translation is missing': [
        {
          ...good,
          label: {en: 'Find treatment'},
          name: {es: ''},
          note: {en: 'x'},
        },
        'label',
        'name',
        'note',
      ],
      'the chat is not over https': [{...good, chat: 'http://988lifeline.org'}, 'chat'],
      'a field is misspelt': [{...good, lable: 'x'}, 'others'],
      'the region is spelt out': [{...good, region: 'USA'}, 'region'],
    };
    for (const [mistake, [entry, ...faults]] of Object.entries(mistakes)) {
      it(mistake, () => {
        expect(faultsOf(entry, '2026-11-23')).to.deep.equal(faults);
      });
    }
  });
});
