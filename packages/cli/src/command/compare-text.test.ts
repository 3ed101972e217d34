import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestMachine } from '../world/test-world.ts';
import { comparedRows, JUNE, writeJunes } from './testing/compared-book.ts';

const machine = new TestMachine();
beforeAll(() => {
  writeJunes(machine);
});
afterAll(() => {
  machine.remove();
});

describe('what compare prints', () => {
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
    const [row] = await comparedRows(machine, 'thieu.jsonl', ...JUNE, '--resource', 'paper');
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

  it('says that a period lies ahead, instead of comparing its first day', async () => {
    const july = ['--month', '2026-07', '--as-of', '2026-06-30'];
    const ahead = 'Số liệu đến hết ngày 30/6/2026.\nĐến hết ngày 30/6/2026, tháng 7/2026 chưa bắt đầu.\n';
    expect(await machine.ok('compare', 'so.jsonl', ...july)).toBe(ahead);
    expect(await machine.ok('compare', 'so.jsonl', ...july, '--against', 'quota')).toBe(ahead);
    const [row] = await comparedRows(machine, 'so.jsonl', ...july, '--resource', 'paper');
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
});
