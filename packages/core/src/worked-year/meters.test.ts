import { readFileSync } from 'node:fs';
import { day, entryMaker } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../calendar/day.ts';
import { dateText, shortDateText, weekdayName } from '../calendar/day-words.ts';
import { lengthOf, monthPeriod, type Period } from '../calendar/period.ts';
import type { MeterEventEntry } from '../journal/entry.ts';
import { dayTable } from '../ledger/day-table.ts';
import { stateOfCode } from '../ledger/state.ts';
import { checkInvoice } from '../meter/invoice.ts';
import { meterDays, meterStretches, type MeterDays } from '../meter/meter-days.ts';
import { offWeight } from '../meter/off-weight.ts';
import type { Stretch } from '../meter/stretch.ts';
import type { Office } from '../office/office.ts';
import { pageOf, wholeText } from './document.ts';
import { NOT_SWAPPED } from './office-facts.ts';
import { AS_OF, yearBook } from './year-book.ts';

const page = pageOf(
  readFileSync(new URL('../../../../docs/explain/worked-year.md', import.meta.url), 'utf8'),
);
const { office, ledger, entries } = yearBook(entryMaker('may-a'));

const entriesOf = (meter: string) => [...ledger.pages('meter', meter)].flatMap((one) => one.entries);
const daysOf = (meter: string, period: Period, of: Office = office): MeterDays => {
  const days = meterDays(of, meter, entriesOf(meter), period);
  if (days === undefined) throw new Error(meter);
  return days;
};
const span = (first: string, last: string): Period => ({ first: day(first), last: day(last) });
const onDay = (meter: string, text: string, of?: Office): number =>
  daysOf(meter, span(text, text), of).amount[0] ?? 0;
const sum = (amounts: Iterable<number>): number => [...amounts].reduce((so, amount) => so + amount, 0);
const sumOf = (meter: string, first: string, last: string): number =>
  sum(daysOf(meter, span(first, last)).amount);
/** The days of a period of one kind, in order. */
const ofKind = (meter: string, period: Period, isWorking: boolean): number[] =>
  [...daysOf(meter, period).amount].filter(
    (_, at) => office.calendar.isWorking(addDays(period.first, at)) === isWorking,
  );
const stretchAt = (meter: string, on: Day): Stretch => {
  const found = meterStretches(office, meter, entriesOf(meter)).find(
    ({ first, last }) => first <= on && last >= on,
  );
  if (found === undefined) throw new Error(meter);
  return found;
};

describe('one gap, day by day', () => {
  const { result } = page.section('One gap, day by day');
  const january = monthPeriod(2026, 1);

  it('[M1] its days sum exactly to difference × multiplier', () => {
    expect(stretchAt('dien-1', january.first).total).toBe(result('used between 31/12 and 31/01'));
    expect(sum(daysOf('dien-1', january).amount)).toBe(result('the days again'));
  });

  it('[M4] the first 19 of 21 working days have one watt-hour more', () => {
    const [least, off] = [result('a working day'), result('a day off')];
    const more = result('not yet given to a day');
    expect(ofKind('dien-1', january, true)).toEqual([
      ...Array.from({ length: more }, () => least + 1),
      ...Array.from({ length: 21 - more }, () => least),
    ]);
    expect(ofKind('dien-1', january, false)).toEqual(Array.from({ length: 10 }, () => off));
    expect([onDay('dien-1', '2026-01-28'), onDay('dien-1', '2026-01-29')]).toEqual([147_042, 147_041]);
  });
});

