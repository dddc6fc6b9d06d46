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
  return ({message, place, instead, severity = rule.severity}) => {
    if (level === 'off') return;
    const told = file.message(message, {
      ...(place && {place: place.end ? {start: place.start, end: place.end} : place.start}),
      source: 'family-widgets',
      ruleId: rule.name,
    });
    told.fatal = (level ?? severity) === 'error';
    if (instead) told.expected = [...instead];
  };
}
