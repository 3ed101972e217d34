import { day, entryMaker, factsOf } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { dayText, type Day } from '../calendar/day.ts';
import { monthPeriod, type Period } from '../calendar/period.ts';
import { fixedCode } from '../quantity/fraction-text.ts';
import { ledgerEvidence } from '../insight/ledger-evidence.ts';
import { dayTable } from '../ledger/day-table.ts';
import { ledgerOf } from '../ledger/ledger-of.ts';
import { officeOf } from '../office/office.ts';
import type { KnownEntry } from '../journal/entry.ts';
import { periodReport, reportHeadings } from './period-report.ts';
import type { Cell, Report } from './table.ts';

const from = '2025-01-01';
const fact = (topic: string, of: string, value: Readonly<Record<string, unknown>>, since = from) => ({
  topic,
  of,
  from: since,
  value,
});
const JUNE_2026 = { first: '2026-06-01', through: '2026-06-30' };
const office = officeOf(
  factsOf([
    fact('office', 'office', { name: 'Ban' }),
    fact('building', 'nha-2', { name: 'Tòa nhà số 2' }),
    fact('department', 'a', { name: 'Phòng A', building: 'nha-2' }),
    fact('department', 'b', { name: 'Phòng B', building: 'nha-2' }),
    fact('department', 'chung', { name: 'Phần dùng chung', kind: 'shared' }),
    fact('head-count', 'a', { people: 8 }),
    fact('head-count', 'a', { people: 9 }, '2026-01-01'),
    fact('head-count', 'b', { people: 11 }),
    fact('meter', 'dien-2', { name: 'Công tơ nhà 2', resource: 'electricity', building: 'nha-2' }),
    fact('allocation', 'dien-2', { by: 'head-count', common: 2000 }),
    fact('quota', 'a/paper', { through: JUNE_2026.through, amount: 3000 }, JUNE_2026.first),
    fact('quota', 'a/electricity', { through: JUNE_2026.through, amount: 2_000_000 }, JUNE_2026.first),
    fact('quota', 'dien-2/electricity', { through: JUNE_2026.through, amount: 5_000_000 }, JUNE_2026.first),
    fact('target', 'a/paper', { saving: 500 }),
    fact('factor', 'electricity/money', { value: '2000', year: 2026, source: 'Biểu giá' }),
    fact('condition', 'nha-2', { kind: 'equipment', text: 'máy lạnh mới' }, '2026-04-01'),
    fact('calendar', '2026-06-13', { is: 'working' }, '2026-06-13'),
    fact('calendar', '2026-06-12', { is: 'off' }, '2026-06-12'),
  ]),
);

/** So many sheets over the working days of a month but the last, as even as whole sheets are: one day stays empty. */
function paperOf(department: string, { first, last }: Period, total: number): KnownEntry[] {
  const days: Day[] = [];
  for (let on = first; on <= last; on = (on + 1) as Day) if (office.calendar.isWorking(on)) days.push(on);
  const filled = days.slice(0, -1);
  const each = Math.floor(total / filled.length);
  return filled.map((on, at) =>
    make.use({ department, day: dayText(on), amount: at === 0 ? total - each * (filled.length - 1) : each }),
  );
}

const make = entryMaker('may-a');
const reading = (on: string, value: string) => make.reading({ meter: 'dien-2', day: on, value });
const entries: KnownEntry[] = [
  ...paperOf('a', monthPeriod(2025, 6), 2816),
  ...paperOf('a', monthPeriod(2026, 6), 3120),
  make.stock({ department: 'a', day: '2026-05-31', amount: 1500 }),
  make.issue({ department: 'a', day: '2026-06-08', amount: 3000 }),
  make.stock({ department: 'a', day: '2026-06-30', amount: 1250 }),
  reading('2025-05-31', '0'),
  reading('2025-06-30', '4000'),
  reading('2026-05-31', '50000'),
  reading('2026-06-30', '54040'),
  make.explanation({
    of: { kind: 'department', id: 'a' },
    day: '2026-06-10',
    through: '2026-06-20',
    text: '=Đại hội',
  }),
  make.explanation({ of: { kind: 'department', id: 'a' }, day: '2026-05-10', text: 'tháng khác' }),
];