describe('March: the counter is replaced', () => {
  const { result } = page.section('March: the counter is replaced');

  it('[M3] each counter has its own exact use', () => {
    const [before, after] = [stretchAt('dien-2', day('2026-03-01')), stretchAt('dien-2', day('2026-03-18'))];
    expect([before.total, after.total]).toEqual([
      result('old counter, 01/3 to 17/3'),
      result('new counter, 18/3 to 31/3'),
    ]);
    expect([before.last, after.first]).toEqual([day('2026-03-17'), day('2026-03-18')]);
    expect(sumOf('dien-2', '2026-03-01', '2026-03-31')).toBe(result('both counters'));
  });

  it('[M4] with the odd watt-hours on the days that are named', () => {
    const [old, young] = [span('2026-03-01', '2026-03-17'), span('2026-03-18', '2026-03-31')];
    expect(ofKind('dien-2', old, true)).toEqual(Array.from({ length: 12 }, () => 124_963));
    expect(ofKind('dien-2', old, false)).toEqual([37_489, 37_489, 37_489, 37_489, 37_488]);
    expect([...daysOf('dien-2', young).amount].slice(0, 7)).toEqual([
      ...[127_322, 127_322, 127_322, 38_197, 38_197, 127_322, 127_321],
    ]);
  });

  it('[M2] undeclared it would be a question, and no day would have a number', () => {
    const silent = entriesOf('dien-2').filter(({ kind }) => kind !== 'meter-event');
    const march = meterDays(office, 'dien-2', silent, monthPeriod(2026, 3));
    expect(march?.stretches.map(({ kind, question }) => [kind, question?.kind])).toEqual([
      ['question', 'lower'],
    ]);
    expect(sum(march?.basis ?? [1])).toBe(0);
  });
});

describe('April and May: an invoice of 52 days', () => {
  const { result } = page.section('April and May: an invoice of 52 days');
  const invoice = entries.find((entry) => entry.kind === 'invoice');
  if (invoice === undefined) throw new Error('no invoice');
  const days = daysOf('dien-2', span('2026-04-01', '2026-05-31'));
  const off = offWeight(office, 'dien-2', 'electricity', day(invoice.day));
  const check = checkInvoice(invoice, days, office.calendar, off);
  if (check === undefined) throw new Error('no check');

  it('[M6] is compared with the days of its own 52', () => {
    expect(lengthOf(check.period)).toBe(result('days of the invoice'));
    expect(check.counted).toBe(result('by the readings'));
    expect((check.counted ?? 0) - check.invoiced).toBe(result('more than the invoice'));
    expect(check.invoiced).toBe(result("the utility's own sum"));
    expect([check.missing, check.isOddLength]).toEqual([[], false]);
  });

  it('[M6] is spread over calendar months exactly', () => {
    expect(check.months).toEqual([
      { month: '2026-04', amount: result('in April') },
      { month: '2026-05', amount: result('in May') },
    ]);
    expect(sumOf('dien-2', '2026-04-10', '2026-04-30')).toBe(result('by the readings to 30/4'));
    expect(sumOf('dien-2', '2026-05-01', '2026-05-31')).toBe(result('by the readings of May'));
  });
});

describe('June: a weekend read on both sides', () => {
  const { result } = page.section('June: a weekend read on both sides');

  it('[M5] the weekend is known exactly, the Monday is measured', () => {
    const weekend = stretchAt('dien-1', day('2026-06-06'));
    expect([weekend.last, weekend.kind]).toEqual([day('2026-06-07'), 'gap']);
    expect(weekend.total).toBe(result('Friday evening to Monday morning'));
    const monday = stretchAt('dien-1', day('2026-06-08'));
    expect([monday.kind, monday.total]).toEqual(['single', result('Monday')]);
    expect(onDay('dien-1', '2026-06-07')).toBe(72_500);
  });

  it('[M1] the month is what the counter says from end to end', () => {
    expect(sumOf('dien-1', '2026-06-01', '2026-06-30')).toBe(result('June'));
    const gaps = daysOf('dien-1', monthPeriod(2026, 6)).stretches;
    expect([gaps.length, sum(gaps.map(({ total = 0 }) => total))]).toEqual([4, result('its four gaps')]);
  });
});

