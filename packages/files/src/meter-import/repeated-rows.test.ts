import { describe, expect, it } from 'vitest';
import { meterProblemWords } from './meter-words.ts';
import { daysOf, readFile } from './testing/read-file.ts';

const rows = (...lines: string[]): string => `${lines.join('\n')}\n`;
/** Hours of a day, each with its own value. */
const hours = (day: string, from = 0, to = 24): string[] =>
  Array.from({ length: to - from }, (_, at) => {
    const hour = String(from + at).padStart(2, '0');
    return `${day} ${hour}:00,${from + at + 1}`;
  });

const day = hours('2026-06-01');
/** 1 + 2 + … + 24 kWh. */
const WHOLE = [['2026-06-01', 300_000]];

describe('rows that are there again', () => {
  it.each([
    ['each right behind itself', day.flatMap((row) => [row, row])],
    ['the whole day behind itself', [...day, ...day]],
    ['the whole day three times', [...day, ...day, ...day]],
    ['a single row at the end', [...day, ...hours('2026-06-01', 5, 6)]],
    ['files put together that overlap by some hours', [...day.slice(0, 14), ...day.slice(9)]],
    ['the same number written otherwise', [...day, '2026-06-01 05:00,6.00']],
    ['the other way round', [...day, ...day.slice(3, 9)].toReversed()],
  ])('are repetitions: %s', async (_, lines) => {
    const file = await readFile(rows('timestamp,kW', ...lines));
    expect(daysOf(file)).toEqual(WHOLE);
    expect(file.problems).toEqual([]);
    expect(file.counts).toMatchObject({ seen: lines.length, used: 24, repeated: lines.length - 24 });
  });

  it('with another amount they leave the day out, with both rows; other days come in', async () => {
    const lines = [...day, ...hours('2026-06-01', 2, 4), '2026-06-01 05:00,7', ...hours('2026-06-02')];
    const file = await readFile(rows('timestamp,kW', ...lines));
    expect(daysOf(file)).toEqual([['2026-06-02', 300_000]]);
    expect(file.counts).toMatchObject({ seen: 51, used: 24, repeated: 2, refused: 25 });
    const [problem] = file.problems;
    expect(file.problems).toHaveLength(1);
    expect(problem).toMatchObject({
      row: 28,
      rows: 25,
      reason: { rival: { row: 7, before: 6000, now: 7000 } },
    });
    const words = problem === undefined ? undefined : meterProblemWords(problem, 'electricity', 'vi');
    expect(words?.reason).toBe(
      'ngày 01/6/2026, cùng một khoảng giờ, dòng 7 ghi 6 kWh, dòng này ghi 7 kWh; không nhận ngày này',
    );
  });

  it('intervals that lie over each other are told as such, for there is no pair to compare', async () => {
    const file = await readFile(
      rows('start,end,kW', '2026-06-01 00:00,2026-06-01 01:00,1', '2026-06-01 00:30,2026-06-01 01:30,1'),
    );
    expect(file.days).toEqual([]);
    expect(file.problems).toMatchObject([{ row: 3, rows: 2, reason: { kind: 'twice', rival: undefined } }]);
  });

  it('an amount of a day a third time, and one of several days a second time, are repetitions', async () => {
    const days = await readFile(
      rows('day,amount', '2026-06-01,10', '2026-06-02,20', '2026-06-01,10', '2026-06-02,20', '2026-06-01,10'),
    );
    expect(daysOf(days)).toEqual([
      ['2026-06-01', 10_000],
      ['2026-06-02', 20_000],
    ]);
    expect(days.counts).toMatchObject({ used: 2, repeated: 3, refused: 0 });
    const spans = await readFile(
      rows(
        'day,through,amount',
        '2026-06-01,2026-06-03,31',
        '2026-06-05,2026-06-06,4',
        '2026-06-01,2026-06-03,31',
      ),
    );
    expect(spans.spans).toHaveLength(2);
    expect(spans.counts).toMatchObject({ used: 2, repeated: 1, refused: 0 });
  });
});