function reportOf(written: readonly KnownEntry[], period = monthPeriod(2026, 6)): Report {
  const ledger = ledgerOf(written);
  const asOf = day('2026-06-30');
  const known = { ledger, evidence: ledgerEvidence(ledger, office, asOf) };
  const table = dayTable(ledger, office, { period, asOf });
  return periodReport({ office, table, known, synthetic: false, language: 'vi' });
}

const plain = (cell: Cell): unknown => {
  switch (cell.kind) {
    case 'amount':
      return cell.amount;
    case 'number':
      return fixedCode(cell.value, cell.places);
    case 'percent':
      return `${fixedCode({ n: cell.ratio.n * 100n, d: cell.ratio.d }, 1)}%`;
    case 'coverage':
      return `${cell.coverage.valued}/${cell.coverage.expected}`;
    case 'count':
      return cell.count;
    case 'day':
      return dayText(cell.day);
    case 'text':
      return cell.text;
  }
};
const tableIn = (report: Report, id: string) => report.tables.find((table) => table.id === id);
const rowsIn = (report: Report, id: string): unknown[][] =>
  (tableIn(report, id)?.rows ?? []).map(({ cells }) => cells.map(plain));
const notesIn = (report: Report, id: string): readonly string[] => tableIn(report, id)?.notes ?? [];

const report = reportOf(entries);

