/**
 * `bad/<language>/<rule>.md` breaks one rule, and only that; `bad/<language>/<rule>.txt` is what must be said of it.
 * `good/` holds files of every kind of which nothing is to be said.
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
    it(`has its fault reported: ${path}`, () => {
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
    it(`is passed over in silence: ${file.path}`, () => expect(messagesOf(file)).to.deep.equal([]));

  it('is there for every kind of text', () => expect(good.length).to.be.greaterThan(5));
});
