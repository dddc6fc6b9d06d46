/** Reader mode takes elements for furniture of the page by words in their ids, and leaves them out with their text. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Readability} from '@mozilla/readability';
import {expect} from 'chai';
import {CONTENT_FOLDER} from '../../src/build/content-files.js';

const {unlikelyCandidates, okMaybeItsACandidate} = (
  Readability.prototype as unknown as {
    readonly REGEXPS: Readonly<Record<'unlikelyCandidates' | 'okMaybeItsACandidate', RegExp>>;
  }
).REGEXPS;

const isLeftOut = (id: string) => unlikelyCandidates.test(id) && !okMaybeItsACandidate.test(id);

describe('the ids of our own texts', () => {
  for (const language of ['en', 'es'])
    it(`have no word for which reader mode leaves a heading out (${language})`, () => {
      const folder = join(CONTENT_FOLDER, language);
      const ids = readdirSync(folder)
        .filter((name) => name.endsWith('.md'))
        .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/\{#([^{}\s]+)\}/g)])
        .map(([, id]) => id!);
      expect(ids).to.have.length.above(100);
      expect(ids.filter(isLeftOut)).to.deep.equal([]);
      expect(isLeftOut('works-on-community')).to.equal(true);
    });
});
