import { factsOf, fakePen, smallOfficeFacts } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { officeOf } from '../office/office.ts';
import { writeEntry, type EntryDraft } from './author.ts';
import type { Entry, KnownEntry } from './entry.ts';
import { ROLES } from './envelope.ts';
import type { EntryId } from './id.ts';
import { judgeCarried, type CarriedVerdict } from './judge-carried.ts';
import type { JudgedBook, Writer } from './judged-book.ts';
import type { Duty } from './may-write.ts';

const office = officeOf(factsOf(smallOfficeFacts('2026-06-01', ['van-phong', 'to-chuc-dang'])));
const NOTHING: JudgedBook = { entry: () => undefined, isRefused: () => false, batch: () => [] };
const paper = { resource: 'paper', day: '2026-06-08' };
const USE: EntryDraft = { kind: 'use', department: 'van-phong', amount: 1, ...paper };
const ELSEWHERE: EntryDraft = { kind: 'use', department: 'to-chuc-dang', amount: 1, ...paper };

const machine = (device: string, ...duties: readonly Duty[]): Writer => ({
  devices: new Set([device]),
  duties,
});
const recorder = { role: 'recorder', department: 'van-phong' } as const;
const author = machine('theirs', recorder);
const bridge = machine('bridge', { role: 'office' });
const head = machine('bridge', { role: 'head', department: 'van-phong' });

const theirs = (draft: EntryDraft): KnownEntry =>
  writeEntry(draft, { device: 'theirs', ...recorder }, undefined, fakePen('theirs')).entry;
const told = (verdict: CarriedVerdict): string => ('reason' in verdict ? verdict.reason.kind : verdict.is);
const judged = (
  entry: Entry,
  carrier: Writer,
  by: Parameters<typeof judgeCarried>[1] = author,
  book = NOTHING,
) => told(judgeCarried(entry, by, carrier, office, book));

describe('judgeCarried', () => {
  it('[T1] the Office carries what the author may write, a head his department’s, others nothing', () => {
    for (const role of ROLES) {
      const carrier = machine('bridge', { role, department: 'van-phong' });
      const carries = role === 'office' || role === 'head';
      expect(judged(theirs(USE), carrier)).toBe(carries ? 'allowed' : 'not-yours');
    }
    const elsewhere = machine('bridge', { role: 'head', department: 'to-chuc-dang' });
    expect(judged(theirs(USE), elsewhere)).toBe('not-yours');
  });

  it('[T1] the Office’s bridge does not bring in what the author may not write', () => {
    expect(judged(theirs(ELSEWHERE), bridge)).toBe('department');
    const fact: EntryDraft = {
      kind: 'office',
      topic: 'carton',
      of: 'office',
      from: '2026-06-08',
      value: { reams: 4 },
    };
    expect(judged(theirs(fact), bridge)).toBe('role');
    const other = {
      ...theirs(USE),
      id: '01975000-0000-7000-8000-00000000beef' as EntryId,
      by: { ...recorder, device: 'x' },
    };
    const correction = theirs({ ...USE, supersedes: [other.id] });
    const book: JudgedBook = { ...NOTHING, entry: () => other };
    expect(judged(correction, bridge, author, book)).toBe('not-own');
  });

  it('[T1] a head does not bring in what only the author could have written', () => {
    expect(
      judged(theirs(ELSEWHERE), head, machine('theirs', { ...recorder, department: 'to-chuc-dang' })),
    ).toBe('not-yours');
  });

  it('waits for what it corrects, whoever carries it', () => {
    const correction = theirs({ ...USE, supersedes: ['01975000-0000-7000-8000-00000000beef' as EntryId] });
    expect([judged(correction, bridge), judged(correction, head)]).toEqual([
      'target-pending',
      'target-pending',
    ]);
  });

  it('[T1] what the carrier’s own verdict waits for is not let in by its author’s word', () => {
    const absent: EntryDraft = {
      kind: 'void',
      supersedes: ['01975000-0000-7000-8000-00000000beef' as EntryId],
    };
    const by = { device: 'theirs', role: 'office' } as const;
    const byOffice = writeEntry(absent, by, undefined, fakePen('theirs')).entry;
    const officeMachine = machine('theirs', { role: 'office' });
    expect(judged(byOffice, bridge, officeMachine)).toBe('allowed');
    expect(judged(byOffice, head, officeMachine)).toBe('target-pending');
    expect(judged(byOffice, head, officeMachine, { ...NOTHING, mayLook: false })).toBe('not-judged');
  });

  it('waits for the Office to say who the author is, or that a revoked one still counts', () => {
    expect(judgeCarried(theirs(USE), 'unknown', bridge, office, NOTHING)).toEqual({
      is: 'later',
      reason: { kind: 'unknown-device', device: 'theirs' },
    });
    expect(judged(theirs(USE), head, 'revoked')).toBe('revoked');
    expect(judged(theirs(USE), machine('bridge', recorder), 'unknown')).toBe('not-yours');
  });

  it('[S8] what this version does not know waits for it, and only the Office carries it', () => {
    const later = { ...theirs(USE), kind: 'close' } as Entry;
    expect(judged(later, bridge)).toBe('hub-too-old');
    expect(judged(later, head)).toBe('not-yours');
  });
});
