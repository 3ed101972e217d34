import type { Office } from '../office/office.ts';
import { NOTES } from '../office/readers.ts';
import type { Entry, KnownEntry } from './entry.ts';
import { isRoleOfDepartment, type Role } from './envelope.ts';
import type { EntryId } from './id.ts';
import { placeOfKey } from './import-key.ts';
import { known } from './kind.ts';
import { batchVoidedBy, keyOf, targetsOf } from './link.ts';
import { mayWrite, type Duty, type WriteRefusal } from './may-write.ts';
import { byOf, isOfDuty } from './of-duty.ts';

/** A machine, as far as judging goes. */
export interface Writer {
  /** Every name it ever wrote under: entries of all of them are its own. */
  readonly devices: ReadonlySet<string>;
  readonly duties: readonly Duty[];
}

/** What the judge knows of the book. */
export interface JudgedBook {
  entry(id: EntryId): Entry | undefined;
  /** Tells whether an entry of this id was refused, and none was accepted. */
  isRefused(id: EntryId): boolean;
  /** The entries of an import; the same list while nothing but entries are added at its end, so that each is judged once. */
  batch(batch: string): readonly Entry[];
}

/** Why an entry is refused for good, until it is sent again under other duties or facts. */
export type EntryRefusal =
  | WriteRefusal
  /** It says it was written in a role, for a department, that its machine does not have. */
  | { readonly kind: 'duty'; readonly role: Role; readonly department?: string | undefined }
  /** It corrects or takes back what another device wrote. */
  | { readonly kind: 'not-own'; readonly target: EntryId }
  | { readonly kind: 'refused-target'; readonly target: EntryId }
  /** It takes back an import of which nothing is known. */
  | { readonly kind: 'unknown-batch'; readonly batch: string }
  /** Its import key names a place that is not its own: it could silence another department's row. */
  | { readonly kind: 'foreign-key'; readonly key: string }
  /** It carries a note, and this office never allowed notes to travel (law T3). */
  | { readonly kind: 'notes' };

/** Why an entry cannot be judged yet. It is neither accepted nor refused, and asked about again. */
export type EntryDelay =
  /** A kind or version this code does not know: nobody but the Office could be told what it may do. */
  | { readonly kind: 'hub-too-old'; readonly entryKind: string }
  | { readonly kind: 'target-pending'; readonly target: EntryId };

/** What the judge says. */
export type Verdict =
  | { readonly is: 'allowed' }
  | { readonly is: 'refused'; readonly reason: EntryRefusal }
  | { readonly is: 'later'; readonly reason: EntryDelay };

/** One object for every good answer: most entries get it. */
const ALLOWED: Verdict = { is: 'allowed' };
const refused = (reason: EntryRefusal): Verdict => ({ is: 'refused', reason });

/**
 * Judges an entry against the duties of the machine that wrote it: the one rule by which a hub takes entries in (law T1)
 * and every reader flags them. `mayWrite` says what a role may write; this adds what only who knows the book can say:
 *
 * 1. the role and department it was written in are a duty of its machine;
 * 2. the role may write it (`mayWrite`);
 * 3. what it corrects is its own to correct: Office all; head the department's; everybody what their own machine wrote
 *    where it has a duty still;
 * 4. an import is taken back by whom all of it belongs to;
 * 5. an imported row's key names its own place;
 * 6. it carries a note only if the office ever allowed notes.
 *
 * The Office may correct what has not arrived yet; others wait for it. No clock is asked (law J6), so whether notes are
 * allowed is asked of the office's whole life. A kind or version this code does not know is the Office's to write.
 *
 * @param writer the machine of the entry's own device: a carrier's duties say nothing of the author's (`judgeCarried`).
 * @example
 * const [first] = sampleBook(monthPeriod(2026, 6), 'mau', () => 'A'.repeat(43)).entries;
 * const nothing = { entry: () => undefined, isRefused: () => false, batch: () => [] };
 * const writer = { devices: new Set(['may-a']), duties: [] };
 * judgeEntry(must(first, 'a sample is never empty'), writer, officeOf([]), nothing).is; // 'refused'
 */
