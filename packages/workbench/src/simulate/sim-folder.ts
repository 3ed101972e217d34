import { err, ok, type Result, type Seeded } from '@soxanh/core';
import {
  segmentOf,
  shelfKey,
  type Folder,
  type FolderFile,
  type FolderProblem,
  type Shelf,
} from '@soxanh/sync';
import type { Life, Scheduler } from './scheduler.ts';

/** A file and where it stands. */
export interface SimFile {
  readonly shelf: Shelf;
  readonly name: string;
  readonly text: string;
}

type Answered<T> = Promise<Result<T, FolderProblem>>;
const pathOf = (shelf: Shelf, name: string): string => `${shelfKey(shelf)}/${name}`;

/** A folder that machines share: on a server, or copied about by a service, with people looking into it. */
export class SimFolder {
  isGone = false;
  private files = new Map<string, SimFile>();
  private readonly scheduler: Scheduler;
  private readonly random: Seeded;

  constructor(scheduler: Scheduler, random: Seeded) {
    [this.scheduler, this.random] = [scheduler, random];
  }

  /** As a process sees it. A write that is killed on its way leaves a part of the file. */
  seenBy(life: Life): Folder {
    const step = <T>(name: string, effect: () => T): Answered<T> =>
      this.scheduler.step(life, `folder ${name}`, () => (this.isGone ? err({ kind: 'gone' }) : ok(effect())));
    return {
      list: () => step('list', () => [...this.files.values()].map(listed)),
      read: (shelf, name) =>
        step(`read ${pathOf(shelf, name)}`, () => this.files.get(pathOf(shelf, name))?.text),
      write: async (shelf, name, text) => {
        const path = pathOf(shelf, name);
        const part = text.slice(0, this.random.whole(0, text.length));
        const begun = await step(
          `begins ${path}`,
          () => void this.files.set(path, { shelf, name, text: part }),
        );
        if (!begun.ok) return begun;
        return step(`writes ${path} ${text.length}`, () => {
          this.files.set(path, { shelf, name, text });
          return true as const;
        });
      },
      remove: (shelf, name) =>
        step(`removes ${pathOf(shelf, name)}`, () => {
          this.files.delete(pathOf(shelf, name));
          return true as const;
        }),
    };
  }

  /**
   * Every file of a name that is read, for who asks whether an entry is anywhere still: what only a file of another name has
   * is for a person to give its name back.
   */
  readable(): readonly SimFile[] {
    return [...this.files.values()].filter(({ name }) => segmentOf(name) !== undefined);
  }

  paths(): readonly string[] {
    return [...this.files.keys()].toSorted();
  }

  file(path: string): SimFile | undefined {
    return this.files.get(path);
  }

  /** Changes a file behind everybody's back. */
  tamper(path: string, change: (text: string) => string): void {
    const file = this.files.get(path);
    if (file !== undefined) this.files.set(path, { ...file, text: change(file.text) });
  }

  /** Puts a second file beside one: a copy, under the name that file systems and services give to copies. */
  copyBeside(path: string, name: string): void {
    const file = this.files.get(path);
    if (file !== undefined) this.files.set(pathOf(file.shelf, name), { ...file, name });
  }

  throwAway(path: string): void {
    this.files.delete(path);
  }

  /** @returns what puts the folder back as it is now. */
  snapshot(): () => void {
    const kept = new Map(this.files);
    return () => {
      this.files = new Map(kept);
    };
  }
}

const listed = ({ shelf, name, text }: SimFile): FolderFile => ({
  shelf,
  name,
  size: Buffer.byteLength(text),
});
