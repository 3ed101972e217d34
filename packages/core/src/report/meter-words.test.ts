import { day, entryMaker, factsOf, smallOfficeFacts } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { monthPeriod } from '../calendar/period.ts';
import { dayTable } from '../ledger/day-table.ts';
import { ledgerOf } from '../ledger/ledger-of.ts';
import { officeOf, type Office } from '../office/office.ts';
import { allocatedText, estimatedText } from './meter-words.ts';
import { periodReport } from './period-report.ts';
import type { Cell } from './table.ts';

const make = entryMaker('may-a');
const from = '2026-01-01';
const METER = {
  topic: 'meter',
  of: 'dien-2',
  from,
  value: { name: 'Công tơ điện nhà 2', resource: 'electricity', building: 'toa-nha-2', digits: 5 },
};
const RULE = { topic: 'allocation', of: 'dien-2', from, value: { by: 'head-count' } };
const officeWith = (...more: readonly Parameters<typeof factsOf>[0][number][]): Office =>
  officeOf(
    factsOf([
      ...smallOfficeFacts(from, ['a']),
      { topic: 'building', of: 'toa-nha-2', from, value: { name: 'Tòa nhà số 2' } },
      { topic: 'department', of: 'a', from, value: { name: 'Phòng a', building: 'toa-nha-2' } },
      METER,
      ...more,
    ]),
  );
const reading = (on: string, value: string) => make.reading({ meter: 'dien-2', day: on, value });
const plain = (cell: Cell | undefined): unknown =>
  cell?.kind === 'text' ? cell.text : cell?.kind === 'amount' ? cell.amount : undefined;

describe('words of meters', () => {
  it('[A3] what is allocated says from which meter and how', () => {
    expect(allocatedText(officeWith(RULE), 'dien-2', monthPeriod(2026, 6), 'vi')).toEqual([
      'Số phân bổ từ công tơ Tòa nhà số 2 theo số người, không phải số đo riêng của phòng; không dùng để so sánh hoặc chấm điểm giữa các phòng.',
    ]);
    expect(allocatedText(officeWith(RULE), 'dien-2', monthPeriod(2026, 6), 'en')).toEqual([
      'Allocated from the meter of Tòa nhà số 2 by head-count, not measured for this department; not used to compare or score departments.',
    ]);
    expect(allocatedText(officeWith(), 'dien-2', monthPeriod(2026, 6), 'vi')).toEqual([]);
  });

  it('[M4] what is estimated says between which readings', () => {
    const [friday, monday] = [{ day: day('2026-06-05') }, { day: day('2026-06-08') }];
    expect(estimatedText('electricity', friday, monday, 'vi')).toBe(
      'Ước tính: chia từ hai lần đọc công tơ, cuối giờ 05/6 và cuối giờ 08/6/2026.',
    );
    expect(estimatedText('water', friday, { ...monday, moment: 'before' }, 'vi')).toBe(
      'Ước tính: chia từ hai lần đọc đồng hồ, cuối giờ 05/6 và đầu giờ 08/6/2026.',
    );
  });
});

describe('the report of an office with meters', () => {
  const reportOf = (office: Office, ...readings: readonly ReturnType<typeof reading>[]) => {
    const period = { first: day('2026-01-01'), last: day('2026-06-30') };
    const table = dayTable(ledgerOf(readings), office, { period, asOf: period.last });
    return periodReport({ office, table, synthetic: false, language: 'vi' });
  };

  it('[M4] keeps the amount of a stretch too long to fill beside the totals, and says so', () => {
    const report = reportOf(
      officeWith(RULE),
      reading('2026-01-31', '100'),
      reading('2026-04-30', '400'),
      reading('2026-05-31', '500'),
    );
    const [row] = report.tables.find(({ id }) => id === 'places')?.rows ?? [];
    expect([plain(row?.cells[4]), plain(row?.cells[8]), plain(row?.cells[9])]).toEqual([
      100_000,
      300_000,
      '01/02 - 30/4/2026',
    ]);
    expect(report.tables[0]?.notes).toContain(
      'Chưa chia theo ngày: Công tơ điện nhà 2, 300 kWh (01/02 - 30/4/2026); không nằm trong các tổng.',
    );
    expect(report.tables[0]?.notes?.join('\n')).toContain(
      'P: Số phân bổ từ công tơ Tòa nhà số 2 theo số người',
    );
    expect(report.notes).toContain(
      'Phân bổ, Công tơ điện nhà 2, 01/01 - 30/6/2026: theo số người: Phòng a 10 người (cách phân bổ từ ngày 01/01/2026).',
    );
  });

  it('[M2] says that a reading waits for an answer, and that a rule is lacking', () => {
    const { notes } = reportOf(officeWith(), reading('2026-05-31', '500'), reading('2026-06-30', '400'));
    expect(notes.join('\n')).toContain('để "Chưa có chỉ số": Công tơ điện nhà 2.');
    expect(notes.join('\n')).toContain('Công tơ điện nhà 2, 01/01 - 30/6/2026: chưa khai báo cách phân bổ');
  });

  it('has no table and no note of meters where there are none', () => {
    const office = officeOf(factsOf(smallOfficeFacts(from, ['a'])));
    const report = reportOf(office);
    expect(report.tables.map(({ id }) => id)).toEqual(['totals', 'days']);
    expect(report.notes.join('\n')).not.toContain('công tơ');
  });
});
