import {
  canonicalText,
  countWorking,
  dayText,
  monthPeriod,
  workingCalendar,
  type Day,
  type EntryDraft,
  type FactDraft,
} from '@soxanh/core';
import { testDevice } from '@soxanh/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestMachine } from '../world/test-world.ts';

const machine = new TestMachine();
const from = '2025-01-01';
const fact = (topic: string, of: string, value: FactDraft['value'], since = from) =>
  ({ kind: 'office', topic, of, from: since, value }) as const;

const FACTS = [
  fact('office', 'office', { name: 'Cơ quan thử' }),
  fact('building', 'toa-nha-2', { name: 'Tòa nhà số 2' }),
  fact('department', 'bao-ve', { name: 'Phòng Bảo vệ chính trị nội bộ' }),
  fact('head-count', 'bao-ve', { people: 8 }),
  fact('head-count', 'bao-ve', { people: 9 }, '2026-01-01'),
  ...['b', 'c'].flatMap((id) => [
    fact('department', id, { name: `Phòng ${id.toUpperCase()}`, building: 'toa-nha-2' }),
    fact('expect', `${id}/paper`, { every: 'never' }),
    fact('expect', `${id}/plastic`, { every: 'never' }),
  ]),
  fact('expect', 'bao-ve/plastic', { every: 'never' }),
  fact('head-count', 'b', { people: 9 }),
  fact('head-count', 'b', { people: 11 }, '2026-01-01'),
  fact('head-count', 'c', { people: 11 }),
  fact('meter', 'dien-2', { name: 'Công tơ điện nhà 2', resource: 'electricity', building: 'toa-nha-2' }),
  fact('allocation', 'dien-2', { by: 'head-count', departments: ['b', 'c'] }),
  fact('quota', 'bao-ve/paper', { through: '2026-06-30', amount: 4400 }, '2026-06-01'),
  fact('condition', 'toa-nha-2', { kind: 'equipment', text: '2 máy điều hòa' }, '2026-03-02'),
];

/** A whole number of sheets over the working days of a month, but for the last ones, which nobody recorded. */
function paper(year: number, total: number, missing: number): EntryDraft[] {
  const calendar = workingCalendar(new Map());
  const month = monthPeriod(year, 6);
  const days = countWorking(calendar, month) - missing;
  const drafts: EntryDraft[] = [];
  for (let day: number = month.first; drafts.length < days; day++) {
    if (!calendar.isWorking(day as Day)) continue;
    const amount = Math.floor(total / days) + (drafts.length < total % days ? 1 : 0);
    drafts.push({ kind: 'use', department: 'bao-ve', resource: 'paper', day: dayText(day as Day), amount });
  }
  return drafts;
}

const reading = (day: string, value: string): EntryDraft => ({
  kind: 'reading',
  meter: 'dien-2',
  day,
  value,
});
const READINGS = [
  reading('2025-05-31', '0'),
  reading('2025-06-30', '4000'),
  reading('2026-05-31', '50000'),
  reading('2026-06-30', '54040'),
];

function book(name: string, ...drafts: readonly EntryDraft[]): void {
  const entries = testDevice('may-b').write([...FACTS, ...drafts]);
  const head = canonicalText({ format: 'soxanh', version: 1, book: 'so-sanh', synthetic: false });
  machine.write(name, `${[head, ...entries.map((entry) => canonicalText(entry))].join('\n')}\n`);
}

const JUNE = ['--month', '2026-06', '--as-of', '2026-06-30'];
type Row = Readonly<Record<string, unknown>>;
async function rows(name: string, ...argv: string[]): Promise<Row[]> {
  const { out } = await machine.run('compare', name, ...argv, '--format', 'json');
  return JSON.parse(out) as Row[];
}

beforeAll(() => {
  book('so.jsonl', ...paper(2026, 3120, 1), ...paper(2025, 2816, 1), ...READINGS, {
    kind: 'explanation',
    of: { kind: 'building', id: 'toa-nha-2' },
    resource: 'electricity',
    day: '2026-06-10',
    through: '2026-06-20',
    cause: 'heat',
    text: 'nắng nóng kéo dài',
  });
  book('thieu.jsonl', ...paper(2026, 2600, 4), ...paper(2025, 2816, 1));
});
afterAll(() => {
  machine.remove();
});

