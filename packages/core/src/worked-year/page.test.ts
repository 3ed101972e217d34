import { readFileSync } from 'node:fs';
import { day, entryMaker } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { dateText } from '../calendar/day-words.ts';
import { lengthOf } from '../calendar/period.ts';
import { countWorking } from '../calendar/working-days.ts';
import { meterOn } from '../meter/meter.ts';
import { offWeight } from '../meter/off-weight.ts';
import { HEAD_COUNT } from '../office/readers.ts';
import { isTrue, valueOf } from './arithmetic.ts';
import { monthText, pageOf, shownCounter } from './document.ts';
import { METER_ENTRIES } from './meter-entries.ts';
import { AS_OF, MONTHS, yearBook } from './year-book.ts';

const page = pageOf(
  readFileSync(new URL('../../../../docs/explain/worked-year.md', import.meta.url), 'utf8'),
);
const { office } = yearBook(entryMaker('may-a'));

describe('the arithmetic of the page', () => {
  it('is true, line by line', () => {
    expect(page.sums.filter(({ equation }) => !isTrue(equation))).toEqual([]);
    expect(page.sums.length).toBeGreaterThan(150);
  });

  it.each(['1 + 2 × 3 = 9', '(7 − 2) mod 3 = 1', '⌊7 ÷ 2⌋ = 4', '1,812 ÷ 1,850 ≈ 97.8%', '−1 ÷ 3 ≈ −0.4'])(
    'would be found false: %s',
    (equation) => {
      expect(isTrue(equation)).toBe(false);
    },
  );

  it.each(['1 +', '(1', '1 1', 'one', '1 = 1'])('is nothing else: %s', (text) => {
    expect(() => valueOf(text)).toThrow(Error);
  });
});

describe('what the page says of the office is what the book says', () => {
  it('people, with the day from which on', () => {
    for (const [, id = '', building, people = ''] of page.section('Departments').table()) {
      if (id === 'dung-chung') continue;
      expect(office.department(id)?.building).toBe(building);
      const steps = people.split('; ').map((step) => /^(?:from (\S+) )?(\d+)$/u.exec(step) ?? []);
      const days = office.facts.one(HEAD_COUNT, id).changes();
      expect(steps.map(([, from]) => from)).toEqual([undefined, ...days.slice(1).map((on) => dateText(on))]);
      expect(steps.map(([, , count]) => Number(count))).toEqual(days.map((on) => office.headCount(id, on)));
    }
  });

  it('meters, and what a unit and a day off weigh', () => {
    const rows = page.section('Meters').table();
    expect(rows.length).toBe(4);
    for (const [id = '', counts, building, unit, weight] of rows) {
      const meter = meterOn(office, id, AS_OF);
      expect([meter?.resource, meter?.building]).toEqual([counts, building]);
      expect(unit).toBe(`${meter?.multiplier.digits} ${counts === 'water' ? 'm³' : 'kWh'}`);
      const resource = counts === 'water' ? 'water' : 'electricity';
      expect(Number(weight)).toBe(offWeight(office, id, resource, AS_OF));
    }
  });

  it('[C2] working days and days off of every month', () => {
    const rows = page.section('The calendar').table();
    expect(rows.map((row) => row.slice(0, 3))).toEqual(
      MONTHS.map(({ month, period }) => {
        const working = countWorking(office.calendar, period);
        return [monthText(month), String(working), String(lengthOf(period) - working)];
      }),
    );
  });

  it.each(['dien-1', 'dien-2', 'nuoc-1', 'nuoc-2'])('what the counter of %s showed', (meter) => {
    const shown = METER_ENTRIES.flatMap((entry) =>
      (entry.kind === 'reading' || entry.kind === 'meter-event') && entry.meter === meter ? [entry] : [],
    );
    const rows = shown.flatMap((entry) => {
      const value = shownCounter(entry);
      const moment = entry.moment === 'before' ? 'before work' : 'after work';
      return value === undefined ? [] : [[dateText(day(entry.day)), moment, value]];
    });
    expect(page.section(`Counter of ${meter}`).table()).toEqual(rows);
  });
});
