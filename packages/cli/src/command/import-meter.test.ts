import {
  addDays,
  dayOf,
  dayText,
  decodeBundle,
  meterDays,
  must,
  officeOf,
  resolve,
  SINGLE,
  type Entry,
  type MeterDays,
  type MeterEntry,
} from '@soxanh/core';
import { hasSharedData, sharedDataPath } from '@soxanh/testkit';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestMachine } from '../world/test-world.ts';

let machine: TestMachine;

/** Makes a book with meters. */
async function makeBook(meters: Record<string, object>): Promise<void> {
  const from = '2000-01-01';
  const facts = [
    { topic: 'office', of: 'office', from, value: { name: 'Cơ quan thử' } },
    { topic: 'department', of: 'van-phong', from, value: { name: 'Văn phòng' } },
    ...Object.entries(meters).map(([of, value]) => ({
      topic: 'meter',
      of,
      from,
      value: { name: of, resource: 'electricity', ...value },
    })),
  ];
  machine.write('office.json', JSON.stringify(facts));
  await machine.ok('init', 'so.jsonl', '--office', 'office.json');
}

beforeEach(async () => {
  machine = new TestMachine();
  await makeBook({ 'dien-1': {}, 'nuoc-1': { resource: 'water', writers: ['van-phong'] } });
});
afterEach(() => {
  machine.remove();
});

const entries = (book = 'so.jsonl'): readonly Entry[] => {
  const bundle = decodeBundle(machine.read(book));
  return must(bundle.ok ? bundle.value.entries : undefined, 'a book that is read');
};

/** What is in force of the meters: what a person would see. */
const inForce = (book = 'so.jsonl'): MeterEntry[] =>
  resolve(entries(book)).counted.filter(
    (entry): entry is MeterEntry => entry.kind === 'reading' || entry.kind === 'meter-use',
  );

/** The days of a meter as the meter book works them out. */
function daysIn(book: string, meter: string, year: number): MeterDays {
  const { counted } = resolve(entries(book));
  const office = officeOf(counted.filter((entry) => entry.kind === 'office'));
  const period = { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) };
  const own = inForce(book).filter((entry) => entry.meter === meter);
  return must(meterDays(office, meter, own, period), 'a stated meter');
}

const use = ['--meter', 'dien-1', '--as', 'use'] as const;

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
    expect(inForce()).toMatchObject([
      { kind: 'reading', meter: 'dien-1', day: '2026-05-31', value: '812.00' },
      { kind: 'reading', meter: 'dien-1', day: '2026-06-05', value: '815.5' },
      { kind: 'reading', meter: 'dien-1', day: '2026-06-08', value: '816.0', moment: 'before' },
    ]);
    expect(inForce()[0]).not.toHaveProperty('moment');
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
    expect(inForce()).toHaveLength(2);
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
    expect(inForce().map((entry) => entry.kind === 'reading' && entry.value)).toEqual(['100', '120', '111']);
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
    expect(inForce()).toMatchObject([{ kind: 'meter-use', day: '2026-06-01', amount: 12_500 }]);
  });

  it('a day the book has otherwise is in no number of filled days, and stands whole among the rejects', async () => {
    machine.write('a.csv', 'day,amount\n2026-06-02,20\n');
    machine.write('b.csv', 'day,amount\n2026-06-02,21\n2026-06-03,30\n');
    await machine.ok('import', 'so.jsonl', 'a.csv', ...use);
    const { out } = await machine.run('import', 'so.jsonl', 'b.csv', ...use, '--rejects', 'r.csv');
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
    expect(inForce()).toMatchObject([
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
    expect(inForce()).toMatchObject([{ amount: 228_000 }]);
  });

  it('twice is once; a dry run writes nothing; what was taken back comes in again', async () => {
    machine.write('t.csv', 'day,amount\n2026-06-01,12.5\n2026-06-02,11\n');
    const before = machine.read('so.jsonl');
    expect(await machine.ok('import', 'so.jsonl', 't.csv', ...use, '--dry-run')).toContain(
      'sẽ ghi 2 lượt ghi',
    );
    expect(machine.read('so.jsonl')).toBe(before);
    await machine.ok('import', 'so.jsonl', 't.csv', ...use);
    const once = machine.read('so.jsonl');
    expect(await machine.ok('import', 'so.jsonl', 't.csv', ...use)).toContain('2 ngày hoặc chỉ số đã có');
    expect(machine.read('so.jsonl')).toBe(once);
    machine.write('t2.csv', 'day,amount\n2026-06-01,99\n');
    await machine.ok('import', 'so.jsonl', 't2.csv', ...use, '--replace');
    await machine.ok('import', 'so.jsonl', 't.csv', ...use, '--replace');
    expect(
      inForce()
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
      await who.ok('import', book, 't.csv', ...use);
      await who.ok('import', book, 'r.csv', '--meter', 'nuoc-1');
    }
    await machine.ok('merge', 'ab.jsonl', 'so.jsonl', 'b.jsonl');
    expect(inForce('ab.jsonl')).toHaveLength(3);
  });

  it('an amount for several days stands for them together', async () => {
    machine.write('t.csv', 'day,through,amount\n2026-05-01,2026-05-31,1240\n');
    expect(await machine.ok('import', 'so.jsonl', 't.csv', ...use)).toContain('31 ngày ước tính');
    expect(inForce()).toMatchObject([{ day: '2026-05-01', through: '2026-05-31', amount: 1_240_000 }]);
    machine.write('d.csv', 'day,amount\n2026-05-10,40\n');
    const { err } = await machine.run('import', 'so.jsonl', 'd.csv', ...use, '--replace');
    expect(err).toContain(
      'sổ có 1.240 kWh (01/5 - 31/5/2026) cho 10/5/2026, tệp ghi 40 kWh. Số của nhiều ngày chỉ thay được bằng tệp có đủ',
    );
    expect(inForce()).toHaveLength(1);
  });
});

