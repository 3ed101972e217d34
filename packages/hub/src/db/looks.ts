import type { Decision } from './storage.ts';

/**
 * How many entries the judge may have read for the pushes of one machine in one commit, rows of imports among them: less than a
 * second of work, and more than people's pushes need. What would begin beyond it waits for the next push.
 */
export const MOST_LOOKS = 100_000;

/** Rows that are at hand and only walked through take that part of the time of those that are read from a disk. */
const WALKED_TO_ONE_READ = 16;

/**
 * What may still be looked at. It is asked before an entry is judged only: what was begun comes to its end, or an entry that
 * needs all of it would wait for ever, and what is behind it too (law S6). How much one entry may reach is the judge's to
 * limit (`MOST_REACHED`).
 */
export class Looks {
  /** Whether there was anything left when the entry that is being judged had its turn. */
  mayLook = true;
  private left = MOST_LOOKS;
  private hasMissed = false;

  /** An entry has its turn. */
  next(): void {
    this.mayLook = this.left > 0;
    this.hasMissed = false;
  }

  /** Something that was asked about is not at hand: whatever is decided without it is no decision. */
  miss(): void {
    this.hasMissed = true;
  }

  afterAll(decision: Decision): Decision {
    return this.hasMissed ? { is: 'later', reason: { kind: 'not-judged' } } : decision;
  }

  read(entries: number): void {
    this.left -= entries;
  }

  walked(rows: number): void {
    this.left -= rows / WALKED_TO_ONE_READ;
  }
}
