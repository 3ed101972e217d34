import { signal, type ReadonlySignal } from '@preact/signals';
import { hasFolder, isFolderKey } from '../data/folder-mark.ts';
import { isAccountKey, readAccount, type HubAccount } from '../data/hub-account.ts';
import type { StorageArea } from '../platform/storage-area.ts';

/** Where the figures of a book lie beside this machine. */
export interface BookPlace {
  readonly is: 'alone' | 'hub' | 'folder';
  /** What the server lets this machine write; undefined where there is no server. */
  readonly duties: HubAccount['duties'] | undefined;
}

/** Follows where the figures of a book lie; undefined until it was read. */
export class BookPlaces {
  readonly place: ReadonlySignal<BookPlace | undefined>;
  private readonly current = signal<BookPlace | undefined>(undefined);
  private readonly area: StorageArea;
  private readonly book: string;

  constructor(area: StorageArea, book: string) {
    this.area = area;
    this.book = book;
    this.place = this.current;
  }

  /** Reads it now and whenever it may be another one. Answers how to stop. */
  follow(): () => void {
    void this.read();
    return this.area.onChanged((keys) => {
      if (keys.some((key) => isAccountKey(key) || isFolderKey(key))) void this.read();
    });
  }

  async read(): Promise<void> {
    const { area, book } = this;
    const [account, folder] = await Promise.all([readAccount(area, book), hasFolder(area, book)]);
    // With both, the server is what counts: the folder only passes on.
    const is = account !== undefined ? 'hub' : folder ? 'folder' : 'alone';
    this.current.value = { is, duties: account?.duties };
  }
}
