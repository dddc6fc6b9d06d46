/**
 * `bad/<language>/<rule>.md` breaks exactly one rule; `bad/<language>/<rule>.txt` has the expected messages. `good/`
 * has files of every kind without problems.
 */
import {expect} from 'chai';
import {existsSync, readFileSync} from 'node:fs';
import {rules} from '../../src/checks/rules/index.js';
import {check, here, markdownOf, messagesOf, rulesWithoutText} from './checking.js';

const bad = markdownOf(here('bad'));
const good = markdownOf(here('good'));

describe('a bad file', () => {
  const checked = new Map(check(bad).map((file) => [file.path, messagesOf(file)]));
  for (const {path} of bad) {
    it(`is reported: ${path}`, () => {
      const expected = here(`bad/${path.replace(/\.md$/, '.txt')}`);
      expect(existsSync(expected), expected).to.equal(true);
      const rule = /([^/]+)\.md$/.exec(path)![1]!;
      const reported = checked.get(path)!;
      expect(reported).to.deep.equal(readFileSync(expected, 'utf8').trim().split('\n'));
      expect(reported.filter((message) => !message.includes(` ${rule}: `))).to.deep.equal([]);
    });
  }

  it('is there for every rule', () => {
    expect(rulesWithoutText(rules, bad)).to.deep.equal([]);
  });
});

describe('a good file', () => {
  for (const file of check(good))
    it(`has no messages: ${file.path}`, () => expect(messagesOf(file)).to.deep.equal([]));

  it('exists for every kind of text', () => expect(good.length).to.be.greaterThan(5));
});
