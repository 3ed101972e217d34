import { day, entryMaker, smallOffice } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { monthPeriod } from '../calendar/period.ts';
import { dayTable } from '../ledger/day-table.ts';
import { ledgerOf } from '../ledger/ledger-of.ts';
import { periodReport } from './period-report.ts';
import type { Cell } from './table.ts';

const make = entryMaker('may-a');
const office = smallOffice('2026-06-01', ['a', 'b']);
const ledger = ledgerOf([
  make.use({ department: 'a', day: '2026-06-01', amount: 100 }),
  make.use({ department: 'b', day: '2026-06-02', amount: 30, about: true }),
  make.none({ department: 'b', day: '2026-06-03' }),
  make.use({ department: 'a', resource: 'electricity', day: '2026-06-02', amount: 1500 }),
]);
const table = dayTable(ledger, office, { period: monthPeriod(2026, 6), asOf: day('2026-06-03') });
const report = periodReport({ office, table, synthetic: true, language: 'vi' });

const plain = (cell: Cell): unknown => {
  switch (cell.kind) {
    case 'amount':
      return cell.amount;
    case 'coverage':
      return `${cell.coverage.valued}/${cell.coverage.expected}`;
    case 'count':
      return cell.count;
    case 'day':
      return cell.day;
    case 'text':
      return cell.text;
    default:
      return undefined;
  }
};

describe('periodReport', () => {
  it('[L2] has a total with state, coverage and make-up for each department, and the office’s sum', () => {
    const [totals] = report.tables;
    expect(totals?.rows.map(({ cells, total }) => [total, ...cells.map(plain)])).toEqual([
      [false, 'Điện', 'Phòng a', 'kWh', 1500, 'Theo công tơ', '0/0', '1 theo công tơ', 1, null],
      [false, 'Giấy in', 'Phòng a', 'tờ', 100, 'Chưa ghi', '1/3', '1 đã ghi · 2 chưa ghi', 1, null],
      [
        false,
        'Giấy in',
        'Phòng b',
        'tờ',
        30,
        'Chưa ghi',
        '2/3',
        '1 không dùng · 1 ước tính · 1 chưa ghi',
        2,
        null,
      ],
      [true, 'Giấy in', 'Toàn cơ quan', 'tờ', 130, '', '3/6', '', 3, null],
      [false, 'Nhựa dùng một lần', 'Phòng a', 'cái', null, 'Chưa ghi', '0/3', '3 chưa ghi', 0, null],
      [false, 'Nhựa dùng một lần', 'Phòng b', 'cái', null, 'Chưa ghi', '0/3', '3 chưa ghi', 0, null],
      [true, 'Nhựa dùng một lần', 'Toàn cơ quan', 'cái', null, '', '0/6', '', 0, null],
    ]);
    expect(totals?.columns).toHaveLength(9);
  });

  it('says which period, as of when, and that the figures are a sample’s', () => {
    expect(report.title).toBe('Số liệu sử dụng tháng 6/2026');
    expect(report.subtitle).toBe('Cơ quan thử · số liệu đến hết ngày 03/6/2026');
    expect(report.band).toBe('Số liệu minh họa, không phải số liệu của cơ quan.');
    expect(periodReport({ office, table, synthetic: false, language: 'en' }).band).toBeUndefined();
  });

  it('[L4] its daily table adds up to its totals', () => {
    const daily = report.tables[1]?.rows ?? [];
    const amounts = daily.map(({ cells }) => (cells[4]?.kind === 'amount' ? (cells[4].amount ?? 0) : 0));
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(1630);
  });
});
