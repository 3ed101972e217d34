import { dayText } from '@soxanh/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from './decimals.ts';
import type { MeterChoices } from './meter-choices.ts';
import type { MeterFile } from './meter-file.ts';
import { daysOf, readAny, readFile, testMeter } from './testing/read-file.ts';

const rows = (...lines: string[]): string => `${lines.join('\n')}\n`;
const hour = (n: number): string => `${String(n).padStart(2, '0')}:00`;
/** Hours of a day, all with one value. */
const hours = (day: string, value: string, from = 0, to = 24): string[] =>
  Array.from({ length: to - from }, (_, at) => `${day} ${hour(from + at)},${value}`);
const readingsOf = ({ readings }: MeterFile): unknown[] =>
  readings.map(({ day, moment, value }) => [dayText(day), moment ?? 'after', plainText(value)]);

describe('values of a counter', () => {
  it('need no options in a tidy file; words of both languages say the moment', async () => {
    const file = await readFile(
      rows('day,reading,moment', '2026-06-05,812.00,', '2026-06-08,815.5,đầu giờ', '2026-06-09,820,Cuối giờ'),
    );
    expect(readingsOf(file)).toEqual([
      ['2026-06-05', 'after', '812.00'],
      ['2026-06-08', 'before', '815.5'],
      ['2026-06-09', 'after', '820'],
    ]);
  });

  it('[M5] midnight is the end of the day before, however it is written; other times are before or after work', async () => {
    const file = await readFile(
      rows(
        'day,reading',
        '2026-06-01 00:00,1',
        '2026-06-01 24:00,2',
        '2026-06-05 16:45,3',
        '2026-06-08 07:15,4',
      ),
    );
    expect(readingsOf(file)).toEqual([
      ['2026-06-01', 'before', '1'],
      ['2026-06-02', 'before', '2'],
      ['2026-06-05', 'after', '3'],
      ['2026-06-08', 'before', '4'],
    ]);
  });

  it('of many values about one midnight the nearest is taken, and every row is counted', async () => {
    const lines = Array.from(
      { length: 49 },
      (_, at) => `2026-06-0${1 + Math.floor(at / 24)} ${hour(at % 24)},${100 + at}`,
    );
    const file = await readFile(rows('timestamp,reading', ...lines));
    expect(readingsOf(file)).toEqual([
      ['2026-06-01', 'before', '100'],
      ['2026-06-02', 'before', '124'],
      ['2026-06-03', 'before', '148'],
    ]);
    expect(file.counts).toMatchObject({ seen: 49, used: 3, between: 46, refused: 0 });
  });

  it('two values for one moment: neither is taken; the same value again is a repetition', async () => {
    const file = await readFile(
      rows('day,reading', '2026-06-01,5', '2026-06-01,5.0', '2026-06-02,7', '2026-06-02,8'),
    );
    expect(readingsOf(file)).toEqual([['2026-06-01', 'after', '5']]);
    expect(file.problems).toMatchObject([
      { row: 5, reason: { kind: 'shown-twice', first: '7', second: '8' } },
    ]);
    expect(file.counts).toMatchObject({ seen: 4, used: 1, repeated: 1, refused: 2 });
  });

  it('another unit becomes that of the counter, exactly', async () => {
    const file = await readFile(rows('day,reading', '2026-06-01,812500.5'), { unit: 'Wh' });
    expect(readingsOf(file)).toEqual([['2026-06-01', 'after', '812.5005']]);
  });

  it('rows that are none are refused by number', async () => {
    const file = await readFile(
      rows(
        'day,reading,moment',
        '2026-06-01,-5,',
        '2026-06-31,5,',
        '2026-06-02,5 kWh,',
        '2026-06-03,5,trưa',
        '2026-06-04,6,',
      ),
    );
    expect(file.problems.map(({ row, reason }) => [row, reason.kind])).toEqual([
      [2, 'negative'],
      [3, 'not-a-stamp'],
      [4, 'not-a-number'],
      [5, 'not-a-moment'],
    ]);
    expect(readingsOf(file)).toHaveLength(1);
  });
});

