/**
 * Keeps the folder people chose for a book. A handle cannot stand in the browser's key-value storage, and it must not
 * stand in the journal's database: that is copied and restored, and a folder belongs to one machine.
 */
const DATABASE = 'soxanh-machine';
const STORE = 'folders';

/**
 * The folder of a book; undefined if none was chosen, or what is kept cannot be read: that hinders nobody from sending to a
 * server.
 */
export async function keptFolder(book: string): Promise<FileSystemDirectoryHandle | undefined> {
  const kept: unknown = await inStore('readonly', (store) => store.get(book)).catch(() => undefined);
  return kept instanceof FileSystemDirectoryHandle ? kept : undefined;
}

export async function keepFolder(book: string, folder: FileSystemDirectoryHandle): Promise<void> {
  await inStore('readwrite', (store) => store.put(folder, book));
}

export async function forgetFolder(book: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(book));
}

async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const asked = work(transaction.objectStore(STORE));
      transaction.addEventListener('complete', () => resolve(asked.result));
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('No folder kept')));
    });
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(DATABASE, 1);
    asked.addEventListener('upgradeneeded', () => asked.result.createObjectStore(STORE));
    asked.addEventListener('success', () => resolve(asked.result));
    asked.addEventListener('error', () => reject(asked.error ?? new Error('No database')));
  });
}
