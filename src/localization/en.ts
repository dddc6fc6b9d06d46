import type {Words} from './words.js';

export const en: Words = {
  loading: 'Loading…',
  failed: 'This part did not load.',
  numbersStillWork: 'The phone numbers here still work.',
  retry: 'Try again',
  offline: 'You are offline.',
  empty: 'There is nothing here yet.',
  untranslated: 'This text is not in your language yet. Here it is in English.',
  helpNow: 'Need help now?',
  helpLabel: 'Urgent help',
  notReviewed: 'Not yet clinically reviewed',
  reviewedBy: (who) => `Reviewed by ${who}`,
  lastChecked: (day) => `Last checked ${day}`,
  overdue: 'Review is overdue',
  education: 'For learning. It does not replace medical advice.',
  sources: (count) => `Sources (${count})`,
  textFrom: (site) => `Text from ${site}`,
  print: 'Print',
};
