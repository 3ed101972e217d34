import { emptyMonth, postToMonth, type MonthCells, type UseEntry } from '@soxanh/core';

/** An entry, the cells it changes and the end of the device's chain, written by hand on bare IndexedDB. */
export class RawStore {
  private readonly database: IDBDatabase;

  private constructor(database: IDBDatabase) {
    this.database = database;
  }

  static async open(name: string): Promise<RawStore> {
    const request = indexedDB.open(name, 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('entries', { keyPath: 'id' });
      request.result.createObjectStore('cells', { keyPath: ['department', 'resource', 'month'] });
      request.result.createObjectStore('devices', { keyPath: 'device' });
    });
    return new RawStore(await answered(request));
  }

  /** The same work as saving an entry: its device's end, its cells, itself, in one strict transaction. */
  async save(entry: UseEntry): Promise<void> {
    const names = ['entries', 'cells', 'devices'];
    const transaction = this.database.transaction(names, 'readwrite', { durability: 'strict' });
    const [entries, cells, devices] = names.map((name) => transaction.objectStore(name));
    if (entries === undefined || cells === undefined || devices === undefined)
      throw new Error('No such store');
    await answered(devices.get(entry.by.device));
    const month = entry.day.slice(0, 7);
    const key = [entry.department, entry.resource, month];
    const cell = (await answered(cells.get(key))) as MonthCells | undefined;
    const changed = cell ?? emptyMonth(entry.department, entry.resource, month);
    postToMonth(changed, entry, 1);
    cells.put(changed);
    entries.put(entry);
    devices.put({ device: entry.by.device, n: entry.n, id: entry.id, hash: entry.prev });
    transaction.commit();
    await finished(transaction);
  }

  /** Entries put one by one in one transaction. */
  async putAll(all: readonly UseEntry[]): Promise<void> {
    const transaction = this.database.transaction(['entries'], 'readwrite', { durability: 'strict' });
    const entries = transaction.objectStore('entries');
    for (const entry of all) entries.put(entry);
    await finished(transaction);
  }

  close(): void {
    this.database.close();
  }
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('No answer')));
  });

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('Aborted')));
  });
