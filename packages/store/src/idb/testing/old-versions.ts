import { openDB, unwrap } from 'idb';
import { MIGRATIONS } from '../migrations.ts';
import { writeRecords, type StoredRecord } from './records.ts';
import { NAME } from './windows.ts';

/**
 * Makes the database as a program of version 1 left it, record by record: entries written there, merged ones singly and
 * in a block, and among them entries of kinds it did not know.
 */
export const makeVersionOne = (): Promise<readonly StoredRecord[]> =>
  remade(1, new URL('../golden/v1.jsonl', import.meta.url));

/** The same journal as a program of version 2 left it, which knew those kinds. */
export const makeVersionTwo = (): Promise<readonly StoredRecord[]> =>
  remade(2, new URL('../golden/v2.jsonl', import.meta.url));

async function remade(version: number, golden: URL): Promise<readonly StoredRecord[]> {
  const file = await fetch(golden);
  const lines = (await file.text()).trimEnd().split('\n');
  const records = lines.map((line) => JSON.parse(line, withBinary) as StoredRecord);
  const database = await openDB(NAME, version, {
    upgrade(empty, _from, _to, transaction) {
      for (const step of MIGRATIONS.slice(0, version)) step.change(unwrap(empty), unwrap(transaction));
    },
  });
  await writeRecords(database, records);
  database.close();
  return records;
}

/** JSON has neither typed arrays nor maps: the file says which is which. */
function withBinary(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value as unknown[];
  if ('float64' in value) return Float64Array.from(value.float64 as number[]);
  if ('int32' in value) return Int32Array.from(value.int32 as number[]);
  return 'map' in value ? new Map(value.map as [unknown, unknown][]) : value;
}
