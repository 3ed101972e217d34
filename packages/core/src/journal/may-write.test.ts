import { describe, expect, it } from 'vitest';
import type { Author, EntryDraft } from './author.ts';
import { ROLES } from './entry.ts';
import { mayWrite } from './may-write.ts';

const place = { resource: 'paper', day: '2026-06-08' };
const mine: EntryDraft = { kind: 'use', department: 'van-phong', amount: 1, ...place };
const theirs: EntryDraft = { kind: 'none', department: 'to-chuc-dang', ...place };
const fact: EntryDraft = {
  kind: 'office',
  topic: 'notes',
  of: 'office',
  from: '2026-06-08',
  value: { allowed: true },
};
const taken: EntryDraft = { kind: 'void', batch: 'b' };

const row = (role: Author['role']): boolean[] =>
  [mine, theirs, fact, taken].map(
    (draft) => mayWrite({ device: 'd', role, department: 'van-phong' }, draft).ok,
  );

describe('mayWrite', () => {
  it('lets each role write what it may and nothing else: own use, others’ use, facts, voids', () => {
    expect(Object.fromEntries(ROLES.map((role) => [role, row(role)]))).toEqual({
      recorder: [true, false, false, true],
      focal: [true, false, false, true],
      head: [true, false, false, true],
      office: [true, true, true, true],
      union: [false, false, false, false],
      leadership: [false, false, false, false],
    });
  });

  it('says which department was wanted, and that of the author', () => {
    const by: Author = { device: 'd', role: 'recorder' };
    expect(mayWrite(by, theirs)).toEqual({
      ok: false,
      error: { kind: 'department', own: undefined, wanted: 'to-chuc-dang' },
    });
    expect(mayWrite({ ...by, role: 'leadership' }, mine)).toEqual({
      ok: false,
      error: { kind: 'role', role: 'leadership' },
    });
  });
});