export function judgeEntry(entry: Entry, writer: Writer, office: Office, book: JudgedBook): Verdict {
  const one = known(entry);
  if (one !== undefined) return judgeAs(one, one.by, writer, office, book);
  return writer.duties.some(({ role }) => role === 'office')
    ? ALLOWED
    : { is: 'later', reason: { kind: 'hub-too-old', entryKind: entry.kind } };
}

/** `judgeEntry` as if it had been written in another role: what a carrier could have written itself. */
export function judgeAs(
  entry: KnownEntry,
  by: Duty,
  writer: Writer,
  office: Office,
  book: JudgedBook,
): Verdict {
  const { role, department } = by;
  if (!hasDuty(writer, by)) {
    return refused({ kind: 'duty', role, ...(department === undefined ? {} : { department }) });
  }
  if ('note' in entry && entry.note !== undefined && !everAllowedNotes(office))
    return refused({ kind: 'notes' });
  if (role === 'office') return ALLOWED;
  const may = mayWrite(by, entry, office);
  if (!may.ok) return refused(may.error);
  const key = keyOf(entry);
  if (key !== undefined && !isOwnKey(key, entry, department)) return refused({ kind: 'foreign-key', key });
  // Most entries say nothing of others: nothing is made for them.
  if (entry.supersedes === undefined && entry.kind !== 'void') return ALLOWED;
  return judgeLinks(entry, new Hands(writer, by, office, book), book);
}

/** Whether a machine may write in a role: for a department only where the role is one of a department. */
const hasDuty = ({ duties }: Writer, by: Duty): boolean =>
  duties.some(
    ({ role, department }) => role === by.role && (!isRoleOfDepartment(role) || department === by.department),
  );

const everAllowedNotes = (office: Office): boolean =>
  office.facts
    .one(NOTES, 'office')
    .stated()
    .some(({ value }) => value.allowed);

/** Keys of rows of a counter begin with their kind and the meter, all others with the department. */
const METER_KEYS: ReadonlySet<string> = new Set(['reading', 'meter-use']);

function isOwnKey(key: string, entry: KnownEntry, department: string | undefined): boolean {
  const [word = '', meter] = key.split('|');
  if (METER_KEYS.has(word) && 'meter' in entry) return entry.meter === meter;
  return placeOfKey(key)?.department === department;
}

/** What an entry corrects and takes back. A refusal decides at once; waiting only if nothing is refused. */
function judgeLinks(entry: KnownEntry, hands: Hands, book: JudgedBook): Verdict {
  let pending: EntryId | undefined;
  for (const target of targetsOf(entry)) {
    const there = book.entry(target);
    if (there !== undefined) {
      if (!hands.mayTouch(there)) return refused({ kind: 'not-own', target });
    } else if (book.isRefused(target)) return refused({ kind: 'refused-target', target });
    else pending ??= target;
  }
  const batch = batchVoidedBy(entry);
  if (batch !== undefined) {
    const rows = book.batch(batch);
    if (rows.length === 0) return refused({ kind: 'unknown-batch', batch });
    const strange = hands.strangeRow(rows);
    if (strange !== undefined) return refused({ kind: 'not-own', target: strange.id });
  }
  return pending === undefined
    ? ALLOWED
    : { is: 'later', reason: { kind: 'target-pending', target: pending } };
}

/**
 * How many removals of removals are looked through to find whose an entry is: a database that is asked beforehand has to
 * know where to end.
 */
export const MOST_REMOVALS = 64;

/** How many rows of an import, from its first, were found good for an author. */
interface LookedAt {
  readonly writer: Writer;
  readonly office: Office;
  readonly good: number;
}

const lookedAt = new WeakMap<readonly Entry[], Map<string, LookedAt>>();

