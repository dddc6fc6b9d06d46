/** The days that a reader sees are those of the local calendar, in any time zone. */
import {expect} from 'chai';
import {provideViewModules} from '../../src/build/views-in-node.js';
import {today} from '../../src/cli/today.js';
import {localDay} from '../../src/localization/local-day.js';
import {formatDay} from '../../src/localization/format-day.js';
import {shellWords} from '../../src/localization/words.js';
import type {WidgetContext} from '../../src/widgets/base/widget-context.js';
import {todaysIndex} from '../../src/widgets/family-wellness-tips/today.js';

/** From the first to the last time zone, with half hours, and with daylight saving time in both hemispheres. */
const zones = [
  'Pacific/Kiritimati',
  'Pacific/Auckland',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Europe/Madrid',
  'UTC',
  'America/St_Johns',
  'America/New_York',
  'America/Santiago',
  'America/Los_Angeles',
  'Pacific/Honolulu',
  'Pacific/Pago_Pago',
];

/** Around midnight, in the evening, and around the clock changes in 2026: in New York, in Madrid, in Santiago. */
const moments = ['2026-11-23', '2026-03-08', '2026-11-01', '2026-03-29', '2026-09-06', '2026-12-31'].flatMap(
  (day) => ['00:00', '00:01', '02:30', '12:00', '17:30', '20:00', '23:59'].map((time) => ({day, time})),
);

const RealDate = Date;
let renderFoot: typeof import('../../src/widgets/base/foot.js').renderFoot;
const zoneBefore = process.env.TZ;

/** Sets the local time of the reader's clock. */
function setClock(local: string): void {
  const now = new RealDate(local).getTime();
  globalThis.Date = class extends RealDate {
    constructor(value: string | number = now) {
      super(value);
    }
  } as DateConstructor;
}

const dayAfter = (day: string, days: number) =>
  new RealDate(RealDate.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

function isOverdue(nextReview: string): boolean {
  const widget = {
    host: {ownerDocument: {}},
    words: shellWords.en,
    language: 'en',
    content: {},
    text: {document: {meta: {nextReview}, sources: []}},
  };
  const {values} = renderFoot(widget as unknown as WidgetContext);
  const textOf = (value: unknown): string =>
    Array.isArray(value)
      ? value.map(textOf).join(' ')
      : typeof value === 'object' && value !== null && 'values' in value
        ? textOf(value.values)
        : String(value);
  return textOf(values).includes('Review is overdue');
}

describe('a day that a reader sees', () => {
  before(async () => {
    provideViewModules();
    ({renderFoot} = await import('../../src/widgets/base/foot.js'));
    Object.assign(globalThis, {location: {href: 'https://partner.example/'}});
  });
  after(() => Reflect.deleteProperty(globalThis, 'location'));
  afterEach(() => {
    globalThis.Date = RealDate;
    if (zoneBefore === undefined) delete process.env.TZ;
    else process.env.TZ = zoneBefore;
  });

  for (const zone of zones) {
    it(`is that of the local calendar: ${zone}`, () => {
      process.env.TZ = zone;
      for (const {day, time} of moments) {
        setClock(`${day}T${time}`);
        const where = `${day} ${time} in ${zone}`;
        expect(isOverdue(day), `due on ${day}: ${where}`).to.equal(false);
        expect(isOverdue(dayAfter(day, 1)), `due on the next day: ${where}`).to.equal(false);
        expect(isOverdue(dayAfter(day, -1)), `due on the day before: ${where}`).to.equal(true);
        expect(localDay(), where).to.equal(RealDate.parse(day));
        expect(todaysIndex(38), where).to.equal((RealDate.parse(day) / 86_400_000) % 38);
        expect(today(), where).to.equal(day);
      }
    });

    it(`is formatted as that day, not as the one before or after: ${zone}`, () => {
      process.env.TZ = zone;
      for (const {day} of moments) {
        const [year, month, date] = day.split('-').map(Number);
        const english = formatDay(day, 'en');
        expect(english, zone).to.include(`${date}, ${year}`);
        expect(english, zone).to.include(
          new Intl.DateTimeFormat('en', {month: 'short', timeZone: 'UTC'}).format(
            RealDate.UTC(year!, month! - 1, 15),
          ),
        );
        expect(formatDay(day, 'es'), zone).to.match(new RegExp(`^${date} .* ${year}$`));
      }
    });
  }
});
