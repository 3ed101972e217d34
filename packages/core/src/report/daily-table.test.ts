import { day, entryMaker, smallOffice } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { dayTable } from '../ledger/day-table.ts';
import { ledgerOf } from '../ledger/ledger-of.ts';
import { dailyTable } from './daily-table.ts';

const make = entryMaker('may-a');
const office = smallOffice('2026-06-01');

describe('dailyTable', () => {
  const ledger = ledgerOf([make.use({ day: '2026-06-05', amount: 40 }), make.none({ day: '2026-06-08' })]);
  const period = { first: day('2026-06-05'), last: day('2026-06-10') };
  const table = dayTable(ledger, office, { period, asOf: day('2026-06-09'), resource: 'paper' });
  const { columns, rows } = dailyTable({ office, table, language: 'vi' });

  it('has a row for every day with a state, and none for a day not due yet', () => {
    expect(columns.map(({ id }) => id)).toEqual(['day', 'resource', 'department', 'unit', 'amount', 'state']);
    expect(rows.map(({ cells }) => cells[5])).toEqual(
      ['Đã ghi', 'Ngày nghỉ', 'Ngày nghỉ', 'Không dùng', 'Chưa ghi'].map((text) => ({ kind: 'text', text })),
    );
    expect(rows.every(({ cells, total }) => cells.length === columns.length && !total)).toBe(true);
  });

  it('[L1] a day without a value has no amount; a confirmed zero has one', () => {
    expect(rows.map(({ cells }) => (cells[4]?.kind === 'amount' ? cells[4].amount : undefined))).toEqual([
      40,
      null,
      null,
      0,
      null,
    ]);
    expect(rows[0]?.cells[0]).toEqual({ kind: 'day', day: day('2026-06-05') });
  });
});
