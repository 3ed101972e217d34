import { factsOf, fakePen, smallOfficeFacts } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { officeOf } from '../office/office.ts';
import { writeEntry, type Author, type EntryDraft } from './author.ts';
import type { Entry, KnownEntry } from './entry.ts';
import { MOST_REACHED } from './hands.ts';
import type { EntryId } from './id.ts';
import { judgeEntry, type Verdict } from './judge-entry.ts';
import type { JudgedBook, Writer } from './judged-book.ts';
import { batchOf } from './link.ts';
import type { Duty } from './may-write.ts';

const office = officeOf(factsOf(smallOfficeFacts('2026-06-01', ['van-phong', 'to-chuc-dang'])));
const HEAD = { role: 'head', department: 'van-phong' } as const;
const RECORDER = { role: 'recorder', department: 'van-phong' } as const;
const OFFICE = { role: 'office' } as const;
const USE: EntryDraft = {
  kind: 'use',
  department: 'van-phong',
  resource: 'paper',
  day: '2026-06-08',
  amount: 1,
};
const ABSENT = '01975000-0000-7000-8000-00000000beef' as EntryId;

let written = 0;
const write = (draft: EntryDraft, { role, department }: Duty, device = 'theirs'): KnownEntry => {
  const author: Author = { device, role, ...(department === undefined ? {} : { department }) };
  return writeEntry(draft, author, undefined, fakePen(`${written++}`)).entry;
};
const removal = (targets: readonly Entry[], by: Duty = RECORDER): KnownEntry =>
  write({ kind: 'void', supersedes: targets.map(({ id }) => id) }, by);
const many = (count: number, by: Duty = RECORDER): KnownEntry[] =>
  Array.from({ length: count }, () => write(USE, by));
const imported = (batch: string): Entry =>
  write({ ...USE, source: { batch, key: 'van-phong|paper||2026-06-08|1|1' } }, RECORDER);

const machineOf = (duty: Duty, ...devices: readonly string[]): Writer => ({
  devices: new Set(['mine', ...devices]),
  duties: [duty],
});
const told = (verdict: Verdict): string => (verdict.is === 'allowed' ? 'allowed' : verdict.reason.kind);
const judged = (draft: EntryDraft, book: JudgedBook, by: Duty = HEAD, writer = machineOf(by)): string =>
  told(judgeEntry(write(draft, by, 'mine'), writer, office, book));
const backOf = (...targets: readonly Entry[]): EntryDraft => ({
  kind: 'void',
  supersedes: targets.map(({ id }) => id),
});

/** A book that tells how often it was asked. */
class Counting implements JudgedBook {
  mayLook = true;
  entries = 0;
  batches = 0;
  steps = 0;
  private readonly byId: ReadonlyMap<EntryId, Entry>;
  private readonly all: readonly Entry[];

  constructor(...all: readonly Entry[]) {
    this.byId = new Map(all.map((entry) => [entry.id, entry]));
    this.all = all;
  }
  entry(id: EntryId): Entry | undefined {
    this.entries++;
    return this.byId.get(id);
  }
  batch(batch: string): readonly Entry[] {
    this.batches++;
    return this.all.filter((entry) => batchOf(entry) === batch);
  }
  isRefused(): boolean {
    return false;
  }
  walked(count: number): void {
    this.steps += count;
  }
}

describe('how much an entry makes the judge look at', () => {
  it('[S6] what is named twice, or reached by several ways, is looked up once', () => {
    const uses = many(10);
    const [one, two] = [removal(uses), removal(uses)];
    const both = removal([one, two, ...uses]);
    const book = new Counting(...uses, one, two, both);
    expect(judged(backOf(both, both, one, one), book)).toBe('allowed');
    expect(book.entries).toBe(uses.length + 3);
  });

  it('[S6] what waits for a target costs no more than it names, and is refused at once for what it names itself', () => {
    const rows = Array.from({ length: 50 }, () => imported('lo-1'));
    const over = removal(many(50));
    const book = new Counting(...rows, over);
    const waiting: EntryDraft = { kind: 'void', batch: 'lo-1', supersedes: [over.id, ABSENT] };
    expect(judged(waiting, book)).toBe('target-pending');
    expect([book.entries, book.batches, book.steps]).toEqual([2, 0, 0]);
    const elsewhere = write({ ...USE, department: 'to-chuc-dang' }, OFFICE);
    expect(judged(backOf({ ...over, id: ABSENT }, elsewhere), new Counting(elsewhere))).toBe('not-own');
  });

  it('[S6] nothing is looked at where no more may be: that waits, and what says nothing of others does not', () => {
    const target = write(USE, RECORDER);
    const book = new Counting(target);
    book.mayLook = false;
    expect(judged(backOf(target), book)).toBe('not-judged');
    expect(judged({ kind: 'void', batch: 'lo-1' }, book, RECORDER)).toBe('not-judged');
    expect([book.entries, book.batches]).toEqual([0, 0]);
    expect(judged(USE, book)).toBe('allowed');
    expect(judged({ ...USE, department: 'to-chuc-dang' }, book)).toBe('department');
    // The Office looks at nothing: nothing is to be waited for.
    expect(judged(backOf(target), book, OFFICE)).toBe('allowed');
  });

  it('[S6] tells what it walks through', () => {
    const rows = Array.from({ length: 50 }, () => imported('lo-1'));
    const gone = write({ kind: 'void', batch: 'lo-1', supersedes: [rows[0]?.id ?? ABSENT] }, RECORDER);
    const book = new Counting(...rows, gone);
    expect(judged(backOf(gone), book)).toBe('allowed');
    expect(book.steps).toBeGreaterThan(rows.length);
    expect(book.steps).toBeLessThan(rows.length + 5);
  });
});

