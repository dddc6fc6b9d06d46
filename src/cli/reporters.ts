import {relative, resolve, sep} from 'node:path';
import type {VFile} from 'vfile';
import {reporter as pretty} from 'vfile-reporter';
import {reporterJson} from 'vfile-reporter-json';
import type {CheckResult} from './check.js';

export interface ReportOptions {
  /** Colours for a terminal. */
  readonly isColoured: boolean;
  /** Omits warnings. */
  readonly isQuiet: boolean;
  /** The base folder of file names. */
  readonly cwd: string;
  /** The base folder of GitHub's annotations: the checkout. */
  readonly workspace: string;
}

export type Reporter = (result: CheckResult, options: ReportOptions) => string;

/** The files of a result are `VFile`s, which its public type does not declare. */
const filesOf = ({files}: CheckResult) => [...files] as VFile[];

/** The formats of the report, by name. */
export const reporters: Readonly<Record<string, Reporter>> = {
  pretty: (result, {isColoured, isQuiet}) => {
    const report = pretty(filesOf(result), {color: isColoured, quiet: true, silent: isQuiet});
    return `${report}${report && '\n'}${summary(result)}\n`;
  },
  json: (result, {isQuiet}) => `${reporterJson(filesOf(result), {pretty: 2, silent: isQuiet})}\n`,
  github: (result, options) => [...annotations(result, options), summary(result), ''].join('\n'),
};

function summary({files, errors, warnings}: CheckResult): string {
  const counted = (count: number, what: string) =>
    `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`;
  return `${counted(files.length, 'file')} checked: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`;
}

/**
 * Workflow commands, which GitHub shows beside the lines of a pull request:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
function annotations(result: CheckResult, {isQuiet, cwd, workspace}: ReportOptions): string[] {
  return filesOf(result).flatMap(({path, messages}) =>
    messages
      .filter(({fatal}) => fatal === true || !isQuiet)
      .map(({fatal, line, column, place, ruleId, reason}) => {
        const end = place && 'end' in place ? place.end : undefined;
        const properties: Record<string, string | number | undefined> = {
          file: relative(workspace, resolve(cwd, path)).split(sep).join('/'),
          line,
          endLine: end?.line,
          // Columns are shown only for a range within one line.
          col: end && end.line !== line ? undefined : column,
          endColumn: end?.line === line ? end?.column : undefined,
          title: ruleId,
        };
        const written = Object.entries(properties)
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
        return `::${fatal ? 'error' : 'warning'} ${written.join(',')}::${escapeData(reason)}`;
      }),
  );
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
