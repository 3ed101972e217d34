import { officeOf, sampleOfficeFacts } from '@soxanh/core';
import { hasSharedData, sharedDataBytes } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import type { ImportChoices } from './columns.ts';
import { readRows, type RowsRead } from './read-rows.ts';
import { readTable } from './read-table.ts';
import type { FileRefusal } from './refusal.ts';
import { rejectsCsv } from './rejects.ts';
import { rowProblemWords } from './row-words.ts';

const office = officeOf(
  sampleOfficeFacts('2026-06-01').map((fact, at) => ({ ...fact, id: String(at).padStart(3, '0') })),
);

function read(input: string | Uint8Array, choices: ImportChoices = {}): RowsRead {
  const table = readTable(input);
  if (!table.ok) throw new Error(table.error.kind);
  const rows = readRows(table.value, choices, office);
  if (!rows.ok) throw new Error(rows.error.kind);
  return rows.value;
}

function refusal(input: string | Uint8Array, choices: ImportChoices = {}): FileRefusal | undefined {
  const table = readTable(input);
  if (!table.ok) return table.error;
  const rows = readRows(table.value, choices, office);
  return rows.ok ? undefined : rows.error;
}

const TIDY = 'day,department,resource,amount,unit,item,note\n';

describe('readRows on a tidy file', () => {
  it('needs no options', () => {
    const { rows, problems } = read(
      `${TIDY}2026-06-08,van-phong,paper,2,ream,,họp\n2026-06-08,van-phong,plastic,6,cái,bottle,\n2026-06-08,van-phong,electricity,12.3456,kWh,,\n2026-06-08,van-phong,water,350,L,,\n`,
    );
    expect(problems).toEqual([]);
    expect(rows.map(({ resource, amount, item, note, row }) => [row, resource, amount, item, note])).toEqual([
      [2, 'paper', 1000, undefined, 'họp'],
      [3, 'plastic', 6, 'bottle', undefined],
      [4, 'electricity', 12_346, undefined, undefined],
      [5, 'water', 350_000, undefined, undefined],
    ]);
  });

  it('[Q1] rounds measured amounts once, half to even, and counts them', () => {
    const { rows, rounded } = read(
      `${TIDY}2026-06-08,van-phong,electricity,0.0005,kWh,,\n2026-06-09,van-phong,electricity,0.0015,kWh,,\n2026-06-10,van-phong,electricity,1,kWh,,\n`,
    );
    expect(rows.map(({ amount }) => amount)).toEqual([0, 2, 1000]);
    expect(rounded).toBe(2);
  });

  it('takes names of offices for columns, departments, resources and kinds', () => {
    const { rows, problems } = read(
      'Ngày;Phòng;Nội dung;Số lượng;ĐVT;Loại\n08/6/2026;TCĐ;Giấy in;1.250;tờ;\n13/6/2026;Văn phòng Ban;Nhựa dùng một lần;1.000,0;cái;Chai nhựa\n',
    );
    expect(problems).toEqual([]);
    expect(rows.map(({ department, day, amount, item }) => [department, day, amount, item])).toEqual([
      ['to-chuc-dang', '2026-06-08', 1250, undefined],
      ['van-phong', '2026-06-13', 1000, 'bottle'],
    ]);
  });

  it('leaves total rows out, and takes good rows beside bad ones', () => {
    const { rows, problems, totals, seen } = read(
      `${TIDY}2026-06-08,van-phong,paper,20,tờ,,\nTổng tháng 6,,,20,tờ,,\n,Cộng tháng,,20,,,\n2026-06-09,không có,paper,20,tờ,,\n`,
    );
    expect({ rows: rows.length, totals, seen }).toEqual({ rows: 1, totals: 2, seen: 4 });
    expect(problems.map(({ row, field, reason }) => [row, field, reason.kind])).toEqual([
      [5, 'department', 'unknown-department'],
    ]);
  });

  it.each([
    ['2026-06-31,van-phong,paper,20,tờ', 'day', 'not-a-day'],
    [',van-phong,paper,20,tờ', 'day', 'empty'],
    ['2026-06-08,,paper,20,tờ', 'department', 'empty'],
    ['2026-06-08,van-phong,giấy than,20,tờ', 'resource', 'unknown-resource'],
    ['2026-06-08,van-phong,paper,,tờ', 'amount', 'empty'],
    ['2026-06-08,van-phong,paper,"1,250",tờ', 'amount', 'not-a-number'],
    ['2026-06-08,van-phong,paper,=1+1,tờ', 'amount', 'not-a-number'],
    ['2026-06-08,van-phong,paper,-5,tờ', 'amount', 'negative'],
    ['2026-06-08,van-phong,paper,7.5,tờ', 'amount', 'not-whole'],
    ['2026-06-08,van-phong,electricity,9999999999999,kWh', 'amount', 'too-large'],
    ['2026-06-08,van-phong,paper,20,kWh', 'unit', 'wrong-unit'],
    ['2026-06-08,van-phong,paper,20,xyz', 'unit', 'unknown-unit'],
    ['2026-06-08,van-phong,paper,20,', 'unit', 'empty'],
    ['2026-06-08,van-phong,plastic,2,cái,lon', 'item', 'unknown-item'],
    ['2026-06-08,van-phong,paper,2,tờ,bottle', 'item', 'no-kinds'],
    ['2026-06-08,van-phong,paper,2,tờ,,x,y', 'note', 'too-many-cells'],
    ['2026-06-08,<img src=x onerror=alert(1)>,paper,2,tờ', 'department', 'unknown-department'],
  ])('refuses the row %s', (row, field, kind) => {
    const { rows, problems } = read(`${TIDY}${row}\n`);
    expect(rows).toEqual([]);
    const [problem] = problems;
    const reason = problem?.reason;
    expect([problem?.field, reason?.kind === 'amount' ? reason.problem.kind : reason?.kind]).toEqual([
      field,
      kind,
    ]);
    for (const language of ['vi', 'en'] as const) {
      const words = problem === undefined ? undefined : rowProblemWords(problem, language);
      expect(words?.reason.length).toBeGreaterThan(5);
      expect(words?.advice.length).toBeGreaterThan(5);
    }
  });

  it('refuses a decimal comma, naming the option, and reads it when told to', () => {
    const text = 'day;department;resource;amount;unit\n2026-06-08;van-phong;electricity;12,5;kWh\n';
    const [problem] = read(text).problems;
    expect(problem === undefined ? '' : rowProblemWords(problem, 'vi').advice).toContain('--decimal ","');
    expect(read(text, { decimal: ',' }).rows.map(({ amount }) => amount)).toEqual([12_500]);
  });
});