describe('the report with what the book knows', () => {
  it('has its tables in one order, totals first, and leaves out those with nothing to say', () => {
    expect(report.tables.map(({ id }) => id)).toEqual([
      'totals',
      'days',
      'places',
      'comparison',
      'per-person',
      'shares',
      'cumulative',
      'quota',
      'paper',
      'explanations',
      'factors',
    ]);
    for (const { columns, rows, id } of report.tables)
      for (const { cells } of rows) expect([id, cells.length]).toEqual([id, columns.length]);
  });

  it('[I3] says of every row with figures what they open to', () => {
    const rows = report.tables.flatMap(({ id, columns, rows: all }) =>
      columns.some(({ figures }) => figures === true) ? all.map((row) => [id, row] as const) : [],
    );
    expect(rows.filter(([, { source }]) => source === undefined)).toEqual([]);
    const kinds = new Map(rows.map(([id, { source }]) => [id, source?.kind]));
    expect(Object.fromEntries(kinds)).toEqual({
      totals: 'days',
      days: 'days',
      places: 'days',
      comparison: 'comparison',
      'per-person': 'intensity',
      shares: 'share',
      cumulative: 'comparison',
      quota: 'pace',
      paper: 'stock',
      factors: 'converted',
    });
  });

  it('[I2] compares with last year, the absolute and the converted change side by side (method §5)', () => {
    const row = rowsIn(report, 'comparison').find(([, subject]) => subject === 'Phòng A');
    expect(row).toEqual([
      'Giấy in',
      'Phòng A',
      'tờ',
      3120,
      2816,
      '10.8%',
      3120,
      '3326.4',
      '-6.2%',
      '21/22',
      '20/21',
    ]);
    const notes = notesIn(report, 'comparison').join('\n');
    expect(notes).toContain('Kỳ này: 01/6 - 30/6/2026.');
    expect(notes).toContain('Giấy in, Phòng A: Chỉ tiêu tiết kiệm 5%: đạt.');
    expect(notes).toContain('Thay đổi điều kiện từ ngày 01/4/2026, Tòa nhà số 2: thêm, bớt thiết bị');
  });

  it('[A3] has use per person and working day where it is compared so, with the person-days (method §4)', () => {
    expect(rowsIn(report, 'per-person')).toEqual([
      ['Giấy in', 'Phòng A', 'tờ/người/ngày', '16.5', '17.6', 21, 189, '21/22'],
      ['Giấy in', 'Toàn cơ quan', 'tờ/người/ngày', '16.5', '17.6', 21, 189, '21/44'],
    ]);
  });

  it('[I1] withholds what it cannot judge and says what is lacking', () => {
    const lacking = reportOf(
      entries.filter((entry) => !('day' in entry && entry.day === '2026-06-10') || entry.kind !== 'use'),
    );
    // One day less is 20/22, 90.9%; two less is below the limit.
    const row = (of: Report) => rowsIn(of, 'comparison').find(([, subject]) => subject === 'Phòng A');
    expect(row(lacking)?.[8]).toMatch(/%$/);
    const low = reportOf(
      entries.filter(
        (entry) => entry.kind !== 'use' || !['2026-06-10', '2026-06-11', '2026-06-15'].includes(entry.day),
      ),
    );
    expect(row(low)?.slice(5, 9)).toEqual(['–', '–', '–', 'chưa đủ số liệu']);
    expect(notesIn(low, 'comparison').join('\n')).toContain(
      'lệch 574 tờ; tháng 6/2026 mới ghi 18/22 ngày làm việc (81,8%), cần từ 90% trở lên',
    );
  });

  it('[A3] an allocated resource has the building’s change; a department’s is told apart without per cent', () => {
    const electricity = rowsIn(report, 'comparison').filter(([resource]) => resource === 'Điện');
    expect(electricity.map(([, subject]) => subject)).toEqual(['Tòa nhà số 2', 'Toàn cơ quan']);
    const [a] = rowsIn(report, 'shares');
    expect(a?.slice(0, 2)).toEqual(['Điện', 'Phòng A']);
    const kinds = tableIn(report, 'shares')?.rows.flatMap(({ cells }) => cells.map(({ kind }) => kind));
    expect(kinds).not.toContain('percent');
    // 0.8 · 9/20 · 4,040 kWh against 0.8 · 8/19 · 4,000 kWh, day by day to the watt-hour (law A1).
    expect([a?.[3], a?.[4]].map((amount) => Math.round(Number(amount) / 1000))).toEqual([1454, 1347]);
    expect(Number(a?.[5])).toBe(Number(a?.[3]) - Number(a?.[4]));
    expect(Number(a?.[6]) + Number(a?.[7])).toBeCloseTo(Number(a?.[5]) / 1000, 0);
    expect(notesIn(report, 'totals').join('\n')).toContain('P: Số phân bổ từ công tơ Tòa nhà số 2');
    const total = rowsIn(report, 'totals').find(
      ([resource, whose]) => resource === 'Điện' && whose === 'Phòng A',
    );
    expect(total?.[8]).toBe(total?.[3]);
  });

  it('[A3] shows use against quotas; who only gets shares has no pace of its own', () => {
    expect(rowsIn(report, 'quota').map((row) => row.slice(0, 8))).toEqual([
      ['Điện', 'Công tơ nhà 2', 'kWh', 5_000_000, 4_040_000, '80.8%', '100.0%', '80.8%'],
      ['Điện', 'Toàn cơ quan', 'kWh', 5_000_000, 4_040_000, '80.8%', '100.0%', '80.8%'],
      ['Giấy in', 'Phòng A', 'tờ', 3000, 3120, '104.0%', '100.0%', '109.0%'],
    ]);
    const notes = notesIn(report, 'quota').join('\n');
    expect(notes).toContain('Điện, Phòng A: Số phân bổ (Phòng A) không có tiến độ riêng');
    expect(notes).toContain('Giấy in, Phòng A: Đã vượt định mức từ ngày 29/6/2026.');
  });

  it('sets paper recorded against paper used by stock (method §3)', () => {
    expect(rowsIn(report, 'paper')).toEqual([
      ['Phòng A', 'tờ', 1500, 3000, 1250, 3250, 3120, 130, '96.0%', 'Khớp'],
      ['Phòng B', 'tờ', '–', null, '–', '–', null, '–', '–', 'Chưa đối chiếu với cấp phát'],
    ]);
    const short = reportOf(entries.filter((entry) => entry.kind !== 'use' || entry.day > '2026-06-07'));
    const [row] = rowsIn(short, 'paper');
    expect(row?.at(-1)).toBe('Lệch, chưa tính tiết kiệm');
  });

  it('prints the reasons given for its days, and what changed since the days compared with', () => {
    expect(rowsIn(report, 'explanations')).toEqual([
      ['Phòng A', 'Giấy in', '2026-06-10', '2026-06-20', 'phục vụ đại hội', '=Đại hội'],
      ['Tòa nhà số 2', '', '2026-04-01', '', 'Thay đổi điều kiện: thêm, bớt thiết bị', 'máy lạnh mới'],
    ]);
  });

  it('[I5] has CO₂ and money with factor, year and source', () => {
    const rows = rowsIn(report, 'factors');
    expect(rows).toHaveLength(4);
    expect(rows.slice(0, 2)).toEqual([
      [
        'Điện',
        'Tòa nhà số 2',
        'Khí CO₂ quy đổi',
        'kg',
        '2663.2',
        '30/30',
        'hệ số 0,6592 kg/kWh, năm 2023, năm gần nhất có hệ số, Cục Biến đổi khí hậu',
      ],
      [
        'Điện',
        'Tòa nhà số 2',
        'Tiền ước tính',
        'đồng',
        '8080000',
        '30/30',
        'hệ số 2.000 đồng/kWh, năm 2026, Biểu giá',
      ],
    ]);
  });

  it('[I3] its notes say the rules in force with their dates, the weights of days off and the calendar', () => {
    const notes = report.notes.join('\n');
    expect(notes).toContain(
      'Phân bổ, Công tơ nhà 2, 01/6 - 30/6/2026: theo số người: Phòng A 9 người, Phòng B 11 người; Phần dùng chung 20% (cách phân bổ từ ngày 01/01/2025).',
    );
    expect(notes).toContain('ngày nghỉ tính bằng 0,3 ngày làm việc: Công tơ nhà 2.');
    expect(notes).toContain('Khoảng giữa hai lần đọc dài hơn 50 ngày không chia theo ngày.');
    expect(notes).toContain('Ngày làm bù theo lịch cơ quan: 13/6/2026.');
    expect(notes).toContain('Ngày nghỉ theo lịch cơ quan: 12/6/2026.');
    expect(notes).toContain('từ 90% số ngày trở lên');
  });

  it('[M2] names readings that wait for an answer, and days without one', () => {
    const open = reportOf([
      reading('2026-05-31', '400'),
      reading('2026-06-10', '300'),
      reading('2026-06-20', '350'),
    ]);
    expect(rowsIn(open, 'open').map((row) => row.slice(0, 6))).toEqual([
      ['Công tơ nhà 2', 'Điện', '2026-06-01', '2026-06-10', 10, 'Chờ giải thích'],
      ['Công tơ nhà 2', 'Điện', '2026-06-21', '2026-06-30', 10, 'Chưa có chỉ số'],
    ]);
    expect(rowsIn(open, 'open')[0]?.[6]).toContain('Chỉ số 300 (ngày 10/6/2026) thấp hơn lần trước (400');
  });

  it('has the year so far beside a month, and not beside the year’s own beginning', () => {
    const paper = rowsIn(report, 'cumulative').find(([, subject]) => subject === 'Phòng A');
    expect(paper?.slice(3, 5)).toEqual([3120, 2816]);
    expect(notesIn(report, 'cumulative')).toContain('Kỳ này: 01/01 - 30/6/2026.');
    const half = reportOf(entries, { first: day('2026-01-01'), last: day('2026-06-30') });
    expect(half.tables.map(({ id }) => id)).not.toContain('cumulative');
  });

  it('[I1] in its first year says once that there is nothing to compare with, and what can be done', () => {
    const first = reportOf(entries.filter((entry) => 'day' in entry && entry.day > '2026-05-01'));
    expect([rowsIn(first, 'comparison'), notesIn(first, 'comparison')]).toEqual([
      [],
      [
        'Kỳ này: 01/6 - 30/6/2026.',
        'Chưa có số liệu năm 2025 để so sánh. Có thể nhập từ sổ theo dõi cũ (Excel).',
      ],
    ]);
    expect(rowsIn(first, 'cumulative').find(([, subject]) => subject === 'Phòng A')?.[3]).toBe(3120);
    expect(first.tables.map(({ id }) => id)).not.toContain('shares');
  });

  it('knows the headings of all its tables, in both languages', () => {
    const headings = reportHeadings('vi').map((each) => each.join());
    for (const { columns } of report.tables)
      expect(headings).toContain(columns.map(({ heading }) => heading).join());
    expect(reportHeadings('en')).toHaveLength(headings.length);
  });
});
