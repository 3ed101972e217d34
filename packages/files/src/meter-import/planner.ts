import { addDays, type Day, type EntryDraft, type EntryId } from '@soxanh/core';
import type { ImportedKey } from '../import/imported.ts';
import type { BookUse } from './book-uses.ts';
import type { MeterProblem, MeterReason } from './meter-problem.ts';

/** Something a file says, as the entry it is to become. */
export interface PlannedEntry {
  readonly draft: EntryDraft & { readonly kind: 'reading' | 'meter-use' };
  readonly key: string;
  readonly row: number;
}

/** What importing a meter file would do. */
export interface MeterPlan {
  readonly add: readonly PlannedEntry[];
  /** Days and readings that are in the book already. */
  readonly present: number;
  /** Days and readings for which the book says something else. Not imported: nobody said which is right. */
  readonly differences: readonly MeterProblem[];
  /** Entries to be taken back. Empty without `replace`. */
  readonly takeBack: readonly EntryId[];
}

/** Collects a plan: knows the keys of the book and what taking an entry back means. */
export class Planner {
  present = 0;
  private readonly added: PlannedEntry[] = [];
  private readonly differences: MeterProblem[] = [];
  private readonly taken = new Set<EntryId>();
  private readonly keys: ReadonlyMap<string, ImportedKey>;
  private readonly inForce = new Set<string>();
  private readonly copies = new Map<EntryId, readonly EntryId[]>();

  private readonly replaced: ReadonlySet<Day> | undefined;

  /** @param replaced the days for which the file is right; undefined if nobody said so. */
  constructor(keys: ReadonlyMap<string, ImportedKey>, replaced: ReadonlySet<Day> | undefined) {
    this.keys = keys;
    this.replaced = replaced;
    for (const [key, { inForce, heads }] of keys) {
      if (inForce) this.inForce.add(key.slice(0, key.lastIndexOf('|')));
      for (const head of heads) this.copies.set(head, heads);
    }
  }

  get plan(): MeterPlan {
    const { added: add, present, differences, taken } = this;
    return { add, present, differences, takeBack: [...taken] };
  }

  get replaces(): boolean {
    return this.replaced !== undefined;
  }

  /** Whether the file has all the days that would be taken back: a part of a longer amount cannot be. */
  mayReplace({ first, last }: BookUse): boolean {
    for (let day = first; day <= last; day = addDays(day, 1))
      if (this.replaced?.has(day) !== true) return false;
    return true;
  }

  isPresent(prefix: string): boolean {
    const present = this.inForce.has(prefix);
    if (present) this.present++;
    return present;
  }

  add(prefix: string, draft: PlannedEntry['draft'], row: number): void {
    let ordinal = 1;
    while (this.keys.has(`${prefix}|${ordinal}`)) ordinal++;
    this.added.push({ draft, key: `${prefix}|${ordinal}`, row });
  }

  refuse(row: number, rows: number, reason: MeterReason): void {
    this.differences.push({ row, rows, field: 'amount', text: '', cells: [], reason });
  }

  /** Takes back an entry and its copies from other machines: one of them would else count in its stead. */
  takeBack(id: EntryId): void {
    for (const copy of this.copies.get(id) ?? [id]) this.taken.add(copy);
  }
}
