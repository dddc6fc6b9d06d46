import {z} from 'zod';
import type {Severity} from '../rule.js';
import {nearest} from '../../document/nearest.js';
import type {YamlPath} from '../yaml.js';

/** A problem with a value of a data file. */
export interface DataFinding {
  /** One or two sentences: what is wrong, and what to write instead. */
  readonly message: string;
  readonly path: YamlPath;
  /** Default: the rule's own. */
  readonly severity?: Severity;
  readonly instead?: readonly string[];
}

/** The message of a schema's field, which says what to write. It is printed after the field's name. */
export function must(what: string): {error: (issue: {input?: unknown}) => string} {
  return {
    error: ({input}) =>
      input === undefined || input === null ? `is missing: write ${what}.` : `must be ${what}.`,
  };
}

/** Validates a value by a schema whose fields have messages made by `must`. */
export function findingsOf(schema: z.ZodType, value: unknown): DataFinding[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return issues.flatMap((issue): DataFinding[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownField(key, issue.path, schema));
    // In a record, the name of the entry is invalid.
    const [cause = issue] = issue.code === 'invalid_key' ? issue.issues : [];
    return [{message: `${fieldName(issue.path)} ${cause.message}`, path: issue.path}];
  });
}

function unknownField(key: string, path: YamlPath, schema: z.ZodType): DataFinding {
  const fields = fieldsAt(schema, path);
  const meant = nearest(key, fields);
  return {
    message: meant
      ? `There is no field \`${key}\`. Did you mean \`${meant}\`?`
      : `There is no field \`${key}\`. The fields are ${fields.join(', ')}.`,
    path: [...path, key],
    ...(meant && {instead: [meant]}),
  };
}

/** `label.es` for `3.label.es`, since authors do not number entries. */
function fieldName(path: YamlPath): string {
  const last = path.findLastIndex((part, index) => typeof part === 'number' && index < path.length - 1);
  const names = path.slice(last + 1).filter((part) => typeof part === 'string');
  const inList = names.length === 0 ? path.filter((part) => typeof part === 'string').slice(-1) : names;
  return inList.length === 0 ? 'This' : `\`${inList.join('.')}\``;
}

/** Names of the fields that a schema has at a path. */
function fieldsAt(schema: z.ZodType, path: YamlPath): string[] {
  let at: unknown = schema;
  for (const part of [...path, undefined]) {
    while (at instanceof z.ZodOptional || at instanceof z.ZodDefault || at instanceof z.ZodNullable)
      at = at.unwrap();
    if (part === undefined) break;
    if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodRecord) at = at.valueType;
    else if (at instanceof z.ZodObject) at = at.shape[String(part)];
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}
