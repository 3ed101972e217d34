import { err, ok, type Result } from '@soxanh/core';
import type { Folder, FolderFile, FolderProblem, Shelf } from '../../port/folder.ts';
import { shelfKey } from '../shelf.ts';
import type { Fuse } from './fuse.ts';

type Answered<T> = Promise<Result<T, FolderProblem>>;
const pathOf = (shelf: Shelf, name: string): string => `${shelfKey(shelf)}/${name}`;

/** A folder in memory that several machines share, and people and services tamper with. */
export class DoubleFolder {
  readonly files = new Map<string, { readonly shelf: Shelf; readonly name: string; text: string }>();
  isGone = false;
  /** Writes that went wrong half-way, counted from now. */
  halfWrites = 0;

  /** As one machine sees it. */
  seenBy(fuse: Fuse): Folder {
    const step = async <T>(effect: () => T): Answered<T> => {
      const answer = await fuse.step((): Result<T, FolderProblem> =>
        this.isGone ? err({ kind: 'gone' }) : ok(effect()),
      );
      return answer;
    };
    return {
      list: () =>
        step(() =>
          [...this.files.values()].map(({ shelf, name, text }): FolderFile => ({
            shelf,
            name,
            size: Buffer.byteLength(text),
          })),
        ),
      read: (shelf, name) => step(() => this.files.get(pathOf(shelf, name))?.text),
      write: (shelf, name, text) =>
        step(() => {
          const whole = this.halfWrites-- > 0 ? text.slice(0, text.length / 2) : text;
          this.files.set(pathOf(shelf, name), { shelf, name, text: whole });
          return true as const;
        }),
      remove: (shelf, name) =>
        step(() => {
          this.files.delete(pathOf(shelf, name));
          return true as const;
        }),
    };
  }

  /** Changes a file behind everybody's back. */
  tamper(path: string, change: (text: string) => string): void {
    const file = this.files.get(path);
    if (file !== undefined) file.text = change(file.text);
  }

  /** The folder as a service that copies folders gives it to another place: what stands there now. */
  snapshot(): () => void {
    const kept = [...this.files].map(([path, file]) => [path, { ...file }] as const);
    return () => {
      this.files.clear();
      for (const [path, file] of kept) this.files.set(path, { ...file });
    };
  }
}
