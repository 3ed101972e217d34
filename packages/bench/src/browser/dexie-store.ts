import { emptyMonth, postToMonth, type MonthCells, type UseEntry } from '@soxanh/core';
import { Dexie, type Table } from 'dexie';

interface DeviceEnd {
  readonly device: string;
  readonly n: number;
  readonly id: string;
  readonly hash: string | null;
}

/** The same work as `RawStore`, in Dexie. */
export class DexieStore {
  private readonly database: Dexie;

  constructor(name: string) {
    this.database = new Dexie(name, { chromeTransactionDurability: 'strict' });
    this.database
      .version(1)
      .stores({ entries: 'id', cells: '[department+resource+month]', devices: 'device' });
  }

  async save(entry: UseEntry): Promise<void> {
    const entries: Table<UseEntry> = this.database.table('entries');
    const cells: Table<MonthCells> = this.database.table('cells');
    const devices: Table<DeviceEnd> = this.database.table('devices');
    await this.database.transaction('rw', entries, cells, devices, async () => {
      await devices.get(entry.by.device);
      const month = entry.day.slice(0, 7);
      const cell = await cells.get([entry.department, entry.resource, month]);
      const changed = cell ?? emptyMonth(entry.department, entry.resource, month);
      postToMonth(changed, entry, 1);
      await cells.put(changed);
      await entries.put(entry);
      await devices.put({ device: entry.by.device, n: entry.n, id: entry.id, hash: entry.prev });
    });
  }

  close(): void {
    this.database.close();
  }
}