describe('a counter that falls at midnight', () => {
  const resetting = { as: 'readings', resetsDaily: true, amountColumn: 'v' } as const;

  it('counts from midnight on; what came between the last value and midnight is not known', async () => {
    const lines = ['2026-06-01', '2026-06-02'].flatMap((day) =>
      Array.from({ length: 24 }, (_, at) => `${day} ${hour(at)},${at}`),
    );
    const file = await readFile(rows('timestamp,v', ...lines), resetting);
    expect(daysOf(file)).toEqual([
      ['2026-06-01', 23_000, [[0, 1380]]],
      ['2026-06-02', 23_000, [[0, 1380]]],
    ]);
  });

  it('a rise over midnight is what came since midnight', async () => {
    const file = await readFile(
      rows('timestamp,v', '2026-06-01 12:00,1', '2026-06-01 23:00,2', '2026-06-02 01:00,3'),
      resetting,
    );
    expect(daysOf(file)).toEqual([
      ['2026-06-01', 1000, [[720, 1380]]],
      ['2026-06-02', 3000, [[0, 60]]],
    ]);
  });

  it('a fall within a day is named and leaves a hole', async () => {
    const file = await readFile(
      rows('timestamp,v', ...hours('2026-06-01', '5', 0, 2), '2026-06-01 02:00,4', '2026-06-01 03:00,6'),
      resetting,
    );
    expect(file.problems).toMatchObject([{ row: 4, reason: { kind: 'falls', from: '5', to: '4' } }]);
    expect(daysOf(file)).toEqual([
      [
        '2026-06-01',
        2000,
        [
          [0, 60],
          [120, 180],
        ],
      ],
    ]);
  });

  it('[M3] has the multiplier of its meter', async () => {
    const meter = testMeter('electricity', { multiplier: '20' });
    const file = await readFile(
      rows('timestamp,v', '2026-06-01 00:00,0', '2026-06-02 00:00,6.35'),
      resetting,
      meter,
    );
    expect(daysOf(file)).toEqual([['2026-06-01', 127_000]]);
  });

  it('forwards and backwards are the same', async () => {
    const lines = ['2026-06-01 00:00,0', '2026-06-01 06:00,2', '2026-06-01 18:00,9', '2026-06-02 06:00,1'];
    const forward = await readFile(rows('timestamp,v', ...lines), resetting);
    const backward = await readFile(rows('timestamp,v', ...lines.toReversed()), resetting);
    expect(daysOf(backward)).toEqual(daysOf(forward));
  });
});

