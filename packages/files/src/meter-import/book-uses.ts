import { addDays, dayNumberFromText, type Day, type KnownEntry, type MeterUseEntry } from '@soxanh/core';
import type { MeterMinutes } from './meter-file.ts';

/** What the book has of a meter for one or several days. */
export interface BookUse {
  readonly entry: MeterUseEntry;
  readonly first: Day;
  readonly last: Day;
}

/** Days, and of a single one perhaps its minutes. */
export interface Claim {
  readonly first: Day;
  readonly last: Day;
  readonly covered?: MeterMinutes['covered'] | undefined;
}

/** The amounts in force of one meter, found by their days. */
export class BookUses {
  private readonly byDay = new Map<Day, BookUse[]>();

  constructor(counted: Iterable<KnownEntry>, meter: string) {
    for (const entry of counted) {
      if (entry.kind !== 'meter-use' || entry.meter !== meter) continue;
      const first = dayNumberFromText(entry.day);
      const last = dayNumberFromText(entry.through ?? entry.day);
      if (first !== undefined && last !== undefined) this.keep({ entry, first, last });
    }
  }

  /** What claims some of the same minutes. */
  meeting(claim: Claim): readonly BookUse[] {
    const found = new Set<BookUse>();
    for (let day = claim.first; day <= claim.last; day = addDays(day, 1))
      for (const use of this.byDay.get(day) ?? []) if (meets(claim, use)) found.add(use);
    return [...found];
  }

  private keep(use: BookUse): void {
    for (let day = use.first; day <= use.last; day = addDays(day, 1)) {
      const there = this.byDay.get(day);
      if (there === undefined) this.byDay.set(day, [use]);
      else there.push(use);
    }
  }
}

/** Two claims on one day meet unless both say which minutes are theirs, and none is both's. */
function meets({ covered: mine }: Claim, { entry }: BookUse): boolean {
  const theirs = entry.minutes?.covered;
  if (mine === undefined || theirs === undefined) return true;
  return mine.some(([from, to]) => theirs.some(([start, end]) => start < to && end > from));
}