/** Tells what an author may correct: what its machine wrote, and as a head what belongs to the department. */
class Hands {
  private readonly writer: Writer;
  private readonly by: Duty;
  private readonly office: Office;
  private readonly book: JudgedBook;

  constructor(writer: Writer, by: Duty, office: Office, book: JudgedBook) {
    this.writer = writer;
    this.by = by;
    this.office = office;
    this.book = book;
  }

  /** The first row of an import that is not the author's to take back. */
  strangeRow(rows: readonly Entry[]): Entry | undefined {
    return this.firstNot(rows, 'touch', (row) => this.mayTouch(row));
  }

  /**
   * The first row that fails. An import may have tens of thousands of rows and be taken back hundreds of times in one push:
   * of each list it is remembered how far it was found good for this author.
   */
  private firstNot(
    rows: readonly Entry[],
    what: 'touch' | 'department',
    isGood: (row: Entry) => boolean,
  ): Entry | undefined {
    const { writer, office, by } = this;
    const key = JSON.stringify([what, by.role, by.department]);
    const authors = lookedAt.get(rows) ?? new Map<string, LookedAt>();
    lookedAt.set(rows, authors);
    const before = authors.get(key);
    const isSame = before?.writer === writer && before.office === office;
    for (let at = isSame ? before.good : 0; at < rows.length; at++) {
      const row = rows[at];
      if (row !== undefined && isGood(row)) continue;
      authors.set(key, { writer, office, good: at });
      return row;
    }
    authors.set(key, { writer, office, good: rows.length });
    return undefined;
  }

  mayTouch(target: Entry): boolean {
    const device = deviceOf(target);
    if (
      device !== undefined &&
      this.writer.devices.has(device) &&
      isOfDuty(target, this.writer.duties, this.office)
    )
      return true;
    return this.by.role === 'head' && this.isOfDepartment(target);
  }

  /**
   * A removal belongs to whom everything belongs that it removed, however often it was removed and put back; circles of
   * removals belong to nobody. Step by step, and not beyond `MOST_REMOVALS`: a row of thousands is somebody's trick.
   */
  private isOfDepartment(target: Entry): boolean {
    const seen = new Set<EntryId>();
    let isAnything = false;
    let step: readonly Entry[] = [target];
    for (let steps = 0; step.length > 0; steps++) {
      const next: Entry[] = [];
      for (const entry of step) {
        const one = known(entry);
        if (one === undefined) return false;
        if (one.kind !== 'void') {
          if (!mayWrite(this.by, one, this.office).ok) return false;
          isAnything = true;
        } else if (!seen.has(one.id)) {
          seen.add(one.id);
          const named = this.namedBy(one);
          const batch = batchVoidedBy(one);
          const rows = batch === undefined ? [] : this.book.batch(batch);
          if (named === undefined || named.length + rows.length === 0 || steps === MOST_REMOVALS)
            return false;
          if (this.firstNot(rows, 'department', (row) => this.isRecordOfDepartment(row)) !== undefined)
            return false;
          isAnything ||= rows.length > 0;
          for (const row of named) next.push(row);
        }
      }
      step = next;
    }
    return isAnything;
  }

  private isRecordOfDepartment(entry: Entry): boolean {
    const one = known(entry);
    return one !== undefined && one.kind !== 'void' && mayWrite(this.by, one, this.office).ok;
  }

  /** What a removal names one by one; undefined where anything of it is unknown. */
  private namedBy(removal: KnownEntry): readonly Entry[] | undefined {
    const named: Entry[] = [];
    for (const id of targetsOf(removal)) {
      const row = this.book.entry(id);
      if (row === undefined) return undefined;
      named.push(row);
    }
    return named;
  }
}

/** The device an entry says it comes from; a later version may say it otherwise. */
export function deviceOf(entry: Entry): string | undefined {
  const { device } = byOf(entry);
  return typeof device === 'string' ? device : undefined;
}