describe('compare', () => {
  it('[I2] paper of the worked example: 6.2% less converted, 10.8% more absolute, exact and rounded', async () => {
    const [row] = await rows('so.jsonl', ...JUNE, '--resource', 'paper');
    expect(row).toMatchObject({
      kind: 'comparison',
      subject: { kind: 'department', id: 'bao-ve' },
      absolute: { judged: '3120', judgedCoverage: '21/22', compared: '2816', change: '304', percent: '10.8' },
      converted: {
        kind: 'saving',
        actual: '3120',
        expected: { exact: '16632/5', text: '3326.4' },
        saving: { exact: '1032/5', text: '206.4' },
        ratio: '43/693',
        percent: '6.2',
      },
      coverage: { judged: '21/22', compared: '20/21' },
      signs: [
        { kind: 'people', judged: '9/1', compared: '8/1' },
        { kind: 'working-days', judged: 22, compared: 21 },
      ],
    });
  });

  it('[A3] a building is judged and a department’s share is not: its change is told apart', async () => {
    const found = await rows('so.jsonl', ...JUNE, '--resource', 'electricity');
    expect(found.map(({ kind, subject }) => [kind, (subject as { id: string }).id])).toEqual([
      ['comparison', 'toa-nha-2'],
      ['comparison', 'office'],
      ['share', 'b'],
      ['share', 'c'],
    ]);
    expect(found[2]).not.toHaveProperty('converted');
    expect(found[2]?.['absolute']).not.toHaveProperty('percent');
    // The worked example: +220 kWh, 202 of them from the share and 18 from the building. Each day is shared in whole Wh, so a
    // Wh a month may fall elsewhere.
    expect(found[2]).toMatchObject({
      absolute: { change: '219.999' },
      apart: { byShare: { text: '202.0' }, byBuilding: { text: '18.0' } },
    });
    const one = await rows('so.jsonl', ...JUNE, '--department', 'b', '--resource', 'electricity');
    expect(one.map(({ kind, subject }) => [kind, (subject as { id: string }).id])).toEqual([
      ['comparison', 'toa-nha-2'],
      ['share', 'b'],
    ]);
  });

  it('prints everything beside the figures: coverage, conditions, reasons, the factor with its year and source', async () => {
    const out = await machine.ok('compare', 'so.jsonl', ...JUNE);
    expect(out).toContain('So sánh tháng 6/2026 với cùng kỳ năm 2025 (tháng 6/2025).');
    expect(out).toMatch(
      /Phòng Bảo vệ chính trị nội bộ +3\.120 +2\.816 +\+10,8% +-6,2% +đủ 21\/22 ngày +đủ 20\/21 ngày/,
    );
    expect(out).toContain(
      'khác nhau vì số người làm việc (9,0 so với 8,0), số ngày làm việc (22 so với 21).',
    );
    expect(out).toContain(
      'Thay đổi điều kiện từ ngày 02/3/2026, Tòa nhà số 2: thêm, bớt thiết bị: 2 máy điều hòa.',
    );
    expect(out).toContain('(10/6 - 20/6/2026): thời tiết nắng nóng: nắng nóng kéo dài.');
    expect(out).toContain(
      '(hệ số 0,6592 kg/kWh, năm 2023, năm gần nhất có hệ số, Cục Biến đổi khí hậu; đủ 30/30 ngày).',
    );
    expect(out).toContain(
      'Số phân bổ từ công tơ Tòa nhà số 2 theo số người, không phải số đo riêng của phòng;',
    );
    expect(out).toContain('Chưa đối chiếu với cấp phát.');
    expect(out).toContain('Kỳ so sánh: 01/6 - 30/6/2025.');
    const english = await machine.ok('compare', 'so.jsonl', ...JUNE, '--lang', 'en');
    expect(english).toContain('June 2026 against the same period of 2025 (June 2025).');
  });

  it('[I1] withholds a saving with what is lacking and which days', async () => {
    const out = await machine.ok('compare', 'thieu.jsonl', ...JUNE, '--resource', 'paper');
    expect(out).toContain(
      'Chưa đủ số liệu để so sánh: tháng 6/2026 mới ghi 18/22 ngày làm việc (81,8%), cần từ 90% trở lên; còn thiếu 25/6, 26/6, 29/6, 30/6.',
    );
    expect(out).toMatch(/Phòng Bảo vệ chính trị nội bộ +2\.600 +2\.816 +– +chưa đủ số liệu/);
    const english = await machine.ok(
      'compare',
      'thieu.jsonl',
      ...JUNE,
      '--resource',
      'paper',
      '--lang',
      'en',
    );
    expect(english).toContain(
      'Not enough data to compare: 18 of 22 working days of June 2026 are recorded (81.8%); 90% is needed; missing 25/6,',
    );
    const [row] = await rows('thieu.jsonl', ...JUNE, '--resource', 'paper');
    expect(row?.['converted']).toMatchObject({
      kind: 'withheld',
      lacking: [
        {
          kind: 'coverage',
          side: 'judged',
          counted: 18,
          expected: 22,
          missing: [{ days: ['2026-06-25', '2026-06-26', '2026-06-29', '2026-06-30'] }],
        },
      ],
    });
  });

  it('prints the days of P₀ where Tết moved them', async () => {
    const out = await machine.ok(
      'compare',
      'so.jsonl',
      '--month',
      '2026-02',
      '--as-of',
      '2026-06-30',
      '--resource',
      'paper',
    );
    expect(out).toContain(
      'Quy đổi đối chiếu theo ngày Tết (17/02/2026 và 29/01/2025): 13/01 - 09/02/2025. Số tuyệt đối so với 01/02 - 28/02/2025.',
    );
  });

  it('compares with the previous period, and says that no baseline was fixed', async () => {
    const [previous] = await rows('so.jsonl', ...JUNE, '--resource', 'paper', '--against', 'previous');
    expect(previous).toMatchObject({
      against: 'previous',
      dates: { first: '2026-05-01', last: '2026-05-31' },
    });
    const baseline = await machine.ok(
      'compare',
      'so.jsonl',
      ...JUNE,
      '--resource',
      'paper',
      '--against',
      'baseline',
    );
    expect(baseline.trimEnd().split('\n').slice(1)).toEqual([
      'Chưa khai báo kỳ so sánh cố định nào. Văn phòng Ban khai báo (dữ kiện "baseline"), hoặc so với kỳ khác: --against last-year, previous.',
    ]);
    const [row] = await rows('so.jsonl', ...JUNE, '--resource', 'paper', '--against', 'baseline');
    expect(row).toMatchObject({ dates: null, converted: { kind: 'withheld' } });
  });

  it('[M4] keeps what is not spread over days beside the figures', async () => {
    const found = await rows(
      'so.jsonl',
      '--from',
      '2025-07-01',
      '--to',
      '2026-06-30',
      '--as-of',
      '2026-06-30',
      '--resource',
      'electricity',
    );
    expect(found.at(-1)).toEqual({
      kind: 'unfilled',
      resource: 'electricity',
      unit: 'kWh',
      subject: { kind: 'meter', id: 'dien-2' },
      first: '2025-07-01',
      last: '2026-05-31',
      amount: '46000',
    });
  });

  it('against the quota: used, share, pace, and the day it would be passed', async () => {
    book('dinh-muc.jsonl', ...paper(2026, 2600, 12));
    const question = ['--month', '2026-06', '--as-of', '2026-06-12', '--against', 'quota'];
    const out = await machine.ok('compare', 'dinh-muc.jsonl', ...question);
    expect(out).toContain(
      'Đã dùng 2.600/4.400 tờ (59,1%) sau 10/22 ngày làm việc. Nếu giữ mức sử dụng như hiện nay, dự kiến vượt định mức ngày 23/6/2026.',
    );
    const [row, ...others] = await rows('dinh-muc.jsonl', ...question);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      kind: 'pace',
      used: '2600',
      quota: '4400',
      share: { percent: '59.1' },
      gone: { ratio: '5/11', percent: '45.5' },
      expectedSoFar: { exact: '2000/1' },
      pace: { ratio: '13/10', percent: '130.0' },
      projectedEnd: { exact: '5720/1' },
      passing: { kind: 'expected', on: '2026-06-23' },
      workingDays: { gone: 10, whole: 22 },
    });
    const none = await machine.ok('compare', 'dinh-muc.jsonl', '--month', '2026-05', '--against', 'quota');
    expect(none).toContain('Chưa khai báo định mức cho đúng tháng 5/2026.');
    expect(await rows('dinh-muc.jsonl', '--month', '2026-05', '--against', 'quota')).toEqual([]);
  });

  it('says that a period lies ahead, instead of comparing its first day', async () => {
    const july = ['--month', '2026-07', '--as-of', '2026-06-30'];
    const ahead = 'Số liệu đến hết ngày 30/6/2026.\nĐến hết ngày 30/6/2026, tháng 7/2026 chưa bắt đầu.\n';
    expect(await machine.ok('compare', 'so.jsonl', ...july)).toBe(ahead);
    expect(await machine.ok('compare', 'so.jsonl', ...july, '--against', 'quota')).toBe(ahead);
    const [row] = await rows('so.jsonl', ...july, '--resource', 'paper');
    expect(row).toMatchObject({ judged: null, converted: { kind: 'withheld' } });
  });

  it('warns of an as-of day that has not come; a book of sample figures may lie anywhere', async () => {
    const { err } = await machine.run('compare', 'so.jsonl', ...JUNE);
    expect(err).toContain('--as-of: ngày 30/6/2026 chưa đến;');
    const now = await machine.run('compare', 'so.jsonl', '--month', '2026-06', '--as-of', '2026-06-08');
    expect(now.err).toBe('');
    const totals = await machine.run('totals', 'so.jsonl', ...JUNE, '--lang', 'en');
    expect(totals.err).toContain('--as-of: 30/6/2026 has not come yet;');
  });

  it('keeps its tables within a terminal, with the unit above the parts of a share', async () => {
    const out = await machine.ok('compare', 'so.jsonl', ...JUNE);
    const tables = out.split('\n').filter((line) => /\S {2,}\S/.test(line));
    expect(tables.length).toBeGreaterThan(8);
    expect(tables.filter((line) => line.length > 100)).toEqual([]);
    expect(tables.filter((line) => /\d kWh/.test(line))).toEqual([]);
  });

  it('is one array in the form of the reference', async () => {
    const { out, err } = await machine.run('compare', 'so.jsonl', ...JUNE, '--format', 'json');
    expect(err.split('\n')[0]).toBe('Số liệu đến hết ngày 30/6/2026.');
    await expect(out).toMatchFileSnapshot('golden/compare.json.txt');
  });

  it('[L5] its absolute figures are those of totals', async () => {
    const totals = await machine.totals('so.jsonl', ...JUNE);
    const compared = await rows('so.jsonl', ...JUNE);
    for (const { resource, department, amount, coverage } of totals) {
      const row = compared.find(
        (one) => one['resource'] === resource && (one['subject'] as { id: string }).id === department,
      );
      expect(row?.['absolute'], `${String(department)} ${String(resource)}`).toMatchObject({
        judged: amount,
        judgedCoverage: coverage,
      });
    }
    expect(totals.map(({ department, resource }) => `${String(department)}/${String(resource)}`)).toEqual([
      'b/electricity',
      'bao-ve/paper',
      'c/electricity',
    ]);
  });

  it.each([
    [[]],
    [['--month', '2026-6']],
    [['--month', '2026-06', '--against', 'yesterday']],
    [['--month', '2026-06', '--format', 'csv']],
    [['--month', '2026-06', '--resource', 'gold']],
    [['--month', '2026-06', '--by', 'day']],
  ])('calls wrong usage what it is: %j', async (argv) => {
    expect(await machine.run('compare', 'so.jsonl', ...argv)).toMatchObject({ exit: 2, out: '' });
  });

  it('refuses a department nobody knows, and says what a damaged line does', async () => {
    const stranger = await machine.run('compare', 'so.jsonl', ...JUNE, '--department', 'x');
    expect(stranger).toMatchObject({ exit: 1, out: '' });
    machine.write('hong.jsonl', `${machine.read('so.jsonl')}{"v":1,\n`);
    expect((await machine.run('compare', 'hong.jsonl', ...JUNE)).exit).toBe(1);
  });
});
