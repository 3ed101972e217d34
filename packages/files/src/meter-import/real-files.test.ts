import { dayText } from '@soxanh/core';
import { hasSharedData, sharedDataBytes, sharedDataPath } from '@soxanh/testkit';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { daysOf, readAny, readFile, testMeter } from './testing/read-file.ts';

/** Rows of a file cut by hand: an independent witness of what the import reads. */
const rowsOf = (name: string): string[][] =>
  readFileSync(sharedDataPath(name), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));

/** A number of a file in 10^−20, exactly. */
function exactly(text: string): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(20, '0'));
}

/** Rounds 10^−20 to whole numbers, halves to even. */
function rounded(value: bigint, per = 1n, by = 1n): number {
  const scale = 10n ** 20n * by;
  const [floor, rest] = [(value * per) / scale, (value * per) % scale];
  const up = rest * 2n > scale || (rest * 2n === scale && floor % 2n === 1n);
  return Number(up ? floor + 1n : floor);
}

/** Sums by the date that is written. */
function byDate(rows: readonly (readonly string[])[], column: number): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const row of rows) {
    const date = (row[0] ?? '').slice(0, 10);
    sums.set(date, (sums.get(date) ?? 0n) + exactly(row[column] ?? ''));
  }
  return sums;
}

describe.skipIf(!hasSharedData)('opengrid, the year 2016 of a house each', () => {
  const electricity = hasSharedData ? rowsOf('opengrid/electricity_2016_hour.csv') : [];

  it('[Q1] 18 sensors become 18 meters, every day to the watt-hour, clock changes included', async () => {
    const [headings = [], ...rows] = electricity;
    const sensors = headings.slice(1);
    expect(sensors).toHaveLength(18);
    const bytes = sharedDataBytes('opengrid/electricity_2016_hour.csv');
    for (const [at, amountColumn] of sensors.entries()) {
      const file = await readFile(bytes, { amountColumn, unit: 'W' });
      // A mean of so many watts over an hour is so many watt-hours.
      const expected = [...byDate(rows, at + 1)].map(([date, sum]) => [date, rounded(sum)]);
      expect(file.days.map(({ day, amount }) => [dayText(day), amount])).toEqual(expected);
      expect(file.counts).toMatchObject({ seen: 8785, used: 8785, refused: 0 });
      // Every day is whole, the 23 hours of one and the 25 of another too, but the hour that 2017 begins with.
      expect(
        file.days
          .filter(({ minutes }) => minutes !== undefined)
          .map(({ day, minutes }) => [dayText(day), minutes]),
      ).toEqual([['2017-01-01', { of: 1440, covered: [[0, 60]] }]]);
    }
  });

  it('[Q1] the water sensor, in litres a minute', async () => {
    const [, ...rows] = rowsOf('opengrid/water_2016_hour.csv');
    const bytes = sharedDataBytes('opengrid/water_2016_hour.csv');
    const file = await readFile(bytes, { amountColumn: 'a805', unit: 'l/min' }, testMeter('water'));
    const expected = [...byDate(rows, 1)].map(([date, sum]) => [date, rounded(sum, 60_000n)]);
    expect(file.days.map(({ day, amount }) => [dayText(day), amount])).toEqual(expected);
  });

  it('with a zone the same days, by the zone’s own clock', async () => {
    const bytes = sharedDataBytes('opengrid/electricity_2016_hour.csv');
    const written = await readFile(bytes, { amountColumn: 'e1de', unit: 'W' });
    const zoned = await readFile(bytes, { amountColumn: 'e1de', unit: 'W', zone: 'Europe/Brussels' });
    expect(daysOf(zoned)).toEqual(daysOf(written));
  });
});

