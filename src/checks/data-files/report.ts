import type {VFile} from 'vfile';
import type {Finding, Rule} from '../rule.js';
import type {Settings} from '../settings.js';

/** Adds the findings of a rule to a file as messages, with the severity of the settings. */
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
