import type {VFile} from 'vfile';
import type {Finding, Rule} from '../rule.js';
import type {Settings} from '../settings.js';

/** Turns what a rule finds into messages of a file, as important as the settings say. */
export function reporterOf(
  file: VFile,
  rule: Pick<Rule, 'name' | 'severity'>,
  settings: Pick<Settings, 'rules'>,
): (finding: Finding) => void {
  const level = settings.rules[rule.name];
  return ({message, range, instead, severity = rule.severity}) => {
    if (level === 'off') return;
    const reported = file.message(message, {
      ...(range && {place: range.end ? {start: range.start, end: range.end} : range.start}),
      source: 'family-widgets',
      ruleId: rule.name,
    });
    reported.fatal = (level ?? severity) === 'error';
    if (instead) reported.expected = [...instead];
  };
}
