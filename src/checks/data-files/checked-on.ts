import {daysBetween} from './day.js';
import {day} from './fields.js';
import type {DataFinding} from './issues.js';
import type {YamlPath} from '../yaml.js';

/** A number that nobody has looked at for half a year may be wrong by now. */
const DAYS_UNTIL_OLD = 180;

/** What to report about the day on which somebody checked a phone number. The schema reports one that is no day. */
export function judgeDay(checkedOn: unknown, path: YamlPath, today: string): DataFinding[] {
  if (!day.safeParse(checkedOn).success) return [];
  const age = daysBetween(checkedOn as string, today);
  // East of here it may be tomorrow already.
  if (age < -1)
    return [
      {
        message: `${String(checkedOn)} is still to come. Write the day on which somebody checked the number.`,
        path,
      },
    ];
  if (age <= DAYS_UNTIL_OLD) return [];
  return [
    {
      message: `This number was last checked ${age} days ago, on ${String(checkedOn)}. Compare it with the operator's own page, and write today's date.`,
      path,
      severity: 'warning',
    },
  ];
}
