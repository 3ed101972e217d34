import { Buffer } from 'node:buffer';
import { day, entryMaker, factsOf } from '@soxanh/testkit';
import * as fc from 'fast-check';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { expect, it } from 'vitest';
import {
  amountCode,
  dayTable,
  dayText,
  fixedCode,
  ledgerEvidence,
  ledgerOf,
  monthPeriod,
  officeOf,
  periodReport,
  RESOURCE_IDS,
  RESOURCES,
  totals,
  wholeTotals,
  type DayTable,
  type KnownEntry,
  type Office,
  type Report,
  type Total,
} from '@soxanh/core';
import { csvOfReport } from './csv.ts';
import { xlsxOfReport } from './xlsx.ts';

const FROM = '2025-01-01';
const AS_OF = day('2026-06-20');
const DEPARTMENTS = ['a', 'b', 'c'];

/** A meter with some rule for a and b, one for c alone, and quotas also where only shares come in. */
const offices: fc.Arbitrary<Office> = fc
  .record({
    people: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 3, maxLength: 3 }),
    later: fc.integer({ min: 1, max: 30 }),
    common: fc.constantFrom(0, 2000, 3333),
    by: fc.constantFrom('head-count', 'common', undefined),
    quota: fc.integer({ min: 1, max: 5000 }),
  })
  .map(({ people, later, common, by, quota }) =>
    officeOf(
      factsOf([
        { topic: 'office', of: 'office', from: FROM, value: { name: '=Ban' } },
        { topic: 'building', of: 'nha-1', from: FROM, value: { name: 'Tòa nhà số 1' } },
        ...DEPARTMENTS.flatMap((of, at) => [
          { topic: 'department', of, from: FROM, value: { name: `Phòng ${of}`, building: 'nha-1' } },
          { topic: 'head-count', of, from: FROM, value: { people: people[at] ?? 1 } },
        ]),
        { topic: 'head-count', of: 'a', from: '2026-06-11', value: { people: later } },
        {
          topic: 'department',
          of: 'chung',
          from: FROM,
          value: { name: 'Phần dùng chung', kind: 'shared' },
        },
        {
          topic: 'meter',
          of: 'dien-1',
          from: FROM,
          value: { name: 'Công tơ 1', resource: 'electricity', departments: ['a', 'b'], building: 'nha-1' },
        },
        {
          topic: 'meter',
          of: 'nuoc-c',
          from: FROM,
          value: { name: 'Đồng hồ c', resource: 'water', departments: ['c'] },
        },
        ...(by === undefined
          ? []
          : [
              {
                topic: 'allocation',
                of: 'dien-1',
                from: FROM,
                value: by === 'common' ? { by } : { by, common },
              },
            ]),
        ...RESOURCE_IDS.map((resource) => ({
          topic: 'quota',
          of: `a/${resource}`,
          from: '2026-06-01',
          value: { through: '2026-06-30', amount: quota },
        })),
      ]),
    ),
  );

/** Readings that mostly rise, now and then fall or lie far apart, and uses, zeros and spans of paper and plastic. */
const books: fc.Arbitrary<readonly KnownEntry[]> = fc
  .record({
    steps: fc.array(fc.tuple(fc.integer({ min: 1, max: 70 }), fc.integer({ min: -5, max: 400 })), {
      minLength: 1,
      maxLength: 12,
    }),
    uses: fc.array(
      fc.record({
        department: fc.constantFrom(...DEPARTMENTS),
        resource: fc.constantFrom('paper', 'plastic', 'water'),
        at: fc.integer({ min: 0, max: 500 }),
        amount: fc.integer({ min: 0, max: 900 }),
        span: fc.integer({ min: 0, max: 9 }),
        about: fc.boolean(),
      }),
      { maxLength: 60 },
    ),
  })
  .map(({ steps, uses }) => {
    const make = entryMaker('may-a');
    const start = day('2025-05-15');
    const written: KnownEntry[] = [];
    let [on, value] = [start as number, 1000];
    for (const [days, rise] of steps) {
      [on, value] = [on + days, value + rise];
      for (const meter of ['dien-1', 'nuoc-c'])
        written.push(make.reading({ meter, day: textOf(on), value: `${value}.5` }));
    }
    for (const { department, resource, at, amount, span, about } of uses)
      written.push(
        make.use({
          department,
          resource,
          day: textOf(start + at),
          amount,
          ...(span > 1 ? { through: textOf(start + at + span) } : {}),
          ...(about ? { about: true as const } : {}),
        }),
      );
    return written;
  });

/** Days of the tests lie where every number is a day. */
const textOf = (on: number): string => dayText(on as ReturnType<typeof day>);

interface Asked {
  readonly office: Office;
  readonly table: DayTable;
  readonly report: Report;
}

function ask(office: Office, entries: readonly KnownEntry[]): Asked {
  const ledger = ledgerOf(entries);
  const table = dayTable(ledger, office, { period: monthPeriod(2026, 6), asOf: AS_OF });
  const known = { ledger, evidence: ledgerEvidence(ledger, office, AS_OF) };
  return { office, table, report: periodReport({ office, table, known, synthetic: false, language: 'vi' }) };
}

