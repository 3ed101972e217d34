import type { Office } from '../office/office.ts';
import { NOTES } from '../office/readers.ts';
import type { Entry, KnownEntry } from './entry.ts';
import { isRoleOfDepartment, type Role } from './envelope.ts';
import { Hands } from './hands.ts';
import type { EntryId } from './id.ts';
import { placeOfKey } from './import-key.ts';
import type { JudgedBook, Writer } from './judged-book.ts';
import { known } from './kind.ts';
import { batchVoidedBy, keyOf, targetsOf } from './link.ts';
import { mayWrite, type Duty, type WriteRefusal } from './may-write.ts';

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
  | { readonly kind: 'target-pending'; readonly target: EntryId }
  /** More of the book would have to be looked at than may be just now (`JudgedBook.mayLook`). */
  | { readonly kind: 'not-judged' };

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
  if (book.mayLook === false) return { is: 'later', reason: { kind: 'not-judged' } };
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

/**
 * What an entry corrects and takes back. What it names is looked at one by one: a refusal decides at once, and waiting only if
 * nothing is refused. What lies behind removals and imports is looked at once nothing is missing: an entry that waits costs no
 * more, each time it is sent, than it is long (law S6).
 */
function judgeLinks(entry: KnownEntry, hands: Hands, book: JudgedBook): Verdict {
  let pending: EntryId | undefined;
  const there: Entry[] = [];
  for (const target of new Set(targetsOf(entry))) {
    const one = hands.entry(target);
    if (one !== undefined) {
      if (!hands.mayBeTouched(one)) return refused({ kind: 'not-own', target });
      there.push(one);
    } else if (book.isRefused(target)) return refused({ kind: 'refused-target', target });
    else pending ??= target;
  }
  if (pending !== undefined) return { is: 'later', reason: { kind: 'target-pending', target: pending } };
  const strange = there.find((one) => !hands.mayTouch(one));
  if (strange !== undefined) return refused({ kind: 'not-own', target: strange.id });
  const batch = batchVoidedBy(entry);
  return batch === undefined ? ALLOWED : judgeImport(batch, hands, book);
}

function judgeImport(batch: string, hands: Hands, book: JudgedBook): Verdict {
  const rows = book.batch(batch);
  if (rows.length === 0) return refused({ kind: 'unknown-batch', batch });
  const strange = hands.strangeRow(rows);
  return strange === undefined ? ALLOWED : refused({ kind: 'not-own', target: strange.id });
}
