import {VFile} from 'vfile';
import type {GivenFile} from '../checked-file.js';
import {rules} from '../rules/index.js';
import {settingsSchema, type Settings} from '../settings.js';
import {dataRules} from './data-rules.js';
import {findingsOf, type DataFinding} from './issues.js';
import {nearest} from '../../document/nearest.js';
import {judgePhones} from './phones.js';
import {reporterOf} from './report.js';
import {readYamlFile} from './yaml-file.js';

/** The rule names of messages about settings, unreadable files, and pages that do not respond. */
export const SETTINGS_RULE = {name: 'settings', severity: 'error'} as const;
export const FILE_RULE = {name: 'file', severity: 'error'} as const;
export const ONLINE_RULE = {name: 'link-online', severity: 'error'} as const;

/** The names of the rules that settings may change. */
export const ruleNames: readonly string[] = [...rules, ...dataRules, ONLINE_RULE].map(({name}) => name);

/**
 * The settings of a folder. Invalid ones are reported and ignored, so that a misspelt line does not prevent any check.
 *
 * @param today - an ISO 8601 calendar day; without it, outdated phone numbers are not reported
 */
export function readSettings({path, text}: GivenFile, today?: string): {settings: Settings; file: VFile} {
  const file = new VFile({path, value: text});
  const report = reporterOf(file, SETTINGS_RULE, {rules: {}});
  const yaml = readYamlFile(text);
  if ('mistake' in yaml) {
    report({message: yaml.mistake, range: yaml.range});
    return {settings: settingsSchema.parse({}), file};
  }
  const value = withoutEmpty(yaml.value);
  const findings = findingsOf(settingsSchema, value);
  for (const {path: at, ...finding} of [...findings, ...unknownRules(value)])
    report({...finding, range: yaml.rangeOf(at)});
  const settings = settingsSchema.parse(without(value, findings));
  for (const {path: at, ...finding} of judgePhones(isRecord(value) ? value['phones'] : undefined, today))
    report({...finding, range: yaml.rangeOf(at)});
  return {settings, file};
}

function unknownRules(value: unknown): DataFinding[] {
  const written = isRecord(value) && isRecord(value['rules']) ? Object.keys(value['rules']) : [];
  return written
    .filter((name) => !ruleNames.includes(name))
    .map((name) => {
      const meant = nearest(name, ruleNames);
      return {
        message: meant
          ? `There is no rule \`${name}\`. Did you mean \`${meant}\`?`
          : `There is no rule \`${name}\`. \`npx family-widgets check --rules\` names them all.`,
        path: ['rules', name],
        ...(meant && {instead: [meant]}),
      };
    });
}

/** `names:` without a value means the same as no line. */
function withoutEmpty(value: unknown): unknown {
  if (!isRecord(value)) return value ?? {};
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
}

/** The settings without the invalid ones. */
function without(value: unknown, findings: readonly DataFinding[]): object {
  if (!isRecord(value)) return {};
  const kept: Record<string, unknown> = {...value};
  for (const {path} of findings) {
    const [field, rule] = path.map(String);
    const {rules: levels, phones} = kept;
    if (field === 'rules' && rule !== undefined && isRecord(levels))
      kept['rules'] = Object.fromEntries(Object.entries(levels).filter(([name]) => name !== rule));
    // The other entries of the list remain.
    else if (field === 'phones' && rule !== undefined && Array.isArray(phones))
      kept['phones'] = phones.map((each: unknown, index) => (String(index) === rule ? undefined : each));
    else if (field !== undefined) delete kept[field];
  }
  // Filtered last, since the findings refer to the original indexes.
  const {phones} = kept;
  if (Array.isArray(phones)) kept['phones'] = phones.filter((each: unknown) => each !== undefined);
  return kept;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