describe.skipIf(!hasSharedData)('series of other programs', () => {
  it('loadshape: quarter-hours of kW without headings, some of them nan', async () => {
    const all = rowsOf('loadshape/test_kw.csv');
    const rows = all.filter(([, value]) => value !== 'nan');
    const choices = { dayColumn: '1', amountColumn: '2', unit: 'kW' };
    const file = await readFile(sharedDataBytes('loadshape/test_kw.csv'), choices);
    const expected = [...byDate(rows, 1)].map(([date, sum]) => [date, rounded(sum, 1000n, 4n)]);
    expect(file.days.map(({ day, amount }) => [dayText(day), amount])).toEqual(expected);
    const without = all.length - rows.length;
    expect(without).toBeGreaterThan(0);
    expect(file.counts).toMatchObject({
      seen: all.length,
      used: rows.length,
      withoutValue: without,
      refused: 0,
    });
  });

  it.each([
    ['rec-center-hourly.csv', 1n, 4391],
    ['rec-center-every-15m-large.csv', 4n, 17_568],
  ])('hotgym %s: month first, three lines of head, kW by its heading', async (name, parts, seen) => {
    const rows = rowsOf(`hotgym/${name}`).slice(3);
    const dated = rows.map(([stamp = '', value = '']) => {
      const [month = '', date = '', year = ''] = stamp.split(/[/ ]/);
      return [`20${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`, value];
    });
    const file = await readFile(sharedDataBytes(`hotgym/${name}`), { amountColumn: 'kw_energy_consumption' });
    const expected = [...byDate(dated, 1)].map(([date, sum]) => [date, rounded(sum, 1000n, parts)]);
    expect(file.days.map(({ day, amount }) => [dayText(day), amount])).toEqual(expected);
    expect(file.counts.seen).toBe(seen);
  });

  it('nmecr, a school: UTC needs a zone; hours without a value leave holes', async () => {
    const choices = { amountColumn: 'eload', as: 'intervals', unit: 'kWh' } as const;
    const bytes = sharedDataBytes('nmecr/school_eload.csv');
    expect(await readAny(bytes, choices)).toMatchObject({ kind: 'zone-needed', row: { row: 3 } });
    const file = await readFile(bytes, { ...choices, zone: 'UTC' });
    const rows = rowsOf('nmecr/school_eload.csv').slice(1);
    const blank = rows.filter(([, value]) => value === '' || value === 'NA');
    expect(blank).toHaveLength(13);
    expect(file.counts).toMatchObject({ seen: 8760, used: 8747, withoutValue: 13, refused: 0 });
    const valued = rows.filter((row) => !blank.includes(row));
    const expected = [...byDate(valued, 1)].map(([date, sum]) => [date, rounded(sum, 1000n)]);
    expect(file.days.map(({ day, amount }) => [dayText(day), amount])).toEqual(expected);
    const holes = file.days.map(({ minutes }) =>
      minutes === undefined
        ? 0
        : minutes.of - minutes.covered.reduce((sum, [from, to]) => sum + to - from, 0),
    );
    expect(holes.reduce((sum, one) => sum + one, 0)).toBe(13 * 60);
  });

  it('nmecr, three years of days: UTC at midnight in winter and an hour later in summer is a day all the same', async () => {
    const file = await readFile(sharedDataBytes('nmecr/eload.csv'), {
      amountColumn: 'eload',
      as: 'use',
      unit: 'kWh',
    });
    const rows = rowsOf('nmecr/eload.csv').slice(1);
    expect(daysOf(file)).toEqual([...byDate(rows, 1)].map(([date, sum]) => [date, rounded(sum, 1000n)]));
    expect(file.days).toHaveLength(1095);
  });
});

