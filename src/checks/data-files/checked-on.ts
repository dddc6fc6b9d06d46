import {daysBetween} from './day.js';
import {day} from './fields.js';
import type {DataFinding} from './issues.js';
import type {YamlPath} from '../yaml.js';

/** A number that was not checked for half a year may be outdated. */
const DAYS_UNTIL_OLD = 180;

/** Problems with the day on which a phone number was checked. The schema reports an invalid day. */
export function judgeDay(checkedOn: unknown, path: YamlPath, today: string): DataFinding[] {
  if (!day.safeParse(checkedOn).success) return [];
  const age = daysBetween(checkedOn as string, today);
  // In time zones to the east it may be tomorrow already.
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
