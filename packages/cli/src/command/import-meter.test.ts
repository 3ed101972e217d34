import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestMachine } from '../world/test-world.ts';
import { makeTwoMeters, metersIn, USE } from './testing/meter-import.ts';

let machine: TestMachine;
beforeEach(async () => {
  machine = new TestMachine();
  await makeTwoMeters(machine);
});
afterEach(() => {
  machine.remove();
});

describe('import of readings', () => {
  it('day,reading,moment needs no options; what it says stands in the book', async () => {
    machine.write(
      'chi-so.csv',
      'day,reading,moment\n2026-05-31,812.00,\n2026-06-05,815.5,after\n2026-06-08,816.0,before\n',
    );
    const out = await machine.ok('import', 'so.jsonl', 'chi-so.csv', '--meter', 'dien-1');
    expect(out).toBe(
      [
        'Đã đọc 3 dòng: nhận 3, cần xem lại 0.',
        '01/6 - 07/6/2026: 0 ngày đủ số đo, 7 ngày ước tính, 0 ngày chưa có số; giữa các chỉ số 4 kWh.',
        'Đã ghi 3 lượt ghi.',
        '',
      ].join('\n'),
    );
    expect(metersIn(machine)).toMatchObject([
      { kind: 'reading', meter: 'dien-1', day: '2026-05-31', value: '812.00' },
      { kind: 'reading', meter: 'dien-1', day: '2026-06-05', value: '815.5' },
      { kind: 'reading', meter: 'dien-1', day: '2026-06-08', value: '816.0', moment: 'before' },
    ]);
    expect(metersIn(machine)[0]).not.toHaveProperty('moment');
  });

  it('[M2] a counter that falls is kept and asked about, with its row', async () => {
    machine.write('chi-so.csv', 'day,reading\n2026-05-31,812\n2026-06-05,12\n');
    const { exit, err, out } = await machine.run('import', 'so.jsonl', 'chi-so.csv', '--meter', 'dien-1');
    expect(exit).toBe(1);
    expect(err).toContain(
      'chi-so.csv: dòng 3: Chỉ số 12 (ngày 05/6/2026) thấp hơn lần trước (812, ngày 31/5/2026). Chọn một: đã thay công tơ',
    );
    expect(err).toContain('--resets-daily');
    expect(out).toContain('5 ngày chưa có số; giữa các chỉ số 0 kWh');
    expect(metersIn(machine)).toHaveLength(2);
  });

  it('another value for a moment is refused with both, and taken with --replace', async () => {
    machine.write('a.csv', 'day,reading\n2026-06-01,100\n2026-06-05,110\n');
    machine.write('b.csv', 'day,reading\n2026-06-01,100.0\n2026-06-05,111\n2026-06-07,120\n');
    await machine.ok('import', 'so.jsonl', 'a.csv', '--meter', 'dien-1');
    const { exit, err, out } = await machine.run('import', 'so.jsonl', 'b.csv', '--meter', 'dien-1');
    expect(exit).toBe(1);
    expect(err).toContain('b.csv: dòng 3: số đo: sổ có chỉ số 110 cho thời điểm này, tệp ghi 111.');
    expect(out).toContain('Đã ghi 1 lượt ghi.');
    await machine.ok('import', 'so.jsonl', 'b.csv', '--meter', 'dien-1', '--replace');
    expect(metersIn(machine).map((entry) => entry.kind === 'reading' && entry.value)).toEqual([
      '100',
      '120',
      '111',
    ]);
  });

  it('[M2] a single reading is held against the one the book has: its days, its use, or its question', async () => {
    machine.write('may.csv', 'day,reading\n2026-05-31,100\n');
    machine.write('june.csv', 'day,reading\n2026-06-30,110\n');
    machine.write('july.csv', 'day,reading\n2026-07-31,90\n');
    await machine.ok('import', 'so.jsonl', 'may.csv', '--meter', 'dien-1');
    const june = await machine.ok('import', 'so.jsonl', 'june.csv', '--meter', 'dien-1');
    expect(june).toContain('01/6 - 30/6/2026: 0 ngày đủ số đo, 30 ngày ước tính, 0 ngày chưa có số;');
    const july = await machine.run('import', 'so.jsonl', 'july.csv', '--meter', 'dien-1');
    expect(july.exit).toBe(1);
    expect(july.err).toContain('july.csv: dòng 2: Chỉ số 90 (ngày 31/7/2026) thấp hơn lần trước (110');
  });
});