describe.skipIf(!hasSharedData)('a day a row, and broken files', () => {
  const wide = 'wide-and-broken';
  const dmy = { dateOrder: 'dmy' } as const;
  const sumOf = (cells: readonly string[]): number =>
    rounded(
      cells.reduce((sum, cell) => sum + exactly(cell === '' ? '0' : cell), 0n),
      1000n,
    );

  it('48 columns by their times', async () => {
    const name = `${wide}/row-per-day/valid.csv`;
    const file = await readFile(sharedDataBytes(name), { dayColumn: 'Reading Date', ...dmy });
    expect(file.scheme).toBe('wide');
    expect(daysOf(file)).toEqual([['2018-11-12', sumOf(rowsOf(name)[1]?.slice(3) ?? [])]]);
  });

  it('48 columns with numbers, of two rows of them the one in kWh', async () => {
    const name = `${wide}/example-sheffield-file.csv`;
    const file = await readFile(sharedDataBytes(name), { dayColumn: 'ConsumptionDate', ...dmy });
    const rows = rowsOf(name).slice(1);
    expect(daysOf(file)).toEqual(rows.map((row, at) => [`2019-12-${10 + at}`, sumOf(row.slice(3, 51))]));
  });

  it('no headings and mixed line ends: columns by number', async () => {
    const name = `${wide}/with-mixed-line-endings.csv`;
    const file = await readFile(sharedDataBytes(name), { dayColumn: '3', amountColumn: '4..51', ...dmy });
    const dates = ['2017-04-01', '2017-04-02', '2018-03-31'];
    expect(daysOf(file)).toEqual(rowsOf(name).map((row, at) => [dates[at], sumOf(row.slice(3))]));
  });

  it('refuses to guess the order of a date, and says which rows leave it open', async () => {
    const file = await readAny(sharedDataBytes(`${wide}/row-per-day/valid.csv`), {
      dayColumn: 'Reading Date',
    });
    expect(file).toMatchObject({ kind: 'dates-undecided', rows: [{ row: 2, text: '12/11/18' }] });
  });

  it('missing cells leave holes', async () => {
    const name = `${wide}/row-per-day/some-missing-readings.csv`;
    const file = await readFile(sharedDataBytes(name), { dayColumn: 'Reading Date', ...dmy });
    const last = rowsOf(name)[3]?.slice(3) ?? [];
    expect(file.days.at(-1)).toMatchObject({
      amount: sumOf(last),
      minutes: { of: 1440, covered: [[0, last.indexOf('') * 30]] },
    });
  });

  it('a day twice with different amounts is left out and named', async () => {
    const choices = { dayColumn: 'Reading Date', ...dmy };
    const file = await readFile(sharedDataBytes(`${wide}/row-per-day/duplicate-rows.csv`), choices);
    expect(file.days).toEqual([]);
    expect(file.counts).toMatchObject({ seen: 2, used: 0, refused: 2 });
    expect(file.problems).toMatchObject([{ row: 3, reason: { kind: 'twice', rival: { row: 2 } } }]);
  });

  it('several meters in one file are told apart by a column', async () => {
    const name = `${wide}/banes-example-file.csv`;
    const only = 'ID=d4827e5891f7e0da85692bd22d887faa';
    const file = await readFile(sharedDataBytes(name), { dayColumn: 'Date', only });
    expect(daysOf(file)).toEqual([['2019-11-13', 162_183]]);
    expect(file.counts).toMatchObject({ seen: 5, used: 1, leftOut: 4 });
    const all = await readFile(sharedDataBytes(name), { dayColumn: 'Date' });
    expect(all.days).toEqual([]);
    expect(all.problems).toMatchObject([{ reason: { kind: 'twice' } }]);
  });

  it('a broken date is refused with its row, the others come in', async () => {
    const name = `${wide}/banes-bad-example-date-file.csv`;
    const file = await readFile(sharedDataBytes(name), { dayColumn: 'Date' });
    expect(file.problems[0]).toMatchObject({ row: 2, text: 'KABOOM', reason: { kind: 'not-a-stamp' } });
  });

  it('a reading a row, named months, stamps at the end', async () => {
    const name = `${wide}/row-per-reading/valid.csv`;
    const choices = {
      dayColumn: 'ReadDatetime',
      amountColumn: 'kWh',
      as: 'intervals',
      stamp: 'end',
    } as const;
    const file = await readFile(sharedDataBytes(name), choices);
    const cells = rowsOf(name)
      .slice(2)
      .map((row) => row[2] ?? '');
    expect(cells).toHaveLength(48);
    expect(daysOf(file)).toEqual([['2019-08-26', sumOf(cells)]]);
  });

  it('two meters a row each, one with holes', async () => {
    const name = `${wide}/row-per-reading/some-missing-readings.csv`;
    const choices = { dayColumn: 'ReadDatetime', amountColumn: 'kWh', as: 'intervals' } as const;
    const rows = rowsOf(name).slice(2);
    for (const meter of new Set(rows.map(([id = '']) => id))) {
      const file = await readFile(sharedDataBytes(name), { ...choices, only: `MPR=${meter}` });
      const own = rows.filter(([id]) => id === meter);
      expect(file.days.map(({ amount }) => amount)).toEqual([sumOf(own.map((row) => row[2] ?? ''))]);
      const [{ minutes } = { minutes: undefined }] = file.days;
      const covered = minutes?.covered.reduce((sum, [from, to]) => sum + to - from, 0) ?? 1440;
      expect(covered).toBe(own.filter((row) => row[2] !== '').length * 30);
    }
    const mixed = await readFile(sharedDataBytes(name), choices);
    expect(mixed.days).toEqual([]);
    expect(mixed.problems).not.toEqual([]);
  });

  it('a web page named .csv is refused for what it is, a workbook too', async () => {
    expect(await readAny(sharedDataBytes(`${wide}/energy_assets_invalid.csv`))).toEqual({
      kind: 'not-csv',
      is: 'markup',
    });
    expect(await readAny(sharedDataBytes(`${wide}/banes-example-file.xlsx`))).toEqual({
      kind: 'not-csv',
      is: 'zip',
    });
  });
});