describe('August: a Saturday worked for a Monday', () => {
  const section = page.section('August: a Saturday worked for a Monday');
  const { office: unswapped } = yearBook(entryMaker('may-b'), NOT_SWAPPED);
  const august = monthPeriod(2026, 8);

  it('[M4] the swapped days weigh what they are', () => {
    const { result } = section;
    expect(onDay('dien-1', '2026-08-22')).toBe(result('Saturday'));
    expect(onDay('dien-1', '2026-08-23')).toBe(result('Sunday, with the one'));
    expect(onDay('dien-1', '2026-08-28')).toBe(result('a working day'));
    expect(onDay('dien-1', '2026-08-31')).toBe(result('a day off, Monday 31/8 too'));
  });

  it('[C2] without the swap the same readings fall on other days', () => {
    const rows = ['2026-08-22', '2026-08-23', '2026-08-24', '2026-08-29', '2026-08-31'].map((text) => [
      `${weekdayName(day(text), 'en')} ${shortDateText(day(text))}`,
      wholeText(onDay('dien-1', text)),
      wholeText(onDay('dien-1', text, unswapped)),
    ]);
    expect(section.table()).toEqual(rows);
    expect(sum(daysOf('dien-1', august, unswapped).amount)).toBe(sum(daysOf('dien-1', august).amount));
    expect(sum(daysOf('dien-1', august).amount)).toBe(5_693_000);
  });

  it('[L1] a record of paper is expected on the Saturday and not on the Monday', () => {
    const states = (of: Office): (readonly [string | undefined, number | undefined])[] => {
      const question = {
        period: august,
        asOf: AS_OF,
        department: 'to-chuc-can-bo',
        resource: 'paper',
      } as const;
      const [column] = dayTable(ledger, of, question).columns;
      return ['2026-08-22', '2026-08-31'].map((text) => {
        const at = day(text) - august.first;
        return [stateOfCode(column?.state[at] ?? 0), column?.expected[at]];
      });
    };
    expect(states(office)).toEqual([
      ['measured', 1],
      ['day-off', 0],
    ]);
    expect(states(unswapped)).toEqual([
      ['measured', 0],
      ['missing', 1],
    ]);
  });
});

describe('October: nobody could read', () => {
  const { result } = page.section('October: nobody could read');

  it('[M4] [M5] the gap ends the day before the Monday and crosses the edge of the month', () => {
    const gap = stretchAt('nuoc-2', day('2026-10-31'));
    expect([gap.first, gap.last, gap.total]).toEqual([
      day('2026-10-01'),
      day('2026-11-01'),
      result('01/10 to 01/11'),
    ]);
    expect(onDay('nuoc-2', '2026-11-01')).toBe(result('a day off'));
    expect(sumOf('nuoc-2', '2026-10-01', '2026-10-31')).toBe(result('October'));
    expect(sumOf('nuoc-2', '2026-11-01', '2026-11-30')).toBe(result('November'));
  });

  it('that nobody could read is kept, and changes no figure', () => {
    const said = entriesOf('nuoc-2').filter(
      (entry): entry is MeterEventEntry => entry.kind === 'meter-event',
    );
    expect(said.map(({ event, day: on }) => [event, dateText(day(on))])).toEqual([
      ['not-read', '31/10/2026'],
    ]);
  });
});

describe('2025: a gap too long to fill', () => {
  const { result } = page.section('2025: a gap too long to fill');
  const year = span('2025-01-01', '2025-12-31');
  const ask = (period: Period) => dayTable(ledger, office, { period, asOf: AS_OF, resource: 'electricity' });

  it('[M4] keeps its amount beside the year, and no day has a part of it', () => {
    const { meters, columns } = ask(year);
    const amount = result('28/02 to 31/12/2025');
    const unfilled = { meter: 'dien-1', resource: 'electricity', amount };
    expect(meters.unfilled).toEqual([{ ...unfilled, ...span('2025-03-01', '2025-12-31') }]);
    expect(lengthOf(span('2025-03-01', '2025-12-31'))).toBe(306);
    const at = day('2025-03-01') - year.first;
    for (const column of [...meters.meters, ...columns.filter(({ served }) => served !== undefined)]) {
      expect(new Set([...column.state.subarray(at)].map(stateOfCode))).toEqual(new Set(['missing']));
      expect(sum(column.amount.subarray(at))).toBe(0);
    }
  });

  it('[M4] a period that does not hold all of it says nothing of it', () => {
    expect(ask(span('2025-01-01', '2025-12-30')).meters.unfilled).toEqual([]);
  });
});
