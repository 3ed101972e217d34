import type { Machine } from '../db/people.ts';

/** How many copied profiles are remembered. */
const MOST = 1000;

/**
 * Names under which two machines wrote, as far as pushes since this hub started showed it: the Office is told whose profile
 * was copied. Only a hint, kept in no database: the copy takes a name of its own at its first answer, so it is no news after
 * a restart, and the log has both entries of one place for ever.
 */
export class Clones {
  private readonly names = new Set<string>();

  add(book: string, device: string): void {
    if (this.names.size < MOST) this.names.add(`${book} ${device}`);
  }

  has(book: string, { devices }: Machine): boolean {
    return devices.some((device) => this.names.has(`${book} ${device}`));
  }
}
