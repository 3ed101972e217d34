import { ok, type Result } from '@soxanh/core';
import { pageLineOf, type PageLine, type PulledPage } from '../message/lines.ts';
import { PAGE_LIMIT, type PageHead } from '../message/pull.ts';
import type { HubLink } from '../port/hub-link.ts';
import type { SyncState, SyncStore } from '../port/sync-store.ts';
import { of, type GoOn, type SyncProblem } from './outcome.ts';
import { epochOf } from './push-outbox.ts';

/** What pulling came to. */
export interface Pulled {
  readonly added: number;
  readonly acknowledged: number;
  readonly refused: number;
  /** Lines this version does not understand; they did not stop the others (law S8). */
  readonly unknown: number;
  readonly clones: readonly string[];
  /** See `Pushed`. */
  readonly newEpoch: string | undefined;
  /** The end of the log was reached. */
  readonly complete: boolean;
}

/** How to pull. */
export interface PullOptions {
  /** Records a page. */
  readonly limit?: number;
  /** Records kept in one transaction at least, if there are so many. */
  readonly together?: number;
  /** How long the first page may be waited for, in seconds; not at all unless told so. */
  readonly wait?: number;
}

/** Records kept in one transaction: what a store does once for each costs more than the records of one page. */
const KEPT_TOGETHER = 20_000;
/** The same in letters: all of it is held in memory, and twice, for the next ones are read while a disk is at work. */
const LONGEST_TOGETHER = 2 ** 24;

/**
 * Follows the log from the last page kept to its end. Pages and their last cursor are kept in one transaction, so that
 * whoever is killed in between begins where the pages kept end (law S4). The next pages are fetched and read while others are being kept.
 */
export async function pullPages(
  store: SyncStore,
  link: HubLink,
  state: Pick<SyncState, 'cursor' | 'high' | 'epoch'>,
  goOn: GoOn,
  { limit = PAGE_LIMIT.records, together = KEPT_TOGETHER, wait = 0 }: PullOptions = {},
): Promise<Result<Pulled, SyncProblem>> {
  const { high, epoch } = state;
  const ask = (after: string, seconds: number): Promise<Result<PulledPage, SyncProblem>> =>
    // Who knows no log yet asks which one there is: what that page holds is dropped.
    of('link', link.pull({ after, high, limit: epoch === '' ? 1 : limit, wait: seconds }));
  const sum = new PulledSum();
  let held: ReadPage | undefined;
  let keeping: Promise<Result<true, SyncProblem>> = Promise.resolve(ok(true));
  for (let coming = ask(state.cursor, wait); ;) {
    const page = await coming;
    // Not a page of the log that was asked for: nothing of it is kept under the old one's name.
    if (!page.ok || page.value.head.epoch !== epoch) {
      const kept = await sum.keepAfter(keeping, store, held);
      if (!kept.ok) return kept;
      const newEpoch = page.ok ? page.value.head.epoch : epochOf(page.error);
      return page.ok || newEpoch !== undefined ? ok(sum.told(false, newEpoch)) : page;
    }
    const { head } = page.value;
    const goesOn = head.more && (await goOn());
    if (goesOn) coming = ask(head.cursor, 0);
    // While a disk is at work on the pages before: reading lines takes about as long.
    held = joined(held, readLines(page.value));
    if (goesOn && held.head.records < together && held.length < LONGEST_TOGETHER) continue;
    const before = await keeping;
    if (!before.ok) return before;
    keeping = sum.keepRead(store, held);
    held = undefined;
    if (goesOn) continue;
    const kept = await keeping;
    return kept.ok ? ok(sum.told(!head.more)) : kept;
  }
}

/** A page whose lines were read. */
interface ReadPage {
  readonly head: PageHead;
  readonly lines: readonly PageLine[];
  readonly unknown: number;
  /** In letters, as it came. */
  readonly length: number;
}

function readLines({ head, lines }: PulledPage): ReadPage {
  const read = lines.map((line) => pageLineOf(line));
  const understood = read.filter((line): line is PageLine => line !== 'unknown');
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  return { head, lines: understood, unknown: read.length - understood.length, length };
}

/** A page and the one behind it as one. */
function joined(page: ReadPage | undefined, next: ReadPage): ReadPage {
  if (page === undefined) return next;
  const { first, records } = page.head;
  const head = { ...next.head, first, records: records + next.head.records };
  const [unknown, length] = [page.unknown + next.unknown, page.length + next.length];
  return { head, lines: [...page.lines, ...next.lines], unknown, length };
}

/** What pages came to, together. */
export class PulledSum {
  private added = 0;
  private acknowledged = 0;
  private refused = 0;
  private unknown = 0;
  private readonly clones = new Set<string>();

  /** Keeps a page, its cursor with it. */
  keep(store: SyncStore, page: PulledPage): Promise<Result<true, SyncProblem>> {
    return this.keepRead(store, readLines(page));
  }

  /** Keeps a page, if there is one, once those before are kept. */
  async keepAfter(
    before: Promise<Result<true, SyncProblem>>,
    store: SyncStore,
    page: ReadPage | undefined,
  ): Promise<Result<true, SyncProblem>> {
    const kept = await before;
    return !kept.ok || page === undefined ? kept : this.keepRead(store, page);
  }

  async keepRead(store: SyncStore, page: ReadPage): Promise<Result<true, SyncProblem>> {
    const { head, lines, unknown } = page;
    const kept = await of('store', store.receive(head, lines));
    if (!kept.ok) return kept;
    this.unknown += unknown;
    this.added += kept.value.added;
    this.acknowledged += kept.value.acknowledged;
    this.refused += kept.value.refused;
    for (const name of kept.value.clones) this.clones.add(name);
    return ok(true);
  }

  told(complete: boolean, newEpoch?: string): Pulled {
    const { added, acknowledged, refused, unknown, clones } = this;
    return { added, acknowledged, refused, unknown, clones: [...clones], newEpoch, complete };
  }
}
