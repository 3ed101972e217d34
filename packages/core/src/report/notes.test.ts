import { day, smallOffice } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { dayTable } from '../ledger/day-table.ts';
import { ledgerOf } from '../ledger/ledger-of.ts';
import { methodNotes } from './notes.ts';

const scope = { topic: 'scope', of: 'office', from: '2026-06-01', value: { text: 'Ghi giấy in' } };
const notes = (first: string, last: string, more = [scope]): string => {
  const office = smallOffice('2026-06-04', ['van-phong'], more);
  const period = { first: day(first), last: day(last) };
  return methodNotes(office, dayTable(ledgerOf([]), office, { period, asOf: period.last }), 'vi', false).join(
    '\n',
  );
};

describe('methodNotes', () => {
  it('say what counts, from the day it holds', () => {
    expect(notes('2026-06-04', '2026-06-30')).toContain('Phạm vi ghi: Ghi giấy in');
    expect(notes('2026-06-04', '2026-06-30', [])).not.toContain('Phạm vi ghi');
  });

  it('say when the book began, if the period is older', () => {
    expect(notes('2026-06-01', '2026-06-30')).toContain('Sổ bắt đầu từ ngày 04/6/2026');
    expect(notes('2026-06-04', '2026-06-30')).not.toContain('Sổ bắt đầu');
  });

  it('[C2] say of each year without a notice that its calendar is provisional', () => {
    expect(notes('2026-12-01', '2028-01-31')).toContain('năm 2027, 2028 là lịch dự kiến');
    expect(notes('2026-06-01', '2026-06-30')).not.toContain('dự kiến');
  });
});
