import { addDays, dayOf, dayText, SINGLE } from '@soxanh/core';
import { hasSharedData, sharedDataPath } from '@soxanh/testkit';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestMachine } from '../world/test-world.ts';
import { makeMeterBook, makeTwoMeters, metersIn, meterYear } from './testing/meter-import.ts';

let machine: TestMachine;
beforeEach(async () => {
  machine = new TestMachine();
  await makeTwoMeters(machine);
});
afterEach(() => {
  machine.remove();
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
    metersIn(machine)
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
    const { amount, basis } = meterYear(machine, 'dien-1', 2021);
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
    await makeMeterBook(machine, Object.fromEntries(sensors.map((sensor) => [`o-${sensor}`, {}])));
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
      const { amount, basis } = meterYear(machine, `o-${sensor}`, 2016);
      expect(basis.every((one) => one === SINGLE)).toBe(true);
      const sum = rows.slice(0, -1).reduce((all, row) => all + Number(row.split(',')[at + 1]), 0);
      expect(Math.abs(amount.reduce((all, one) => all + one, 0) - sum)).toBeLessThan(366 / 2);
    }
    const meters = new Set(metersIn(machine).map(({ meter }) => meter));
    expect(meters.size).toBe(18);
    expect(metersIn(machine)).toHaveLength(18 * 367);
  }, 120_000);
});
