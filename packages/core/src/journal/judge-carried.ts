import type { Office } from '../office/office.ts';
import type { Entry } from './entry.ts';
import { judgeAs, judgeEntry, type Verdict } from './judge-entry.ts';
import type { JudgedBook, Writer } from './judged-book.ts';
import { known } from './kind.ts';
import { deviceOf } from './of-duty.ts';

/** What is known of the machine that wrote a carried entry. */
export type CarriedAuthor = Writer | 'unknown' | 'revoked';

/** What the judge says of an entry that another machine brings. */
export type CarriedVerdict =
  | Verdict
  /** The carrier could not have written it itself. No record is made: its author or the Office has to bring it. */
  | { readonly is: 'not-yours' }
  | {
      readonly is: 'later';
      readonly reason: {
        /** Nobody has said what the author may write; or its machine has been revoked. */
        readonly kind: 'unknown-device' | 'revoked';
        readonly device: string;
      };
    };

/**
 * Judges an entry that another machine than its author's brings, from a folder or when a hub is healed. It needs both: its
 * author's machine may write it, and its carrier could have written it himself. By the carrier's duties alone the Office's
 * bridge would bring in what was refused on the direct way; by the author's alone anybody could forge.
 *
 * @param author the machine its device is bound to.
 * @example
 * const [first] = sampleBook(monthPeriod(2026, 6), 'mau', () => 'A'.repeat(43)).entries;
 * const nothing = { entry: () => undefined, isRefused: () => false, batch: () => [] };
 * const carrier = { devices: new Set(['may-a']), duties: [{ role: 'recorder', department: 'van-phong' }] } as const;
 * judgeCarried(must(first, 'a sample is never empty'), 'unknown', carrier, officeOf([]), nothing); // { is: 'not-yours' }
 */
export function judgeCarried(
  entry: Entry,
  author: CarriedAuthor,
  carrier: Writer,
  office: Office,
  book: JudgedBook,
): CarriedVerdict {
  const carried = judgeAsCarrier(entry, carrier, office, book);
  if (carried === undefined) return { is: 'not-yours' };
  if (typeof author === 'string') {
    const kind = author === 'unknown' ? 'unknown-device' : 'revoked';
    return { is: 'later', reason: { kind, device: deviceOf(entry) ?? '' } };
  }
  const verdict = judgeEntry(entry, author, office, book);
  return verdict.is === 'allowed' ? carried : verdict;
}

/**
 * The Office carries everything, a head what he could have written for his department, others nothing. What waits may become
 * the carrier's own to write; until then its author's word alone does not let it in.
 *
 * @returns undefined if the carrier could not have written it.
 */
function judgeAsCarrier(
  entry: Entry,
  carrier: Writer,
  office: Office,
  book: JudgedBook,
): Verdict | undefined {
  if (carrier.duties.some(({ role }) => role === 'office')) return { is: 'allowed' };
  const one = known(entry);
  if (one === undefined) return undefined;
  let waiting: Verdict | undefined;
  for (const { role, department } of carrier.duties) {
    if (role !== 'head' || department === undefined) continue;
    const verdict = judgeAs(one, { role, department }, carrier, office, book);
    if (verdict.is === 'allowed') return verdict;
    if (verdict.is === 'later') waiting ??= verdict;
  }
  return waiting;
}
