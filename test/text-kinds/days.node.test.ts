import {expect} from 'chai';
import {dayFault, daysNamed} from '../../src/text-kinds/days.js';

/** Two letters, each with each: those that are no language have no names of days. */
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const LANGUAGES = Intl.DateTimeFormat.supportedLocalesOf(
  LETTERS.flatMap((first) => LETTERS.map((second) => first + second)),
);

describe('a cell of a week', () => {
  it('may be the name of a day in any language, long or short', () => {
    expect(LANGUAGES).to.have.length.above(50);
    for (const language of LANGUAGES)
      for (const weekday of ['long', 'short'] as const) {
        const format = new Intl.DateTimeFormat(language, {weekday, timeZone: 'UTC'});
        for (let day = 0; day < 7; day++) {
          const name = format.format(day * 86_400_000);
          expect([language, name, dayFault(name)]).to.deep.equal([language, name, undefined]);
        }
      }
  });

  it('may have a number, a date or a part of the day', () => {
    for (const cell of ['Day 1', 'Día 1', 'Mon.', 'Monday, 3', 'Mon 12/3', 'Monday morning', 'Lunes (1)', ''])
      expect([cell, dayFault(cell)]).to.deep.equal([cell, undefined]);
  });

  it('is not several days', () => {
    const weekdays = 'Monday Tuesday Wednesday Thursday Friday';
    const laborables = 'lunes martes miércoles jueves viernes';
    for (const [cell, language, names] of [
      ['Mon-Fri', 'en', weekdays],
      ['M–F', 'en', ''],
      ['Monday to Friday', 'en', weekdays],
      ['Mondays through Fridays', 'en', weekdays],
      ['Fri - Mon', 'en', 'Friday Saturday Sunday Monday'],
      ['Monday, Wednesday', 'en', 'Monday Wednesday'],
      ['Mon & Wed', 'en', 'Monday Wednesday'],
      ['Mon, Wed, and Fri', 'en', 'Monday Wednesday Friday'],
      ['Tue/Thu', 'en', 'Tuesday Thursday'],
      ['Lunes a viernes', 'es', laborables],
      ['De lunes a viernes', 'es', laborables],
      ['lun.–vie.', 'es', laborables],
      ['Sabado y domingo', 'es', 'sábado domingo'],
      ['segunda a sexta', 'pt', 'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira'],
      ['Weekdays', 'en', ''],
      ['Every day', 'en', ''],
      ['Fines de semana', 'es', ''],
      ['Todos los días', 'es', ''],
      ['Days 1-3', 'en', ''],
      ['Días 1 a 5', 'es', ''],
    ] as const) {
      const found = [cell, dayFault(cell), daysNamed(cell, language).join(' ')];
      expect(found).to.deep.equal([cell, 'several', names]);
    }
  });

  it('is no total and no time', () => {
    for (const cell of ['Total', 'TOTAL:', 'Totales', 'Suma', 'Subtotal'])
      expect(dayFault(cell)).to.equal('total');
    for (const cell of ['9 am', '9:30', '10 a. m.', '14 h', '9 am - 12 pm'])
      expect([cell, dayFault(cell)]).to.deep.equal([cell, 'time']);
  });
});