const line = (office: Office, { resource, department, amount }: Total): string =>
  [
    RESOURCES[resource].name.vi,
    office.department(department)?.name ?? department,
    amount === null ? '' : amountCode(amount, resource),
  ].join('|');

/** Resource, department and amount of the rows of totals, the office's own left out. */
const figuresIn = (rows: readonly (readonly unknown[])[]): string[] => {
  const at = rows.findIndex((row) => row[0] === 'Nội dung');
  const end = rows.findIndex((row, place) => place > at && (row[0] ?? '') === '');
  return rows
    .slice(at + 1, end < 0 ? undefined : end)
    .filter((row) => row[1] !== 'Toàn cơ quan')
    .map((row) => [row[0], row[1], row[3] ?? ''].map(String).join('|'));
};

it('[L5] popup, panel, totals, CSV and XLSX have one number for one question, in any book', async () => {
  await fc.assert(
    fc.asyncProperty(offices, books, async (office, entries) => {
      const { table, report } = ask(office, entries);
      // What the popup and the panel show, and what the command line's totals print.
      const shown = wholeTotals(table, '').map((total) => line(office, total));
      expect(totals(table, 'year').map((total) => line(office, total))).toEqual(shown);
      const csv = Papa.parse<string[]>(csvOfReport(report, { decimal: '.' }), { delimiter: ';' }).data;
      expect(figuresIn(csv).toSorted()).toEqual(shown.toSorted());
      const [sheet] = await readXlsxFile(Buffer.from(await xlsxOfReport(report)));
      expect(figuresIn(sheet?.data ?? []).toSorted()).toEqual(shown.toSorted());
    }),
    { numRuns: 25 },
  );
});

it('[L5] every figure of every sheet is the report’s own, rounded once', async () => {
  await fc.assert(
    fc.asyncProperty(offices, books, async (office, entries) => {
      const { report } = ask(office, entries);
      const sheets = await readXlsxFile(Buffer.from(await xlsxOfReport(report)));
      expect(sheets).toHaveLength(report.tables.length + 1);
      for (const [at, table] of report.tables.entries()) {
        const rows = sheets[at]?.data.slice(3, 3 + table.rows.length) ?? [];
        const expected = table.rows.map(({ cells }) =>
          cells.map((cell) => {
            if (cell.kind === 'amount')
              return cell.amount === null ? null : Number(amountCode(cell.amount, cell.resource));
            if (cell.kind === 'number') return Number(fixedCode(cell.value, cell.places));
            return cell.kind === 'percent' ? Number(fixedCode(cell.ratio, 3)) : undefined;
          }),
        );
        const found = rows.map((row, y) =>
          (expected[y] ?? []).map((value, x) =>
            value === undefined ? undefined : row[x] === '' ? null : (row[x] ?? null),
          ),
        );
        expect([table.id, found]).toEqual([table.id, expected]);
      }
    }),
    { numRuns: 10 },
  );
});

it('[A3] [I1] no percentage stands beside an allocated figure of a department, nor beside a withheld one, in any book', () => {
  fc.assert(
    fc.property(offices, books, (office, entries) => {
      const { table, report } = ask(office, entries);
      const allocated = new Set(
        wholeTotals(table, '')
          .filter(({ makeup }) => makeup.allocated > 0)
          .map(({ resource, department }) => {
            const name = office.department(department)?.name ?? department;
            return `${RESOURCES[resource].name.vi}|${name}`;
          }),
      );
      const wrong = report.tables.flatMap(({ id, columns, rows }) =>
        rows.flatMap(({ cells }) => {
          const words = cells.map((cell) => (cell.kind === 'text' ? cell.text : ''));
          const whose = `${words[0] ?? ''}|${words[1] ?? ''}`;
          const converted = words[columns.findIndex((column) => column.id === 'converted')];
          const mustHaveNone = allocated.has(whose) || converted === 'chưa đủ số liệu';
          return mustHaveNone && cells.some(({ kind }) => kind === 'percent') ? [`${id}: ${whose}`] : [];
        }),
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

it('[A3] [A1] what is marked allocated in the totals sums to what shared meters counted on allocated days', () => {
  fc.assert(
    fc.property(offices, books, (office, entries) => {
      const { table, report } = ask(office, entries);
      const rows = report.tables[0]?.rows ?? [];
      const marked = rows
        .filter(({ total }) => !total)
        .map(({ cells }) => cells[8])
        .reduce((sum, cell) => sum + (cell?.kind === 'amount' ? (cell.amount ?? 0) : 0), 0);
      const shared = table.meters.problems.some(({ kind }) => kind === 'no-rule' || kind === 'no-receiver')
        ? 0
        : table.meters.meters
            .filter(({ meter }) => meter === 'dien-1')
            .flatMap(({ amount }) => [...amount])
            .reduce((sum, amount) => sum + amount, 0);
      expect(marked).toBe(shared);
    }),
    { numRuns: 40 },
  );
});
