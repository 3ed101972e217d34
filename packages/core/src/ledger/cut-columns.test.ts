import { day, entryMaker, meterFact, smallOffice } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { monthPeriod } from '../calendar/period.ts';
import { dayTable } from './day-table.ts';
import { ledgerOf } from './ledger-of.ts';
import { tableWithin } from './table-within.ts';

describe('[L5] what meters give the columns of a part of a table', () => {
  const make = entryMaker('may-a');
  const readings = ['05-28', '05-29', '06-02', '06-03'].map((on, at) =>
    make.reading({ day: `2026-${on}`, value: String(100 * at + 100) }),
  );
  const stated = meterFact('2026-01-01', { every: 'day', multiplier: '1', departments: ['a', 'b'] });
  const rule = { topic: 'allocation', of: 'dien-1', from: '2026-01-01', value: { by: 'head-count' } };
  const office = smallOffice('2026-01-01', ['a', 'b'], [stated, rule]);
  const june = monthPeriod(2026, 6);
  const period = { first: day('2026-05-01'), last: june.last };
  const tableOf = (of: typeof june) =>
    dayTable(ledgerOf(readings), office, { period: of, asOf: june.last, resource: 'electricity' });
  const part = tableWithin(tableOf(period), june);
  const asked = tableOf(june);

  it('begins with the first day of the part, day for day what is asked for alone', () => {
    const served = part.columns.map((column) => column.served);
    expect(served).toEqual(asked.columns.map((column) => column.served));
    // Half of what was counted on 2 June; the index is that of the amounts.
    expect(served[0]?.shared.length).toBe(part.columns[0]?.amount.length);
    expect(served[0]?.shared[2]).toBe(50_000);
    expect(part.meters.servedDays('a', 'electricity')).toEqual(served[0]);
  });

  it('holds for the days of a meter too', () => {
    const plain = (table: typeof part) =>
      table.meters.meters.map(({ days: { stretches, ...days } }) => ({ ...days, stretches: [...stretches] }));
    expect(plain(part)).toEqual(plain(asked));
  });
});
