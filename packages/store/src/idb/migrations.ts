/**
 * One step of the database's history. Steps only add: an older window may still be reading while a newer program is
 * installed, and a step that failed half-way is undone by IndexedDB as a whole. A step that was released never changes
 * and uses nothing of today's code.
 */
export interface Migration {
  readonly version: number;
  readonly change: (database: IDBDatabase, transaction: IDBTransaction) => void;
}

/** Every step, in order. The last one's version is the database's. */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    change(database) {
      for (const name of ['entries', 'blocks'])
        database.createObjectStore(name).createIndex('terms', 'terms', { multiEntry: true });
      database.createObjectStore('cells', { keyPath: ['month', 'department', 'resource'] });
      database.createObjectStore('facts', { keyPath: 'id' });
      for (const name of ['links', 'conflicts', 'twins', 'notes', 'devices', 'marks'])
        database.createObjectStore(name);
    },
  },
];
