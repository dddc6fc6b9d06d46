/**
 * `bad-data/` has one file of each kind of data with mistakes, and the expected messages. The library's own data are
 * the valid files.
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

/** The day of the library's latest change, so that none of its days is in the future. */
const today = readHelpLines()
  .map(({checkedOn}) => checkedOn)
  .sort()
  .at(-1)!;

describe('a file of data', () => {
  for (const {file, name} of dataRules) {
    it(`is reported: ${file}`, () => {
      const expected = readFileSync(here(`bad-data/${file.replace('.yaml', '.txt')}`), 'utf8');
      const reported = check(file, here('bad-data'));
      expect(reported).to.deep.equal(expected.trim().split('\n'));
      expect(reported.filter((message) => !message.includes(` ${name}: `))).to.deep.equal([]);
    });

    it(`has no messages if it is valid: ${file}`, () => {
      expect(check(file, CONTENT_FOLDER, {...surroundings, today})).to.deep.equal([]);
    });
  }
});