describe('import of amounts and intervals', () => {
  it('a bad row is refused with its number, the others come in; rejects can be corrected', async () => {
    machine.write('t.csv', 'ngày;kWh\n2026-06-01;12,5\n2026-06-31;9,5\n2026-06-03;x\n');
    const options = ['--meter', 'dien-1', '--as', 'use', '--rejects', 'r.csv'];
    const { exit, err, out } = await machine.run('import', 'so.jsonl', 't.csv', ...options);
    expect(exit).toBe(1);
    expect(err).toContain('t.csv: dòng 3: ngày: "2026-06-31" không phải một thời điểm có thật.');
    expect(err).toContain('t.csv: dòng 4: số đo: "x" không phải một số');
    expect(out).toContain('Đã đọc 3 dòng: nhận 1, cần xem lại 2.');
    expect(out).toContain('Vào sổ: 12,5 kWh.');
    expect(machine.read('r.csv')).toContain('2026-06-31;9,5;3;ngày;');
    expect(metersIn(machine)).toMatchObject([{ kind: 'meter-use', day: '2026-06-01', amount: 12_500 }]);
  });

  it('a day the book has otherwise is in no number of filled days, and stands whole among the rejects', async () => {
    machine.write('a.csv', 'day,amount\n2026-06-02,20\n');
    machine.write('b.csv', 'day,amount\n2026-06-02,21\n2026-06-03,30\n');
    await machine.ok('import', 'so.jsonl', 'a.csv', ...USE);
    const { out } = await machine.run('import', 'so.jsonl', 'b.csv', ...USE, '--rejects', 'r.csv');
    expect(out).toContain('03/6/2026: 1 ngày đủ số đo, 0 ngày ước tính, 0 ngày chưa có số; đo được 30 kWh.');
    expect(machine.read('r.csv').split('\r\n')[1]).toMatch(/^2026-06-02;21;2;số đo;"sổ có 20 kWh/);
  });

  it('parts of a day from two files add where their minutes do not meet', async () => {
    const hours = (from: number, to: number, value: string): string =>
      Array.from(
        { length: to - from },
        (_, at) => `2026-06-01 ${String(from + at).padStart(2, '0')}:00,${value}\n`,
      ).join('');
    machine.write('sang.csv', `timestamp,kW\n${hours(0, 12, '1.5')}`);
    machine.write('chieu.csv', `timestamp,kW\n${hours(12, 24, '2.5')}`);
    machine.write('ca-ngay.csv', `timestamp,kW\n${hours(0, 24, '9.5')}`);
    const out = await machine.ok('import', 'so.jsonl', 'sang.csv', '--meter', 'dien-1');
    expect(out).toContain('0 ngày đủ số đo, 0 ngày ước tính, 1 ngày chưa có số; đo được 18 kWh.');
    await machine.ok('import', 'so.jsonl', 'chieu.csv', '--meter', 'dien-1');
    expect(metersIn(machine)).toMatchObject([
      { amount: 18_000, minutes: { of: 1440, covered: [[0, 720]] } },
      { amount: 30_000, minutes: { of: 1440, covered: [[720, 1440]] } },
    ]);
    const {
      exit,
      err,
      out: said,
    } = await machine.run('import', 'so.jsonl', 'ca-ngay.csv', '--meter', 'dien-1');
    expect(exit).toBe(1);
    expect(err).toContain('dòng 2: số đo: sổ có 18 kWh + 30 kWh cho 01/6/2026, tệp ghi 228 kWh.');
    expect(said).toContain('Đã đọc 24 dòng: nhận 0, cần xem lại 24.');
    await machine.ok('import', 'so.jsonl', 'ca-ngay.csv', '--meter', 'dien-1', '--replace');
    expect(metersIn(machine)).toMatchObject([{ amount: 228_000 }]);
  });

  it('twice is once; a dry run writes nothing; what was taken back comes in again', async () => {
    machine.write('t.csv', 'day,amount\n2026-06-01,12.5\n2026-06-02,11\n');
    const before = machine.read('so.jsonl');
    expect(await machine.ok('import', 'so.jsonl', 't.csv', ...USE, '--dry-run')).toContain(
      'sẽ ghi 2 lượt ghi',
    );
    expect(machine.read('so.jsonl')).toBe(before);
    await machine.ok('import', 'so.jsonl', 't.csv', ...USE);
    const once = machine.read('so.jsonl');
    expect(await machine.ok('import', 'so.jsonl', 't.csv', ...USE)).toContain('2 ngày hoặc chỉ số đã có');
    expect(machine.read('so.jsonl')).toBe(once);
    machine.write('t2.csv', 'day,amount\n2026-06-01,99\n');
    await machine.ok('import', 'so.jsonl', 't2.csv', ...USE, '--replace');
    await machine.ok('import', 'so.jsonl', 't.csv', ...USE, '--replace');
    expect(
      metersIn(machine)
        .map((entry) => entry.kind === 'meter-use' && entry.amount)
        .toSorted((one, other) => Number(one) - Number(other)),
    ).toEqual([11_000, 12_500]);
  });

  it('[J2] the same file on two machines counts once after a merge', async () => {
    machine.write('t.csv', 'day,amount\n2026-06-01,12.5\n2026-06-02,11\n');
    machine.write('r.csv', 'day,reading\n2026-06-01,5\n');
    machine.write('b.jsonl', machine.read('so.jsonl'));
    const other = machine.beside('may-b');
    for (const [who, book] of [
      [machine, 'so.jsonl'],
      [other, 'b.jsonl'],
    ] as const) {
      await who.ok('import', book, 't.csv', ...USE);
      await who.ok('import', book, 'r.csv', '--meter', 'nuoc-1');
    }
    await machine.ok('merge', 'ab.jsonl', 'so.jsonl', 'b.jsonl');
    expect(metersIn(machine, 'ab.jsonl')).toHaveLength(3);
  });

  it('an amount for several days stands for them together', async () => {
    machine.write('t.csv', 'day,through,amount\n2026-05-01,2026-05-31,1240\n');
    expect(await machine.ok('import', 'so.jsonl', 't.csv', ...USE)).toContain('31 ngày ước tính');
    expect(metersIn(machine)).toMatchObject([
      { day: '2026-05-01', through: '2026-05-31', amount: 1_240_000 },
    ]);
    machine.write('d.csv', 'day,amount\n2026-05-10,40\n');
    const { err } = await machine.run('import', 'so.jsonl', 'd.csv', ...USE, '--replace');
    expect(err).toContain(
      'sổ có 1.240 kWh (01/5 - 31/5/2026) cho 10/5/2026, tệp ghi 40 kWh. Số của nhiều ngày chỉ thay được bằng tệp có đủ',
    );
    expect(metersIn(machine)).toHaveLength(1);
  });
});
