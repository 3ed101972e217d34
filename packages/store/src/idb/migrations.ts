/**
 * One step of the database's history. Steps only add: an older window may still be reading while a newer program is
 * installed, and a step that failed half-way is undone by IndexedDB as a whole. A step that was released never changes
 * and uses nothing of today's code.
 */
export interface Migration {
  readonly version: number;
  /** Kinds of entries that programs with this version understand and those before did not. */
  readonly learns?: readonly string[];
  /** Kinds that programs before understood otherwise. */
  readonly anew?: readonly string[];
  readonly change: (database: IDBDatabase, transaction: IDBTransaction) => void;
}

/** Every step, in order. The last one's version is the database's, and stands in `today.ts` too. */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    change(database) {
      const entries = database.createObjectStore('entries');
      entries.createIndex('terms', 'terms', { multiEntry: true });
      entries.createIndex('own', 'own', { unique: true });
      database.createObjectStore('blocks').createIndex('terms', 'terms', { multiEntry: true });
      // Keys beside the values: what is stored stays exactly what core made.
      for (const name of ['cells', 'facts', 'links', 'conflicts', 'twins', 'notes', 'marks'])
        database.createObjectStore(name);
    },
  },
  {
    version: 2,
    learns: ['reading', 'meter-event', 'meter-use', 'invoice', 'issue', 'stock', 'explanation'],
    change(database) {
      database.createObjectStore('pages');
    },
  },
  {
    version: 3,
    change(database) {
      database.createObjectStore('aside').createIndex('place', ['device', 'n']);
      for (const name of ['confirmed', 'outbox', 'sync']) database.createObjectStore(name);
    },
  },
  {
    version: 4,
    // What takes a whole import back had made one family of all its rows.
    anew: ['void'],
    change: () => undefined,
  },
];
