import {expect} from 'chai';
import {temporaryFolder, type TemporaryFolder} from '../support/temporary-folder.js';
import {runHere} from './run-here.js';
import {goodText} from './texts.js';

const WRONG: readonly (readonly [line: string, message: string])[] = [
  ['check -q', 'There is no option -q. Did you mean --quiet?'],
  ['check -r json', 'There is no option -r. Did you mean --reporter?'],
  ['check -z', 'There is no option -z.'],
  ['check --format json', 'There is no option --format. Did you mean --reporter?'],
  ['check --Quiet', 'There is no option --Quiet. Did you mean --quiet?'],
  ['check -quiet', 'There is no option -quiet. Did you mean --quiet?'],
  ['new faq mine -lang es', 'There is no option -lang. Did you mean --lang?'],
  ['check -online', 'There is no option -online. Did you mean --online?'],
  ['prerender page.html -output out', 'There is no option -output. Did you mean --output?'],
  ['check --toString', 'There is no option --toString.'],
  ['check --reporter', 'Write a value behind --reporter.'],
  ['check --reporter --quiet', 'Write a value behind --reporter.'],
  ['check --quiet=yes', '--quiet takes no value. Write --quiet alone.'],
  ['check --reporter JSON', 'There is no reporter JSON. Did you mean json?'],
  ['check --lang en', '--lang is an option of new, not of check.'],
  ['copy public --lang en', '--lang is an option of new, not of copy. Did you mean --language?'],
  ['new faq mine --language es', '--language is an option of copy, not of new. Did you mean --lang?'],
  ['copy public --quiet', '--quiet is an option of check, not of copy.'],
  ['prerender page.html --html', '--html is an option of copy, not of prerender.'],
  ['CHECK', 'There is no command CHECK. Did you mean check?'],
  ['new FAQ mine', 'There is no kind of text FAQ. Did you mean faq?'],
  ['new faq mine --lang ES', 'There is no language ES. Did you mean es?'],
];

describe('the options of the command', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder();
    folder.write('content/en/good.md', goodText('good'));
  });
  afterEach(() => folder.remove());

  for (const [line, message] of WRONG)
    it(`are refused, with the one that was meant: ${line}`, async () => {
      expect(await runHere(line.split(' '), {cwd: folder.path})).to.deep.equal({
        code: 2,
        stdout: '',
        stderr: `${message}\nSee family-widgets --help\n`,
      });
    });

  it('are accepted before and behind the command, and with a value behind =', async () => {
    for (const line of [
      'check --quiet',
      '--quiet check',
      'check content --reporter=json',
      'check -- content',
      'check -h',
      '--rules',
      'copy --help',
    ])
      expect((await runHere(line.split(' '), {cwd: folder.path})).code, line).to.equal(0);
  });
});