describe('readRows on other files', () => {
  const choices: ImportChoices = {
    dayColumn: 'time',
    amountColumn: 'kwh',
    unit: 'kWh',
    resource: 'electricity',
    department: 'van-phong',
  };

  it('names the option where a whole column leaves a question open', () => {
    expect(refusal('time,kwh\n2026-06-01,1.250\n', choices)?.kind).toBe('decimal-undecided');
    expect(refusal('time,kwh\n2026-06-01,"1,25"\n2026-06-02,1.25\n', choices)?.kind).toBe('decimal-mixed');
    expect(refusal('time,kwh\n05/06/2026,1\n', choices)?.kind).toBe('dates-undecided');
    expect(refusal('time,kwh\n2026-06-01T05:00:00Z,1\n', choices)?.kind).toBe('zone-needed');
    expect(
      read('time,kwh\n05/06/2026,1.250\n', { ...choices, decimal: '.', dateOrder: 'mdy' }).rows,
    ).toMatchObject([{ day: '2026-05-06', amount: 1250 }]);
  });

  it('says which column is missing or there twice', () => {
    expect(refusal('a,b\n1,2\n')).toMatchObject({ kind: 'no-column', field: 'day', headings: ['a', 'b'] });
    expect(refusal('time,kwh\n1,2\n', { ...choices, amountColumn: 'load' })).toMatchObject({
      kind: 'no-column',
      field: 'amount',
      wanted: 'load',
    });
    expect(refusal('time,kwh,kwh\n1,2,3\n', choices)).toEqual({
      kind: 'double-column',
      field: 'amount',
      heading: 'kwh',
    });
    expect(refusal('time,kwh\n1,2\n', { ...choices, unit: undefined })).toMatchObject({
      kind: 'no-column',
      field: 'unit',
    });
  });

  it('a row that disagrees with an option is refused', () => {
    const { rows, problems } = read(
      'time,kwh,department\n2026-06-01,1,van-phong\n2026-06-01,1,to-chuc-dang\n',
      choices,
    );
    expect(rows).toHaveLength(1);
    expect(problems).toMatchObject([{ row: 3, reason: { kind: 'disagrees', option: 'van-phong' } }]);
  });

  it('[Q1] parts of a day are summed exactly and rounded once', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => `2026-06-08 ${hour}:00,0.0004\n`).join('');
    const { rows, summedByDay, rounded } = read(`time,kwh\n${hours}2026-06-09 0:00,1\n`, choices);
    expect(summedByDay).toBe(true);
    expect(rows.map(({ day, amount }) => [day, amount])).toEqual([
      ['2026-06-08', 10],
      ['2026-06-09', 1000],
    ]);
    expect(rounded).toBe(1);
  });

  it('a day with an unreadable part is only about right', () => {
    const { rows, problems } = read(
      'time,kwh\n2026-06-08 1:00,1\n2026-06-08 2:00,\n2026-06-09 1:00,1\n',
      choices,
    );
    expect(problems).toHaveLength(1);
    expect(rows.map(({ about }) => about)).toEqual([true, undefined]);
  });

  it('[T4] gives refused rows back as a file whose cells do not run', () => {
    const table = readTable(`${TIDY}2026-06-08,=cmd|x,paper,-5,tờ,,\n`);
    if (!table.ok) throw new Error('unreadable');
    const rows = readRows(table.value, {}, office);
    const csv = rows.ok ? rejectsCsv(table.value, rows.value.problems, 'vi') : '';
    const [heading, row] = csv.split('\r\n');
    expect(heading).toBe('\uFEFFday;department;resource;amount;unit;item;note;dòng;ô;lý do;cần làm');
    expect(row).toMatch(/^2026-06-08;"'=cmd\|x";paper;-5;tờ;;;2;phòng;/);
  });
});

