import { openDB, type IDBPDatabase } from 'idb';
import { NAME } from './windows.ts';

/** A record of a database: its store, key and value. */
export type StoredRecord = readonly [store: string, key: IDBValidKey, value: unknown];

/** All records of the database, as they are stored. */
export async function allRecords(): Promise<readonly StoredRecord[]> {
  const database = await openDB(NAME);
  const records = await recordsIn(database);
  database.close();
  return records;
}

/** Puts something else in the place of stored records. */
export async function rewrite(change: (record: StoredRecord) => unknown): Promise<void> {
  const database = await openDB(NAME);
  const records = await recordsIn(database);
  await writeRecords(
    database,
    records.map((record) => [record[0], record[1], change(record)]),
  );
  database.close();
}

async function recordsIn(database: IDBPDatabase): Promise<readonly StoredRecord[]> {
  const all: StoredRecord[] = [];
  for (const store of database.objectStoreNames) {
    const [keys, values] = await Promise.all([database.getAllKeys(store), database.getAll(store)]);
    for (const [i, key] of keys.entries()) all.push([store, key, values[i]]);
  }
  return all;
}

/** Writes records as they are. */
export async function writeRecords(database: IDBPDatabase, records: readonly StoredRecord[]): Promise<void> {
  const writing = database.transaction([...database.objectStoreNames], 'readwrite');
  for (const [store, key, value] of records) void writing.objectStore(store).put(value, key);
  await writing.done;
}