describe('how much one entry may reach', () => {
  /** A removal of as many removals of one entry as make so many links. */
  const reaching = (links: number): { readonly top: KnownEntry; readonly book: JudgedBook } => {
    const one = write(USE, RECORDER);
    const wide = 1000;
    const full = Array.from({ length: Math.floor(links / wide) - 1 }, () =>
      removal(Array.from({ length: wide }, () => one)),
    );
    const rest = removal(Array.from({ length: links - (full.length + 1) * wide - full.length }, () => one));
    const inner = [...full, rest];
    const top = removal(inner);
    return { top, book: new Counting(one, top, ...inner) };
  };

  it('[S6] is as much as the largest import has, of links too: beyond it nothing is anybody’s but the Office’s', () => {
    const row = imported('lo-1');
    const large = (count: number): JudgedBook => {
      const all = Array.from({ length: count }, () => row);
      return { entry: () => undefined, isRefused: () => false, batch: () => all };
    };
    const whole: EntryDraft = { kind: 'void', batch: 'lo-1' };
    expect(judged(whole, large(MOST_REACHED))).toBe('allowed');
    const tooLarge = large(MOST_REACHED + 1);
    const writer = machineOf(RECORDER, 'theirs');
    // What is remembered of it makes no difference to the verdict.
    for (let times = 0; times < 3; times++) {
      expect(judged(whole, tooLarge)).toBe('not-own');
      expect(judged(whole, tooLarge, RECORDER, writer)).toBe('not-own');
    }
    expect(judged(whole, tooLarge, OFFICE)).toBe('allowed');
  });

  it('[S6] counts every link of removals, and an import once', () => {
    const [within, beyond] = [reaching(MOST_REACHED - 100), reaching(MOST_REACHED + 1000)];
    expect(judged(backOf(within.top), within.book)).toBe('allowed');
    expect(judged(backOf(beyond.top), beyond.book)).toBe('not-own');
    const row = imported('lo-1');
    const voids = Array.from({ length: 5 }, () => write({ kind: 'void', batch: 'lo-1' }, RECORDER));
    const all = Array.from({ length: 50_000 }, () => row);
    const byId = new Map(voids.map((one) => [one.id, one]));
    const book: JudgedBook = { entry: (id) => byId.get(id), isRefused: () => false, batch: () => all };
    expect(judged(backOf(...voids), book)).toBe('allowed');
  });
});

describe('what was looked at', () => {
  it('[S6] is remembered for each who asked: two who take turns begin nothing anew', () => {
    let asked = 0;
    class CountingNames extends Set<string> {
      override has(name: string): boolean {
        asked++;
        return super.has(name);
      }
    }
    const writers = ['may-1', 'may-2'].map((name) => ({
      ...machineOf(RECORDER),
      devices: new CountingNames(['mine', 'theirs', name]),
    }));
    const rows = Array.from({ length: 500 }, () => imported('lo-1'));
    const book: JudgedBook = { entry: () => undefined, isRefused: () => false, batch: () => rows };
    for (let times = 0; times < 50; times++) {
      for (const writer of writers)
        expect(judged({ kind: 'void', batch: 'lo-1' }, book, RECORDER, writer)).toBe('allowed');
    }
    expect(asked).toBe(2 * rows.length);
  });

  it('[T1] is one’s own: what is one’s to take back is not another’s, in whatever order they ask', () => {
    const rows = Array.from({ length: 5 }, () => imported('lo-1'));
    const book: JudgedBook = { entry: () => undefined, isRefused: () => false, batch: () => rows };
    const [owner, other] = [machineOf(RECORDER, 'theirs'), machineOf(RECORDER)];
    const whole: EntryDraft = { kind: 'void', batch: 'lo-1' };
    for (let times = 0; times < 2; times++) {
      expect(judged(whole, book, RECORDER, owner)).toBe('allowed');
      expect(judged(whole, book, RECORDER, other)).toBe('not-own');
      expect(judged(whole, book, HEAD, other)).toBe('duty');
      expect(judged(whole, book, HEAD)).toBe('allowed');
    }
  });
});
