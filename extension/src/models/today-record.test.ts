import { addDays, dayOf, dayTable, stateOfCode } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { sampleOffice } from '../data/testing/sample-office.ts';
import { BY_HAND } from './chips.ts';
import { dayRecord } from './today-record.ts';

const period = { first: dayOf(2026, 1, 1), last: dayOf(2026, 6, 7) };
const { office, ledger } = sampleOffice(period);

describe('dayRecord', () => {
  it('[L5] says of every day what the day table says', () => {
    const table = dayTable(ledger, office, { period, asOf: period.last });
    let withSpan = 0;
    for (const column of table.columns) {
      const resource = BY_HAND.find((each) => each === column.resource);
      if (resource === undefined) continue;
      const cells = [...ledger.months()].filter(({ department }) => department === column.department);
      for (let day = period.first; day <= period.last; day = addDays(day, 1)) {
        const at = day - period.first;
        const record = dayRecord(cells, resource, day, office.calendar);
        const state = stateOfCode(column.state[at] ?? 0);
        const hasValue = state === 'measured' || state === 'estimated' || state === 'zero-confirmed';
        expect(record.amount).toBe(column.amount[at]);
        expect(record.state).toBe(hasValue ? state : undefined);
        const spans = column.spans.filter(({ days }) => days.includes(day)).length;
        expect(record.entries).toBe((column.entries[at] ?? 0) + spans);
        withSpan += spans;
      }
    }
    // The sample has whole weeks in one entry; without them this would prove less than it says.
    expect(withSpan).toBeGreaterThan(0);
  });

  it('tells plastic apart by kind, and the kinds add up to the whole', () => {
    const cells = [...ledger.months()].filter(({ department }) => department === 'van-phong');
    for (let day = period.first; day <= period.last; day = addDays(day, 1)) {
      const { amount, items } = dayRecord(cells, 'plastic', day, office.calendar);
      expect(items.reduce((sum, item) => sum + item.amount, 0)).toBe(amount);
    }
  });
});
