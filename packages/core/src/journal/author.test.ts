import { createHash } from 'node:crypto';
import { fakeClock, fakePen } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { writeEntry, type Author, type EntryDraft } from './author.ts';
import { canonicalText } from './canonical.ts';
import { chainProblems } from './chain.ts';
import { checkEntry } from './check-entry.ts';
import type { KnownEntry } from './entry.ts';

const by: Author = { device: 'may-a', role: 'recorder', department: 'van-phong' };
const draft: EntryDraft = {
  kind: 'use',
  department: 'van-phong',
  resource: 'paper',
  day: '2026-06-08',
  amount: 20,
};

describe('writeEntry', () => {
  it('adds the envelope and nothing else', () => {
    const { entry, end } = writeEntry(draft, by, undefined, fakePen('s'));
    expect(entry).toEqual({
      ...draft,
      v: 1,
      id: end.id,
      n: 1,
      prev: null,
      at: '2026-06-08T09:05:00+07:00',
      by,
    });
    expect(checkEntry(entry).ok).toBe(true);
  });

  it('chains entries by number and hash', () => {
    const pen = {
      ...fakePen('s'),
      hash: (text: string) => createHash('sha256').update(text).digest('base64url'),
    };
    const first = writeEntry(draft, by, undefined, pen);
    const second = writeEntry(draft, by, first.end, pen);
    expect([second.entry.n, second.entry.prev]).toEqual([2, pen.hash(canonicalText(first.entry))]);
    expect(second.entry.id > first.entry.id).toBe(true);
    expect(chainProblems([second.entry, first.entry], pen.hash)).toEqual([]);
  });

  it('writes texts in NFC, however deep, and leaves out what is undefined', () => {
    const decomposed = {
      ...draft,
      note: 'tờ'.normalize('NFD'),
      reason: undefined,
      source: { batch: 'ờ'.normalize('NFD'), key: 'k' },
    };
    const { entry } = writeEntry(decomposed, by, undefined, fakePen('s'));
    expect(entry).toMatchObject({ note: 'tờ'.normalize('NFC'), source: { batch: 'ờ'.normalize('NFC') } });
    expect(Object.keys(entry)).not.toContain('reason');
  });

  it('[J6] a clock set back by years loses nothing and breaks no order', () => {
    const clock = fakeClock();
    const pen = fakePen('s', clock);
    const written: KnownEntry[] = [];
    let end: Parameters<typeof writeEntry>[2];
    for (const step of [0, -1e11, 5, 1e13, -2e13]) {
      clock.advance(step);
      const result = writeEntry(draft, by, end, pen);
      written.push(result.entry);
      end = result.end;
    }
    expect(written.map(({ id }) => id)).toEqual(written.map(({ id }) => id).toSorted());
    expect(written.every((entry) => checkEntry(entry).ok)).toBe(true);
    expect(chainProblems(written, pen.hash)).toEqual([]);
  });

  it('throws for an entry too large to be read back', () => {
    const supersedes = Array.from({ length: 2000 }, () => '01975000-0000-7000-8000-000000000001');
    const huge = { kind: 'void', supersedes } as unknown as EntryDraft;
    expect(() => writeEntry(huge, by, undefined, fakePen('s'))).toThrow('too large to be read back');
  });
});
