import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestMachine } from '../world/test-world.ts';
import { comparedRows, JUNE, paper, writeBook, writeJunes } from './testing/compared-book.ts';

const machine = new TestMachine();
beforeAll(() => {
  writeJunes(machine);
});
afterAll(() => {
  machine.remove();
});

describe('compare', () => {
  it('[I2] paper of the worked example: 6.2% less converted, 10.8% more absolute, exact and rounded', async () => {
    const [row] = await comparedRows(machine, 'so.jsonl', ...JUNE, '--resource', 'paper');
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
    const found = await comparedRows(machine, 'so.jsonl', ...JUNE, '--resource', 'electricity');
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
    const one = await comparedRows(
      machine,
      'so.jsonl',
      ...JUNE,
      '--department',
      'b',
      '--resource',
      'electricity',
    );
    expect(one.map(({ kind, subject }) => [kind, (subject as { id: string }).id])).toEqual([
      ['comparison', 'toa-nha-2'],
      ['share', 'b'],
    ]);
  });

  it('compares with the previous period, and says that no baseline was fixed', async () => {
    const [previous] = await comparedRows(
      machine,
      'so.jsonl',
      ...JUNE,
      '--resource',
      'paper',
      '--against',
      'previous',
    );
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
    const [row] = await comparedRows(
      machine,
      'so.jsonl',
      ...JUNE,
      '--resource',
      'paper',
      '--against',
      'baseline',
    );
    expect(row).toMatchObject({ dates: null, converted: { kind: 'withheld' } });
  });

  it('[M4] keeps what is not spread over days beside the figures', async () => {
    const found = await comparedRows(
      machine,
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
    writeBook(machine, 'dinh-muc.jsonl', ...paper(2026, 2600, 12));
    const question = ['--month', '2026-06', '--as-of', '2026-06-12', '--against', 'quota'];
    const out = await machine.ok('compare', 'dinh-muc.jsonl', ...question);
    expect(out).toContain(
      'Đã dùng 2.600/4.400 tờ (59,1%) sau 10/22 ngày làm việc. Nếu giữ mức sử dụng như hiện nay, dự kiến vượt định mức ngày 23/6/2026.',
    );
    const [row, ...others] = await comparedRows(machine, 'dinh-muc.jsonl', ...question);
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
    expect(await comparedRows(machine, 'dinh-muc.jsonl', '--month', '2026-05', '--against', 'quota')).toEqual(
      [],
    );
  });

  it('is one array in the form of the reference', async () => {
    const { out, err } = await machine.run('compare', 'so.jsonl', ...JUNE, '--format', 'json');
    expect(err.split('\n')[0]).toBe('Số liệu đến hết ngày 30/6/2026.');
    await expect(out).toMatchFileSnapshot('golden/compare.json.txt');
  });

  it('[L5] its absolute figures are those of totals', async () => {
    const totals = await machine.totals('so.jsonl', ...JUNE);
    const compared = await comparedRows(machine, 'so.jsonl', ...JUNE);
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
