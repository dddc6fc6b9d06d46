import {warn} from '../platform/warn.js';
import {dialable} from '../document/phone-number.js';

/** Numbers that were reported: each is read whenever a page's settings change. */
const reported = new Set<string>();

/**
 * The number to dial for a provider's number that is not just digits. Few pages need it.
 *
 * @param region - ISO 3166-1 code of the country for phone numbers
 * @returns undefined if the number is ambiguous, which is reported in the console once for each text
 */
export function readProviderPhone(phone: string, region?: string): string | undefined {
  const number = dialable(phone, region);
  if (number === undefined && !reported.has(phone)) {
    reported.add(phone);
    warn(
      `<family-settings provider-phone=${JSON.stringify(phone)}>: This is shown as text and cannot be called, since it is not for certain one phone number. Write one, with its country: +1 207-555-0142.`,
    );
  }
  return number;
}
