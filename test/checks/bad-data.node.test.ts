/**
 * `bad-data/` holds one file of each kind of data with mistakes, and what must be said of them. The data of the library
 * itself are the good ones.
 */
import {expect} from 'chai';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {checkData} from '../../src/checks/data-files/check-data.js';
import {dataRules} from '../../src/checks/data-files/data-rules.js';
import {settingsSchema} from '../../src/checks/settings.js';
import {CONTENT_FOLDER, readHelpLines} from '../../src/build/content-files.js';
import {here, messagesOf, surroundings} from './checking.js';

const settings = settingsSchema.parse({languages: ['en', 'es']});

const check = (path: string, folder: string, library = surroundings) =>
  messagesOf(checkData([{path, text: readFileSync(join(folder, path), 'utf8')}], library, settings)[0]!);

/** On the day of its last change nothing of the library is still to come. */
const today = readHelpLines()
  .map(({checkedOn}) => checkedOn)
  .sort()
  .at(-1)!;

describe('a file of data', () => {
  for (const {file, name} of dataRules) {
    it(`has its fault reported: ${file}`, () => {
      const expected = readFileSync(here(`bad-data/${file.replace('.yaml', '.txt')}`), 'utf8');
      const reported = check(file, here('bad-data'));
      expect(reported).to.deep.equal(expected.trim().split('\n'));
      expect(reported.filter((message) => !message.includes(` ${name}: `))).to.deep.equal([]);
    });

    it(`is passed over in silence where nothing is wrong: ${file}`, () => {
      expect(check(file, CONTENT_FOLDER, {...surroundings, today})).to.deep.equal([]);
    });
  }
});