describe('import of a meter file that leaves a question open', () => {
  it.each([
    ['day,reading\n2026-06-01,5\n', ['--meter', 'dien-9'], 'Đã khai báo: dien-1, nuoc-1'],
    ['timestamp,kWh\n2026-06-01 00:00,5\n2026-06-01 01:00,5\n', ['--meter', 'dien-1'], '--as readings'],
    ['day;amount\n05/06/2026;1\n', ['--meter', 'dien-1'], '--date-order'],
    ['ngày;kWh\n2026-06-01;1.250\n', [...use], '--decimal'],
    ['day,amount\n2026-06-01,5\n', [...use, '--unit', 'm³'], 'kWh, Wh'],
    ['day,amount\n2026-06-01,5\n', [...use, '--unit', 'kW'], 'công suất'],
    ['day,m3\n2026-06-01,5\n', [...use], '--unit'],
    ['a,b\n1,2\n', ['--meter', 'dien-1'], '--day-column'],
    ['<html><body>', ['--meter', 'dien-1'], 'trang web'],
    ['timestamp,kW\n2026-06-01T00:00Z,5\n2026-06-01T01:00Z,5\n', ['--meter', 'dien-1'], '--zone'],
    ['timestamp,kW\n2026-06-01 00:00,5\n', ['--meter', 'dien-1'], '--end-column'],
    ['day,kWh,id\n2026-06-01,5,A\n', [...use, '--only', 'id=B'], 'Đầu tệp có: "A"'],
    ['{"book":"x","format":"soxanh"}\n', ['--meter', 'dien-1'], 'soxanh merge'],
    ['', ['--meter', 'dien-1'], 'không có dòng số liệu nào'],
  ])('%j %j names %s', async (text, options, says) => {
    machine.write('t.csv', text);
    const before = machine.read('so.jsonl');
    const { exit, err, out } = await machine.run('import', 'so.jsonl', 't.csv', ...options);
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toContain(says);
    expect(machine.read('so.jsonl')).toBe(before);
  });

  it.each([
    [['--meter', 'dien-1', '--resource', 'paper'], '--resource'],
    [['--meter', 'dien-1', '--as', 'x'], '--as'],
    [['--meter', 'dien-1', '--only', 'id'], '--only'],
    [['--as', 'use'], '--meter'],
  ])('%j is wrong usage', async (options, says) => {
    machine.write('t.csv', 'day,amount\n2026-06-01,5\n');
    const { exit, err } = await machine.run('import', 'so.jsonl', 't.csv', ...options);
    expect(exit).toBe(2);
    expect(err).toContain(says);
  });

  it('only who may read a meter imports for it', async () => {
    machine.write('t.csv', 'day,reading\n2026-06-01,5\n');
    const as = ['--role', 'recorder', '--department', 'van-phong'];
    const { exit, err } = await machine.run('import', 'so.jsonl', 't.csv', '--meter', 'dien-1', ...as);
    expect(exit).toBe(1);
    expect(err).toContain('không được ghi số của "dien-1"');
    await machine.ok('import', 'so.jsonl', 't.csv', '--meter', 'nuoc-1', ...as);
    expect(inForce()).toMatchObject([{ meter: 'nuoc-1', by: { department: 'van-phong' } }]);
  });

  it('a file that is not there, or is a folder, is named', async () => {
    for (const [file, says] of [
      ['khong-co.csv', 'không có tệp'],
      ['.', 'thư mục'],
    ] as const)
      expect((await machine.run('import', 'so.jsonl', file, '--meter', 'dien-1')).err).toContain(says);
  });
});

