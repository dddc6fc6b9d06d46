import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'chai';
import {CORE_SCHEMA, load} from 'js-yaml';
import {CONTENT_FOLDER, readSources} from '../../src/build/content-files.js';

type Entry = Record<string, unknown>;

/** The problems of an entry of `sources.yaml`. */
function faultsOf(id: string, {title, publisher, url, year, short, ...others}: Entry): string[] {
  const isText = (value: unknown): value is string =>
    typeof value === 'string' && value.trim() === value && value !== '';
  const isAddress = (value: unknown) =>
    isText(value) && value.startsWith('https://') && URL.canParse(value) && !/[?&]utm_/.test(value);
  const checks: Record<string, boolean> = {
    id: /^S\d{2}[a-z]?$/.test(id),
    title: isText(title),
    publisher: isText(publisher),
    short: isText(short) && short.length <= 50,
    year: year === undefined || (typeof year === 'number' && year > 1980 && year < 2100),
    url: url === undefined || isAddress(url),
    others: Object.keys(others).length === 0,
  };
  return Object.keys(checks).filter((check) => !checks[check]);
}

const entries = Object.entries(
  load(readFileSync(join(CONTENT_FOLDER, 'sources.yaml'), 'utf8'), {schema: CORE_SCHEMA}) as Record<
    string,
    Entry
  >,
);

describe('the list of sources', () => {
  it('is complete, each with a short name', () => {
    const faults = entries.map(([id, entry]) => [id, faultsOf(id, entry)] as const);
    expect(faults.filter(([, found]) => found.length > 0)).to.deep.equal([]);
  });

  it('is read by the build, with every address', () => {
    const sources = readSources();
    expect([...sources.keys()]).to.deep.equal(entries.map(([id]) => id));
    expect(
      entries.filter(([id, {url}]) => (url === undefined) !== (sources.get(id)!.url === undefined)),
    ).to.deep.equal([]);
    expect(sources.get('S01')).to.deep.equal({
      id: 'S01',
      title: 'What to Do if You Think Someone is Overdosing',
      short: 'CDC, overdose response',
      publisher: 'CDC',
      url: 'https://www.cdc.gov/stop-overdose/response/index.html',
      lang: 'en',
    });
  });

  it('reports an entry that lacks a field or has an http address', () => {
    expect(faultsOf('x', {})).to.deep.equal(['id', 'title', 'publisher', 'short']);
    expect(
      faultsOf('S01', {
        title: 'a ',
        publisher: 'b',
        short: 'c'.repeat(51),
        year: '2020',
        url: 'http://d',
        e: 1,
      }),
    ).to.deep.equal(['title', 'short', 'year', 'url', 'others']);
  });
});
