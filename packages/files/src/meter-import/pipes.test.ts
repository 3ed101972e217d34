import { compareDecimals, dayText, useBetween } from '@soxanh/core';
import { hasSharedData, sharedDataBytes, sharedDataPath } from '@soxanh/testkit';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { daysOf, readFile } from './testing/read-file.ts';

/** value, start, end: no headings. */
const COLUMNS = { amountColumn: '1', dayColumn: '2', endColumn: '3' } as const;
const INTERVALS = { ...COLUMNS, as: 'intervals', unit: 'Wh' } as const;

interface Published {
  readonly value: number;
  readonly start: string;
  readonly end: string;
}

/** The readings published beside a file, as they stand there. */
const published = (name: string): Published[] =>
  readFileSync(sharedDataPath(`meter-import/${name}Expected.csv`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [value = '', start = '', end = ''] = line.split(',');
      return { value: Number(value), start, end };
    });

/** Those of which a test here, or of the command `import` (50, 51: a second file), says what must come of them. */
const HELD = ['1', '3', '5', '14', '15', '19', '50A', '50B', '51A', '51B'].map(
  (one) => `pipe${one}Input.csv`,
);

describe.skipIf(!hasSharedData)('files with published readings', () => {
  it('are all held to them', () => {
    const files = readdirSync(sharedDataPath('meter-import')).filter((name) => name.includes('Input'));
    expect(new Set(files)).toEqual(new Set(HELD));
  });

  it('pipe1: whole days stand as they are', async () => {
    const file = await readFile(sharedDataBytes('meter-import/pipe1Input.csv'), INTERVALS);
    expect(daysOf(file)).toEqual(published('pipe1').map(({ value, start }) => [start.slice(0, 10), value]));
    expect(file.counts).toMatchObject({ seen: 5, used: 5, refused: 0 });
  });

  it('pipe3: values of a counter give the differences', async () => {
    const file = await readFile(sharedDataBytes('meter-import/pipe3Input.csv'), {
      ...COLUMNS,
      as: 'readings',
    });
    const { readings } = file;
    expect(readings.map(({ day, moment }) => [dayText(day), moment])).toEqual(
      ['2', '3', '4', '5', '6'].map((date) => [`2021-06-0${date}`, 'before']),
    );
    const differences = readings.slice(1).map(({ value, boundary }, at) => ({
      value: useBetween({ from: readings[at]?.value ?? value, to: value, multiplier: ONE, per: 1 }),
      start: `${dayText(boundary)} 00:00:00`,
    }));
    expect(differences).toEqual(published('pipe3').map(({ value, start }) => ({ value, start })));
  });

  it('pipe5: a counter that falls at midnight begins anew there', async () => {
    const choices = { ...COLUMNS, as: 'readings', resetsDaily: true, unit: 'Wh' } as const;
    const file = await readFile(sharedDataBytes('meter-import/pipe5Input.csv'), choices);
    expect(daysOf(file)).toEqual(published('pipe5').map(({ value, start }) => [start.slice(0, 10), value]));
    expect(file.problems).toEqual([]);
  });

  it('pipe5 without leave to fall keeps the values, so that the fall is asked about', async () => {
    const { readings } = await readFile(sharedDataBytes('meter-import/pipe5Input.csv'), {
      ...COLUMNS,
      as: 'readings',
    });
    const falls = readings.filter(({ value }, at) => {
      const before = readings[at - 1];
      return before !== undefined && compareDecimals(value, before.value) < 0;
    });
    expect(falls.map(({ row }) => row)).toEqual([4]);
  });

  it.each(['pipe14', 'pipe15'])(
    '[Q1] %s: intervals over midnight are shared by their minutes',
    async (name) => {
      const file = await readFile(sharedDataBytes(`meter-import/${name}Input.csv`), {
        ...INTERVALS,
        unit: 'MWh',
      });
      const minutes = (text: string): number => Date.parse(`${text.replace(' ', 'T')}Z`) / 60_000;
      const days = new Map<string, number>();
      for (const { value, start, end } of published(name)) {
        for (let at = minutes(start); at < minutes(end); at++) {
          const day = new Date(at * 60_000).toISOString().slice(0, 10);
          days.set(day, (days.get(day) ?? 0) + (value * 1e6) / (minutes(end) - minutes(start)));
        }
      }
      expect(file.days.map(({ day, amount }) => [dayText(day), amount])).toEqual(
        [...days].map(([day, amount]) => [day, Math.round(amount)]),
      );
      expect(file.days.reduce((sum, { amount }) => sum + amount, 0)).toBe(360e6);
      // Only the first day lies within its own interval.
      expect(file.days.map(({ about }) => about)).toEqual([false, true, true, true, true]);
      expect(file.days.every(({ minutes: holes }) => holes === undefined)).toBe(true);
    },
  );

  it('pipe19: what lies in a gap was not measured', async () => {
    const file = await readFile(sharedDataBytes('meter-import/pipe19Input.csv'), INTERVALS);
    expect(daysOf(file)).toEqual([
      ['2021-06-01', 24],
      ['2021-06-02', 48, [[1, 1440]]],
      ['2021-06-03', 72],
      ['2021-06-04', 96, [[2, 1440]]],
      ['2021-06-05', 120],
    ]);
    expect(file.days.map(({ amount }) => amount)).toEqual(published('pipe19').map(({ value }) => value));
  });
});

const ONE = { digits: 1n, places: 0 };