describe.skipIf(!hasSharedData)('real files in a book', () => {
  const pipe = (name: string): string => sharedDataPath(`meter-import/${name}.csv`);
  const columns = [
    '--as',
    'intervals',
    '--amount-column',
    '1',
    '--day-column',
    '2',
    '--end-column',
    '3',
    '--unit',
    'Wh',
  ];
  const published = (name: string): unknown[] =>
    readFileSync(pipe(`${name}Expected`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => [line.split(',')[1]?.slice(0, 10), Number(line.split(',')[0])]);
  const found = (): unknown[] =>
    inForce()
      .toSorted((one, other) => one.day.localeCompare(other.day))
      .map((entry) => [entry.day, entry.kind === 'meter-use' && entry.amount]);

  it('pipe50: a second file with leave to replace', async () => {
    await machine.ok('import', 'so.jsonl', pipe('pipe50AInput'), '--meter', 'dien-1', ...columns);
    await machine.ok(
      'import',
      'so.jsonl',
      pipe('pipe50BInput'),
      '--meter',
      'dien-1',
      ...columns,
      '--replace',
    );
    expect(found()).toEqual(published('pipe50'));
  });

  it('pipe51: a second file without: what differs is refused with both values, new days come in', async () => {
    await machine.ok('import', 'so.jsonl', pipe('pipe51AInput'), '--meter', 'dien-1', ...columns);
    const { exit, err } = await machine.run(
      'import',
      'so.jsonl',
      pipe('pipe51BInput'),
      '--meter',
      'dien-1',
      ...columns,
      '--lang',
      'en',
    );
    expect(exit).toBe(1);
    expect(err).toContain('row 2: amount: the book has 0.024 kWh for 01/6/2021, the file has 0.036 kWh.');
    expect(err).toContain('row 6: amount: the book has 0.12 kWh for 05/6/2021, the file has 0.132 kWh.');
    expect(err.trim().split('\n')).toHaveLength(2);
    expect(found()).toEqual(published('pipe51'));
  });

  it('pipe3: differences of a counter, as the meter book works them out', async () => {
    const options = ['--as', 'readings', '--amount-column', '1', '--day-column', '2', '--end-column', '3'];
    await machine.ok('import', 'so.jsonl', pipe('pipe3Input'), '--meter', 'dien-1', ...options);
    const { amount, basis } = daysIn('so.jsonl', 'dien-1', 2021);
    const days = [...amount].flatMap((one, at) =>
      basis[at] === SINGLE ? [[dayText(addDays(dayOf(2021, 1, 1), at)), one / 1000]] : [],
    );
    expect(days).toEqual(published('pipe3'));
  });

  it('opengrid: 18 sensors become 18 meters, every day of 2016 measured', async () => {
    const file = sharedDataPath('opengrid/electricity_2016_hour.csv');
    const [head = '', ...rows] = readFileSync(file, 'utf8').trim().split('\n');
    const sensors = head.split(',').slice(1);
    machine.remove();
    machine = new TestMachine();
    await makeBook(Object.fromEntries(sensors.map((sensor) => [`o-${sensor}`, {}])));
    for (const [at, sensor] of sensors.entries()) {
      await machine.ok(
        'import',
        'so.jsonl',
        file,
        '--meter',
        `o-${sensor}`,
        '--amount-column',
        sensor,
        '--unit',
        'W',
      );
      if (at % 6 > 0) continue;
      const { amount, basis } = daysIn('so.jsonl', `o-${sensor}`, 2016);
      expect(basis.every((one) => one === SINGLE)).toBe(true);
      const sum = rows.slice(0, -1).reduce((all, row) => all + Number(row.split(',')[at + 1]), 0);
      expect(Math.abs(amount.reduce((all, one) => all + one, 0) - sum)).toBeLessThan(366 / 2);
    }
    const meters = new Set(inForce().map(({ meter }) => meter));
    expect(meters.size).toBe(18);
    expect(inForce()).toHaveLength(18 * 367);
  }, 120_000);
});
