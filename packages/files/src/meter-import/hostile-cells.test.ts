import { describe, expect, it } from 'vitest';
import type { MeterChoices } from './meter-choices.ts';
import { meterProblemWords } from './meter-words.ts';
import { daysOf, readAny, readFile, testMeter } from './testing/read-file.ts';

const rows = (...lines: string[]): string => `${lines.join('\n')}\n`;

/** What is said of each row that is not taken, with its number. */
async function said(text: string, choices: MeterChoices = {}, meter = testMeter()): Promise<unknown[]> {
  const { problems } = await readFile(text, choices, meter);
  return problems.map((problem) => {
    const { field, reason, advice } = meterProblemWords(problem, meter.resource, 'en');
    return `${problem.row}: ${field}: ${reason}. ${advice}`;
  });
}

describe('cells nobody expects', () => {
  it('a first row that is not understood at all is named, not taken for headings', async () => {
    const file = await readFile(rows('ngày;sử dụng', '２０２６-06-02;１２', '2026-06-03;13'));
    expect(daysOf(file)).toEqual([['2026-06-03', 13_000]]);
    expect(file.problems).toMatchObject([{ row: 2, field: 'day', reason: { kind: 'not-a-stamp' } }]);
    expect(file.counts).toMatchObject({ seen: 2, used: 1, refused: 1 });
  });

  it('headings of several lines are still passed over', async () => {
    const file = await readFile(
      rows('timestamp,kW', 'datetime,float', 'T,', '2026-06-01 00:00,2', '2026-06-01 01:00,2'),
    );
    expect(file.counts).toMatchObject({ seen: 2, used: 2 });
  });

  it('an offset that no clock has is no stamp', async () => {
    const stamps = ['00:00+07:00', '01:00+99:00', '02:00+07:00', '03:00+07:00', '04:00+07:60'];
    const file = await readFile(rows('timestamp,kW', ...stamps.map((stamp) => `2026-06-01T${stamp},1`)));
    expect(file.problems).toMatchObject([
      { row: 3, reason: { kind: 'not-a-stamp' } },
      { row: 6, reason: { kind: 'not-a-stamp' } },
    ]);
    expect(file.counts).toMatchObject({ seen: 5, used: 3, refused: 2 });
  });

  it('a counter that shows more than an entry may hold is refused as it is written', async () => {
    expect(await said(rows('day,reading', '2026-05-22,1e30', '2026-05-23,7'))).toEqual([
      '2: amount: "1000000000000000000000000000000" is too large. Check the decimal sign and the unit.',
    ]);
  });

  it('a value of more digits than an entry keeps is refused, the others come in', async () => {
    const file = await readFile(rows('day,reading', '2026-05-22,1e-60', '2026-05-23,7'));
    expect(file.problems).toMatchObject([{ row: 2, text: '1e-60', reason: { kind: 'too-many-digits' } }]);
    expect(file.readings).toHaveLength(1);
  });

  it('a day that is too much, or not whole, is told as it was summed', async () => {
    expect(await said(rows('day,amount', '2026-05-22,1e12'))).toEqual([
      '2: amount: the sum of 22/5/2026 (1000000000000 kWh) is too large. Check the decimal sign and the unit.',
    ]);
    expect(
      await said(rows('day,amount', '2026-05-22,100.5', '2026-05-23,7'), {}, testMeter('paper')),
    ).toEqual([
      '2: amount: the sum of 22/5/2026 (100.5 sheets) is not whole; Printing paper is counted in sheets. Check the column and the unit.',
    ]);
  });

  it('a comma in a tidy column leads to --decimal', async () => {
    expect(await said(rows('day,amount', '2026-06-02,"12,25"'))).toEqual([
      '2: amount: "12,25" is not a number with "." as its decimal sign and no grouping. Write 1250 or 12.5; if the file uses the comma, name --decimal ",".',
    ]);
  });

  it('a date that Excel made a number of leads back to Excel', async () => {
    const [first] = await said(rows('day,amount', '46174,2'));
    expect(first).toContain(
      '2: day: "46174" is not a date or a time that exists. Excel may have made a number of it',
    );
  });
});

describe('columns that nobody named', () => {
  it.each([
    ['Công suất (kW)', 'electricity', '2026-06-01', 48_000],
    ['litres', 'water', '2026-06-01', 48_000],
    ['Lưu lượng [l/h]', 'water', '2026-06-01', 48_000],
  ] as const)('%s says what it holds', async (heading, resource, day, amount) => {
    const lines = Array.from({ length: 24 }, (_, at) => `${day} ${String(at).padStart(2, '0')}:00;2`);
    const choices: MeterChoices = { as: 'intervals' };
    const file = await readFile(rows(`Thời điểm;${heading};ghi chú`, ...lines), choices, testMeter(resource));
    expect(daysOf(file)).toEqual([[day, amount]]);
  });

  it('two of them are asked about', async () => {
    expect(await readAny(rows('day;Pha A (kW);Pha B (kW)', '2026-06-01;1;2'))).toMatchObject({
      kind: 'no-meter-column',
      field: 'amount',
    });
  });

  it('a filter that leaves nothing says what there is', async () => {
    const text = rows('meter,day,kWh', 'A,2026-06-01,1', 'B,2026-06-01,2');
    expect(await readAny(text, { as: 'use', only: 'meter=Z' })).toEqual({
      kind: 'only-none',
      column: 'meter',
      value: 'Z',
      there: ['A', 'B'],
    });
  });
});
