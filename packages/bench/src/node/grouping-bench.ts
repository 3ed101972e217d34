import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import {
  addDays,
  dayTable,
  dayText,
  ledgerOf,
  officeOf,
  totals,
  type DayTable,
  type Grain,
  type Office,
  type UseEntry,
} from '@soxanh/core';
import { alternate } from '../measure/alternate.ts';
import { compared, type Figure } from '../measure/figure.ts';
import { DEPARTMENTS, FIVE_YEARS } from '../measure/journal.ts';
import { otherEngines, type DayRow } from './other-engines.ts';

const GRAINS: readonly Grain[] = ['week', 'month', 'quarter', 'year'];

/** Groupings over five years of day cells, and raw entries to the first answer, beside DuckDB and others. */
export async function groupingBench(entries: readonly UseEntry[]): Promise<Figure[]> {
  const office = benchOffice();
  const table = tableOf(entries, office);
  const rows = dayRows(table);
  const instance = await DuckDBInstance.create(':memory:');
  const duck = await instance.connect();
  await loadDays(duck, rows);
  const figures = [...(await eachGrouping(table, duck)), ...(await firstAnswer(entries, office, instance))];
  const others = await otherEngines(rows, () => totals(table, 'month'));
  duck.closeSync();
  return [...figures, ...others];
}

async function eachGrouping(table: DayTable, duck: DuckDBConnection): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const grain of GRAINS) {
    const medians = await alternate(
      [
        { name: 'ours', run: () => totals(table, grain) },
        { name: 'duck', run: () => grouped(duck, grain) },
      ],
      15,
    );
    const [ours = 0, theirs = 0] = [medians.get('ours'), medians.get('duck')];
    const goal = { most: 0.2, words: '≥ 5 × faster' };
    figures.push(compared(`five years of day cells by ${grain}`, 'ms', ours, 'DuckDB', theirs, goal));
  }
  return figures;
}

/** From entries in memory to the totals by month: the first answer anybody gets. */
async function firstAnswer(
  entries: readonly UseEntry[],
  office: Office,
  instance: DuckDBInstance,
): Promise<Figure[]> {
  const medians = await alternate(
    [
      { name: 'ours', run: () => totals(tableOf(entries, office), 'month') },
      { name: 'duck', run: () => duckFromEntries(entries, instance) },
    ],
    3,
  );
  const [ours = 0, theirs = 0] = [medians.get('ours'), medians.get('duck')];
  const goal = { most: 1, words: 'no slower' };
  return [compared('one million entries → first answer', 'ms', ours, 'DuckDB load + answer', theirs, goal)];
}

function benchOffice(): Office {
  const from = dayText(FIVE_YEARS.first);
  const facts = [
    { topic: 'office', of: 'office', value: { name: 'Bench' } },
    ...DEPARTMENTS.map((id) => ({ topic: 'department', of: id, value: { name: id } })),
  ];
  return officeOf(facts.map((fact, i) => ({ ...fact, from, id: String(i) })));
}

const tableOf = (entries: readonly UseEntry[], office: Office): DayTable =>
  dayTable(ledgerOf(entries), office, { period: FIVE_YEARS, asOf: FIVE_YEARS.last });

function dayRows(table: DayTable): DayRow[] {
  return table.columns.flatMap(({ department, resource, amount, state, expected, entries }) =>
    Array.from({ length: amount.length }, (_, i) => ({
      day: dayText(addDays(table.period.first, i)),
      month: dayText(addDays(table.period.first, i)).slice(0, 7),
      department,
      resource,
      amount: amount[i] ?? 0,
      state: state[i] ?? 0,
      expected: expected[i] ?? 0,
      entries: entries[i] ?? 0,
    })),
  );
}

async function loadDays(duck: DuckDBConnection, rows: readonly DayRow[]): Promise<void> {
  await duck.run(
    'create table cells (day date, department varchar, resource varchar, amount bigint, state utinyint, expected utinyint, entries integer)',
  );
  const appender = await duck.createAppender('cells');
  for (const { day, department, resource, amount, state, expected, entries } of rows) {
    appender.appendDate({ days: Date.parse(day) / 86_400_000 } as Parameters<typeof appender.appendDate>[0]);
    appender.appendVarchar(department);
    appender.appendVarchar(resource);
    appender.appendBigInt(BigInt(amount));
    appender.appendUTinyInt(state);
    appender.appendUTinyInt(expected);
    appender.appendInteger(entries);
    appender.endRow();
  }
  appender.closeSync();
}

const grouped = async (duck: DuckDBConnection, grain: Grain): Promise<unknown> =>
  (
    await duck.runAndReadAll(
      `select date_trunc('${grain}', day) g, department, resource, sum(amount), sum(expected), sum(entries),
         count(*) filter (state = 1), count(*) filter (state = 2), count(*) filter (state = 3), count(*) filter (state = 4),
         count(*) filter (state = 5), count(*) filter (state = 6), count(*) filter (expected = 1 and state between 2 and 5)
       from cells group by all order by all`,
    )
  ).getRows();

async function duckFromEntries(entries: readonly UseEntry[], instance: DuckDBInstance): Promise<unknown> {
  const duck = await instance.connect();
  await duck.run(
    'create or replace temp table entries (day date, department varchar, resource varchar, amount bigint)',
  );
  const appender = await duck.createAppender('entries');
  for (const { day, department, resource, amount } of entries) {
    appender.appendDate({ days: Date.parse(day) / 86_400_000 } as Parameters<typeof appender.appendDate>[0]);
    appender.appendVarchar(department);
    appender.appendVarchar(resource);
    appender.appendBigInt(BigInt(amount));
    appender.endRow();
  }
  appender.closeSync();
  const answer = await duck.runAndReadAll(
    `select date_trunc('month', day) g, department, resource, sum(amount), count(*) from entries group by all order by all`,
  );
  const rows = answer.getRows();
  duck.closeSync();
  return rows;
}