describe('intervals', () => {
  it('[Q1] are summed exactly and rounded once', async () => {
    const file = await readFile(rows('timestamp,kWh', ...hours('2026-06-01', '0.0004')), { as: 'intervals' });
    // 24 × 0.4 Wh are 9.6 Wh; rounded one by one they would be none.
    expect(daysOf(file)).toEqual([['2026-06-01', 10]]);
  });

  it('stamps may mark the end', async () => {
    const lines = [...hours('2026-06-01', '1', 1), '2026-06-02 00:00,1'];
    const file = await readFile(rows('timestamp,kWh', ...lines), { as: 'intervals', stamp: 'end' });
    expect(daysOf(file)).toEqual([['2026-06-01', 24_000]]);
  });

  it('a gap was not measured; a power counts for its own step only', async () => {
    const file = await readFile(
      rows('timestamp,kW', ...hours('2026-06-01', '2', 0, 10), ...hours('2026-06-01', '2', 12)),
    );
    expect(daysOf(file)).toEqual([
      [
        '2026-06-01',
        44_000,
        [
          [0, 600],
          [720, 1440],
        ],
      ],
    ]);
  });

  it('a step that is cut short ends at the next stamp', async () => {
    const file = await readFile(
      rows('timestamp,kW', ...hours('2026-06-01', '2', 0, 3), '2026-06-01 02:30,6'),
    );
    expect(daysOf(file)).toEqual([['2026-06-01', 11_000, [[0, 210]]]]);
  });

  it('forwards, backwards and shuffled are the same', async () => {
    const lines = [...hours('2026-06-01', '1.25'), ...hours('2026-06-02', '3')];
    const expected = daysOf(await readFile(rows('timestamp,kW', ...lines)));
    const shuffled = lines.toSorted((a, b) => a.slice(11).localeCompare(b.slice(11)));
    for (const other of [lines, lines.toReversed(), shuffled])
      expect(daysOf(await readFile(rows('start,end,kW', ...other.map(pairOf))))).toEqual(expected);
    expect(daysOf(await readFile(rows('timestamp,kW', ...lines.toReversed())))).toEqual(expected);
  });

  it('an hour that comes twice without a zone leaves the day out; with a zone it is told apart', async () => {
    const lines = [...hours('2016-10-30', '1', 0, 3), ...hours('2016-10-30', '2', 2)];
    const written = await readFile(rows('timestamp,kW', ...lines));
    expect(written.problems).toMatchObject([{ row: 5, reason: { kind: 'twice' } }]);
    const zoned = await readFile(rows('timestamp,kW', ...lines), { zone: 'Europe/Brussels' });
    expect(daysOf(zoned)).toEqual([['2016-10-30', 47_000]]);
  });

  it('[C1] the written date is the day; a zone converts first', async () => {
    const lines = Array.from({ length: 24 }, (_, at) => `2026-06-01T${hour(at)}:00+00:00,1`);
    expect(daysOf(await readFile(rows('timestamp,kW', ...lines)))).toEqual([['2026-06-01', 24_000]]);
    const zoned = await readFile(rows('timestamp,kW', ...lines), { zone: 'Asia/Ho_Chi_Minh' });
    expect(daysOf(zoned)).toEqual([
      ['2026-06-01', 17_000, [[420, 1440]]],
      ['2026-06-02', 7000, [[0, 420]]],
    ]);
  });

  it('an interval of several days stands for them together; one that begins at another hour is shared', async () => {
    const columns = { as: 'intervals', unit: 'kWh', amountColumn: 'v' } as const;
    const whole = await readFile(rows('start,end,v', '2026-05-01,2026-06-01,1240'), columns);
    expect(whole.spans.map(({ first, last, amount }) => [dayText(first), dayText(last), amount])).toEqual([
      ['2026-05-01', '2026-05-31', 1_240_000],
    ]);
    const shared = await readFile(rows('start,end,v', '2026-06-01 18:00,2026-06-03 06:00,36'), columns);
    expect(daysOf(shared)).toEqual([
      ['2026-06-01', 6000, [[1080, 1440]], 'about'],
      ['2026-06-02', 24_000, 'about'],
      ['2026-06-03', 6000, [[0, 360]], 'about'],
    ]);
  });

  it('amounts for the same days twice: the later row is refused', async () => {
    const columns = { as: 'intervals', unit: 'kWh', amountColumn: 'v' } as const;
    const file = await readFile(
      rows(
        'start,end,v',
        '2026-05-01,2026-05-02,1',
        '2026-05-01,2026-06-01,9',
        '2026-05-03,2026-05-02,1',
        '2024-05-01,2026-05-02,1',
      ),
      columns,
    );
    expect(daysOf(file)).toEqual([['2026-05-01', 1000]]);
    expect(file.problems.map(({ row, reason }) => [row, reason.kind])).toEqual([
      [3, 'spans-overlap'],
      [4, 'backwards'],
      [5, 'too-long'],
    ]);
  });

  it('stamps a second off midnight mean it', async () => {
    const lines = Array.from({ length: 24 }, (_, at) => `2026-06-01 ${String(at).padStart(2, '0')}:59:59,1`);
    const file = await readFile(rows('timestamp,kWh', ...lines), { as: 'intervals', stamp: 'end' });
    expect(daysOf(file)).toEqual([['2026-06-01', 24_000]]);
  });

  it('readings every ten seconds are minutes of the day', async () => {
    const lines = Array.from({ length: 8640 }, (_, at) => {
      const two = (n: number): string => String(n).padStart(2, '0');
      return `2026-06-01 ${two(Math.floor(at / 360))}:${two(Math.floor(at / 6) % 60)}:${two((at % 6) * 10)},6`;
    });
    expect(daysOf(await readFile(rows('timestamp,kW', ...lines)))).toEqual([['2026-06-01', 144_000]]);
    const holed = await readFile(rows('timestamp,kW', ...lines.slice(60)));
    expect(daysOf(holed)).toEqual([['2026-06-01', 143_000, [[10, 1440]]]]);
  });

  it('a date and a time may stand in columns of their own', async () => {
    const lines = hours('2026-06-01', '1').map((line) => line.replace(' ', ','));
    const file = await readFile(rows('Date,Time,kW', ...lines), { timeColumn: 'Time', dayColumn: 'Date' });
    expect(daysOf(file)).toEqual([['2026-06-01', 24_000]]);
  });

  it('paper is whole', async () => {
    const file = await readFile(
      rows('day,amount', '2026-06-01,20', '2026-06-02,1.5'),
      {},
      testMeter('paper'),
    );
    expect(daysOf(file)).toEqual([['2026-06-01', 20]]);
    expect(file.problems).toMatchObject([{ row: 3, reason: { kind: 'not-whole' } }]);
  });

  it('[Q1] sum to what was written, however intervals lie', async () => {
    const series = fc.array(fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.nat(10_000_000)), {
      minLength: 1,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(series, async (parts) => {
        let minute = Date.UTC(2026, 5, 1) / 60_000;
        const stamp = (at: number): string =>
          new Date(at * 60_000).toISOString().slice(0, 16).replace('T', ' ');
        const lines = parts.map(
          ([length, wattHours]) => `${stamp(minute)},${stamp((minute += length))},${wattHours}`,
        );
        const file = await readFile(rows('start,end,v', ...lines), {
          as: 'intervals',
          unit: 'Wh',
          amountColumn: 'v',
        });
        const written = parts.reduce((sum, [, wattHours]) => sum + wattHours, 0);
        const read = [...file.days, ...file.spans].reduce((sum, { amount }) => sum + amount, 0);
        // Each day is rounded once, by half a watt-hour at most.
        expect(Math.abs(read - written)).toBeLessThanOrEqual(file.days.length / 2);
        expect(file.problems).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what a file leaves open', () => {
  it.each<[string, string, MeterChoices, object]>([
    ['the kind', 'timestamp,kWh\n2026-06-01 00:00,1\n', {}, { kind: 'kind-unknown' }],
    ['the columns', 'a,b\n1,2\n', {}, { kind: 'no-meter-column', field: 'day', headings: ['a', 'b'] }],
    ['a named column', 'day,b\n1,2\n', { amountColumn: 'c' }, { kind: 'no-meter-column', wanted: 'c' }],
    [
      'a column beyond',
      'day,b\n2026-06-01,2\n',
      { dayColumn: '1', amountColumn: '9' },
      { kind: 'no-meter-column', wanted: '9' },
    ],
    ['two columns of one name', 'day,kWh,kWh\n2026-06-01,2,3\n', {}, { kind: 'double-meter-column' }],
    [
      'the decimal sign',
      'day;kWh\n2026-06-01;1.250\n',
      { as: 'use' },
      { kind: 'decimal-undecided', rows: [{ row: 2 }] },
    ],
    ['the length of the steps', 'day;kW\n2026-06-01;1\n', {}, { kind: 'step-unknown' }],
    [
      'mixed decimal signs',
      'day;kWh\n2026-06-01;1.5\n2026-06-02;1,5\n',
      { as: 'use' },
      { kind: 'decimal-mixed' },
    ],
    ['mixed orders', 'day;kWh\n13/06/2026;1\n06/14/2026;1\n', { as: 'use' }, { kind: 'dates-mixed' }],
    ['a unit of something else', 'day,m3\n2026-06-01,1\n', { as: 'use' }, { kind: 'unknown-unit' }],
    ['kW of a counter', 'day,kW\n2026-06-01,1\n', { as: 'readings' }, { kind: 'rate-needs-intervals' }],
    [
      'a zone there is not',
      'day,kWh\n2026-06-01,1\n',
      { as: 'use', zone: 'Hanoi' },
      { kind: 'unknown-zone' },
    ],
    [
      'an option without meaning',
      'day,reading\n2026-06-01,1\n',
      { stamp: 'end' },
      { kind: 'no-meaning', option: '--stamp' },
    ],
    [
      'a reset of amounts',
      'day,amount\n2026-06-01,1\n',
      { as: 'use', resetsDaily: true },
      { kind: 'no-meaning' },
    ],
    [
      '47 columns',
      `day,${'x,'.repeat(46)}x\n2026-06-01\n`,
      { dayColumn: '1', amountColumn: '2..48' },
      { kind: 'not-a-day-wide', columns: 47 },
    ],
    ['no data at all', 'day,reading\nx,y\n', {}, { kind: 'no-stamps', row: { row: 2, text: 'x' } }],
  ])('%s', async (_, text, choices, refusal) => {
    expect(await readAny(text, choices)).toMatchObject(refusal);
  });

  it('a decisive row is looked for as far down as it takes', async () => {
    const days = (month: number): string[] =>
      Array.from({ length: 12 }, (_, at) =>
        Array.from({ length: 400 }, () => `${at + 1}/${month}/2026;1.000`),
      ).flat();
    const ambiguous = rows('day;kWh', ...days(1));
    expect(await readAny(ambiguous, { as: 'use' })).toMatchObject({ kind: 'dates-undecided' });
    const decided = await readFile(rows('day;kWh', ...days(1), '13/1/2026;1.5'), { as: 'use' });
    expect(decided.days.map(({ day }) => dayText(day)).at(-1)).toBe('2026-01-13');
    expect(decided.days[0]?.amount).toBe(1000);
  });

  it('a decimal comma far down a column of whole numbers still decides', async () => {
    const whole = Array.from(
      { length: 5000 },
      (_, at) => `${new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10)};7`,
    );
    const file = await readFile(rows('day;kWh', ...whole, '2020-01-01;7,5'), { as: 'use' });
    expect(file.days.at(-1)?.amount).toBe(7500);
    expect(file.problems).toEqual([]);
  });

  it('a total below the days is left out, blank rows are none', async () => {
    const file = await readFile(rows('ngày;số lượng', '2026-06-01;1', '', ';', 'Tổng cộng;1'));
    expect(file.counts).toMatchObject({ seen: 2, used: 1, leftOut: 1, refused: 0 });
  });

  it('cells that slipped are refused, not misread', async () => {
    const file = await readFile(rows('day,amount', '2026-06-01,1', '2026-06-02,1,5'));
    expect(file.problems).toMatchObject([{ row: 3, reason: { kind: 'too-many-cells' } }]);
  });
});

const pairOf = (line: string): string => {
  const [stamp = '', value = ''] = line.split(',');
  const next = new Date(Date.parse(`${stamp.replace(' ', 'T')}:00Z`) + 3_600_000)
    .toISOString()
    .slice(0, 16)
    .replace('T', ' ');
  return `${stamp},${next},${value}`;
};
