import {
  addDays,
  boundaryOf,
  compareDecimals,
  dayText,
  decimalFromText,
  type Day,
  type Entry,
  type EntryDraft,
  type EntryId,
  type KnownEntry,
  type ReadingEntry,
} from '@soxanh/core';
import { importedKeys, type ImportedKey } from '../import/imported.ts';
import { BookUses, type BookUse, type Claim } from './book-uses.ts';
import { plainText } from './decimals.ts';
import type { MeterDay, MeterFile, MeterReading, MeterSpan } from './meter-file.ts';
import { dayKey, readingKey, spanKey } from './meter-keys.ts';
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

/** The book, as far as a plan needs it. */
export interface PlanBook {
  readonly entries: Iterable<Entry>;
  /** What is in force. */
  readonly counted: readonly KnownEntry[];
}

/**
 * Plans the import of a meter file so that doing it twice, or on two machines that merge later, counts everything once.
 *
 * - What has the key of something in force is present and left alone, also when somebody corrected it since.
 * - Amounts for a day add only where their minutes do not meet. Where they do, and the amounts differ, the day is refused with
 *   both, unless `replace` says that the file is right; then what lies within its days is taken back.
 * - Readings at one day's end must agree in the same way.
 *
 * @param meter the id of the meter.
 */
export function planMeterImport(
  { entries, counted }: PlanBook,
  file: MeterFile,
  meter: string,
  { replace }: { readonly replace: boolean },
): MeterPlan {
  const planner = new Planner(importedKeys(entries), replace ? daysOf(file) : undefined);
  const uses = new BookUses(counted, meter);
  for (const day of file.days) planDay(planner, uses, meter, day);
  for (const span of file.spans) planSpan(planner, uses, meter, span);
  const readings = readingsOf(counted, meter);
  for (const reading of file.readings) planReading(planner, readings, meter, reading);
  return planner.plan;
}

/** Every day the file has an amount for. */
function daysOf({ days, spans }: MeterFile): Set<Day> {
  const all = new Set(days.map(({ day }) => day));
  for (const { first, last } of spans) for (let day = first; day <= last; day = addDays(day, 1)) all.add(day);
  return all;
}

/** Collects a plan: knows the keys of the book and what taking an entry back means. */
class Planner {
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

function planDay(planner: Planner, uses: BookUses, meter: string, found: MeterDay): void {
  const { day, amount, minutes, about } = found;
  planUse(planner, uses, {
    claim: { first: day, last: day, covered: minutes?.covered },
    prefix: dayKey(meter, found),
    amount,
    row: found.row,
    rows: found.rows,
    draft: {
      kind: 'meter-use',
      meter,
      day: dayText(day),
      amount,
      ...(minutes === undefined
        ? {}
        : {
            minutes: {
              of: minutes.of,
              covered: minutes.covered.map(([from, to]): [number, number] => [from, to]),
            },
          }),
      ...(about ? { about: true as const } : {}),
    },
  });
}

function planSpan(planner: Planner, uses: BookUses, meter: string, found: MeterSpan): void {
  const { first, last, amount, row } = found;
  const draft = { kind: 'meter-use', meter, day: dayText(first), through: dayText(last), amount } as const;
  planUse(planner, uses, {
    claim: { first, last },
    prefix: spanKey(meter, found),
    amount,
    row,
    rows: 1,
    draft,
  });
}

interface FoundUse {
  readonly claim: Claim;
  readonly prefix: string;
  readonly amount: number;
  readonly row: number;
  readonly rows: number;
  readonly draft: PlannedEntry['draft'];
}

function planUse(planner: Planner, uses: BookUses, found: FoundUse): void {
  const { claim, prefix, amount, row, rows } = found;
  if (planner.isPresent(prefix)) return;
  const meeting = uses.meeting(claim);
  if (meeting.length === 1 && meeting.every((use) => saysSame(use, found))) {
    planner.present++;
    return;
  }
  if (!meeting.every((use) => planner.mayReplace(use))) {
    const inBook = meeting.map(({ entry }) => entry.amount);
    planner.refuse(row, rows, {
      kind: 'differs',
      day: claim.first,
      through: claim.last,
      inBook,
      inFile: amount,
    });
    return;
  }
  for (const { entry } of meeting) planner.takeBack(entry.id);
  planner.add(prefix, found.draft, row);
}

/** Somebody wrote the very same by hand. */
const saysSame = ({ entry, first, last }: BookUse, { claim, amount }: FoundUse): boolean =>
  entry.amount === amount &&
  first === claim.first &&
  last === claim.last &&
  JSON.stringify(entry.minutes?.covered) === JSON.stringify(claim.covered);

function readingsOf(counted: readonly KnownEntry[], meter: string): Map<Day, ReadingEntry[]> {
  const readings = new Map<Day, ReadingEntry[]>();
  for (const entry of counted) {
    const boundary = entry.kind === 'reading' && entry.meter === meter ? boundaryOf(entry) : undefined;
    if (entry.kind !== 'reading' || boundary === undefined) continue;
    readings.set(boundary, [...(readings.get(boundary) ?? []), entry]);
  }
  return readings;
}

function planReading(
  planner: Planner,
  readings: ReadonlyMap<Day, readonly ReadingEntry[]>,
  meter: string,
  found: MeterReading,
): void {
  const { day, moment, boundary, value, row } = found;
  const prefix = readingKey(meter, found);
  if (planner.isPresent(prefix)) return;
  const there = readings.get(boundary) ?? [];
  const other = there.find((entry) => !isValue(entry, found));
  if (there.length > 0 && other === undefined) {
    planner.present++;
    return;
  }
  if (other !== undefined && !planner.replaces) {
    planner.refuse(row, 1, { kind: 'reading-differs', inBook: other.value, inFile: plainText(value) });
    return;
  }
  for (const entry of there) if (!isValue(entry, found)) planner.takeBack(entry.id);
  if (there.some((entry) => isValue(entry, found))) {
    planner.present++;
    return;
  }
  const draft = { kind: 'reading', meter, day: dayText(day), value: plainText(value) } as const;
  planner.add(prefix, moment === undefined ? draft : { ...draft, moment }, row);
}

function isValue({ value: text }: ReadingEntry, { value }: MeterReading): boolean {
  const read = decimalFromText(text);
  return read.ok && compareDecimals(read.value, value) === 0;
}
