import {resolve} from 'node:path';
import {sourceLanguage} from '../localization/languages.js';
import {acceptTranslations} from './accept.js';
import {check} from './check.js';
import {copyFiles} from './copy.js';
import {WrongUsage} from './folders.js';
import {helpText, rulesText} from './help.js';
import {isFolder} from './listing.js';
import {unknown, writeNewText} from './new-text.js';
import {commandNames, parseOptions, type Values} from './options.js';
import {packageVersion} from './package-folder.js';
import {prerenderPages} from './prerender.js';
import {reporters} from './reporters.js';

/** The environment of a command, and its output. */
export interface Terminal {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether the output is shown to a person, not piped to a program. */
  readonly isTerminal: boolean;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** All that comes on standard input. */
  readonly readInput: () => Promise<Uint8Array>;
}

/** @returns the exit code: 0 for success, 1 for errors in the texts, pages or files, 2 for invalid usage */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const {values, positionals} = parseOptions(words);
    const [command, ...rest] = positionals;
    if (values.help) terminal.print(helpText());
    else if (values.version) terminal.print(`${packageVersion()}\n`);
    else if (values.rules) terminal.print(rulesText());
    else if (command === 'check') return await runCheck(rest, values, terminal);
    else if (command === 'new') runNew(rest, values, terminal);
    else if (command === 'prerender') {
      const {output, 'json-ld': jsonLd, 'text-only': textOnly, 'style-folder': styleFolder} = values;
      return (await prerenderPages(rest, {output, jsonLd, textOnly, styleFolder}, terminal)) ? 0 : 1;
    } else if (command === 'copy') {
      const {language: languages, 'no-bundles': isWithoutBundles, html: isWithHtml} = values;
      return copyFiles(rest, {languages, isWithoutBundles, isWithHtml}, terminal) ? 0 : 1;
    } else if (command === undefined)
      throw new WrongUsage('Write what to do: check, new, prerender, or copy.');
    else throw new WrongUsage(unknown('command', command, commandNames));
    return 0;
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    terminal.complain(`${error.message}\nSee family-widgets --help\n`);
    return 2;
  }
}

async function runCheck(paths: readonly string[], values: Values, terminal: Terminal): Promise<number> {
  const {cwd, environment, isTerminal, print, complain} = terminal;
  const name = values.reporter ?? 'pretty';
  const reporter = reporters[name];
  if (!reporter) throw new WrongUsage(unknown('reporter', name, Object.keys(reporters)));
  const asked = paths.length > 0 ? paths : [isFolder(resolve(cwd, 'content')) ? 'content' : '.'];
  let isAccepted = true;
  if (values['accept-translation']) {
    const {renewed, problems} = acceptTranslations(asked, cwd, values.config);
    for (const path of renewed) complain(`${path} follows its original now.\n`);
    for (const problem of problems) complain(`${problem}\n`);
    isAccepted = problems.length === 0;
  }
  const result = await check(asked, {cwd, config: values.config, online: values.online ?? false});
  print(
    reporter(result, {
      isColoured: isTerminal && !environment['NO_COLOR'],
      isQuiet: values.quiet ?? false,
      cwd,
      workspace: environment['GITHUB_WORKSPACE'] ?? cwd,
    }),
  );
  return isAccepted && result.errors === 0 ? 0 : 1;
}

function runNew([kind, topic, ...more]: readonly string[], values: Values, {cwd, print}: Terminal): void {
  if (kind === undefined || topic === undefined || more.length > 0)
    throw new WrongUsage('Write the kind of text and a name for it: family-widgets new faq my-faq');
  const path = writeNewText({
    ...{kind, topic, cwd},
    language: values.lang ?? sourceLanguage,
    folder: values.folder,
  });
  print(`${path} is there. Write your own words into it, and see what family-widgets check says.\n`);
}
