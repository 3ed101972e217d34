import alasql from 'alasql';
import { op, table as arqueroTable } from 'arquero';
import crossfilter from 'crossfilter2';
import initSqlJs from 'sql.js';
import { alternate } from '../measure/alternate.ts';
import { compared, type Figure } from '../measure/figure.ts';

/** A day cell as a row. */
export interface DayRow {
  readonly day: string;
  readonly month: string;
  readonly department: string;
  readonly resource: string;
  readonly amount: number;
  readonly state: number;
  readonly expected: number;
  readonly entries: number;
}

/** Totals by month, department and resource of the same day cells in four other engines; shown, with no goal. */
export async function otherEngines(rows: readonly DayRow[], ours: () => unknown): Promise<Figure[]> {
  const contenders = [
    { name: 'ours', run: ours },
    { name: 'arquero', run: arquero(rows) },
    { name: 'crossfilter2', run: crossfiltered(rows) },
    { name: 'alasql', run: inAlasql(rows) },
    { name: 'sql.js', run: await inSqlJs(rows) },
  ];
  const medians = await alternate(contenders, 7);
  const value = medians.get('ours') ?? 0;
  return contenders
    .slice(1)
    .map(({ name }) =>
      compared('five years of day cells by month', 'ms', value, name, medians.get(name) ?? 0),
    );
}

function arquero(rows: readonly DayRow[]): () => unknown {
  const cells = arqueroTable({
    month: rows.map((row) => row.month),
    department: rows.map((row) => row.department),
    resource: rows.map((row) => row.resource),
    amount: rows.map((row) => row.amount),
  });
  return () =>
    cells
      .groupby('month', 'department', 'resource')
      .rollup({ sum: op.sum('amount'), n: op.count() })
      .objects();
}

function crossfiltered(rows: readonly DayRow[]): () => unknown {
  return () =>
    crossfilter([...rows])
      .dimension((row) => `${row.month}|${row.department}|${row.resource}`)
      .group()
      .reduceSum((row) => row.amount)
      .all();
}

const BY_MONTH =
  'select month, department, resource, sum(amount) s, count(*) n from cells group by month, department, resource';

function inAlasql(rows: readonly DayRow[]): () => unknown {
  const database = new alasql.Database('bench');
  database.exec('create table cells');
  Object.assign(database.tables['cells'] ?? {}, { data: rows });
  return () => database.exec(BY_MONTH);
}

async function inSqlJs(rows: readonly DayRow[]): Promise<() => unknown> {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run('create table cells (month text, department text, resource text, amount integer)');
  const insert = database.prepare('insert into cells values (?, ?, ?, ?)');
  for (const { month, department, resource, amount } of rows)
    insert.run([month, department, resource, amount]);
  insert.free();
  return () => database.exec(BY_MONTH);
}