describe.skipIf(!hasSharedData)('readRows on real files', () => {
  it('sums the hours of a year, clock changes and offsets included', () => {
    const { rows, problems } = read(sharedDataBytes('opengrid/water_2016_hour.csv'), {
      dayColumn: 'timestamp',
      amountColumn: 'a805',
      unit: 'L',
      resource: 'water',
      department: 'van-phong',
    });
    expect(problems.every(({ reason }) => reason.kind === 'empty')).toBe(true);
    expect(rows[0]?.day).toBe('2016-01-01');
    expect(new Set(rows.map(({ day }) => day)).size).toBe(rows.length);
  });

  it('reads month-first dates because one row decides, and refuses the extra heading lines as rows', () => {
    const { rows, problems } = read(sharedDataBytes('hotgym/rec-center-hourly.csv'), {
      dayColumn: 'timestamp',
      amountColumn: 'kw_energy_consumption',
      unit: 'kWh',
      resource: 'electricity',
      department: 'van-phong',
      dateOrder: 'mdy',
    });
    expect(problems.map(({ row }) => row)).toEqual([2, 3]);
    expect(rows[0]?.day).toBe('2010-07-02');
  });

  it('says which column is missing in files that are something else', () => {
    for (const name of [
      'sheets/doublequote.csv',
      'wide-and-broken/banes-example-file.csv',
      'csv/papaparse/sample.csv',
    ])
      expect(refusal(sharedDataBytes(name))?.kind).toMatch(/no-column|double-column/);
  });
});
