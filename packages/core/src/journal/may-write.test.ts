import { factsOf, smallOfficeFacts } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { officeOf } from '../office/office.ts';
import type { Author, EntryDraft } from './author.ts';
import { ROLES } from './envelope.ts';
import { mayRead, mayWrite } from './may-write.ts';

const place = { resource: 'paper', day: '2026-06-08' };
const of = { meter: 'dien-1', day: '2026-06-30' };
/** One draft of each sort, of the own department where it has one. */
const DRAFTS = {
  own: { kind: 'use', department: 'van-phong', amount: 1, ...place },
  other: { kind: 'none', department: 'to-chuc-dang', ...place },
  taken: { kind: 'void', batch: 'b' },
  stated: { kind: 'office', topic: 'notes', of: 'office', from: '2026-06-08', value: { allowed: true } },
  read: { kind: 'reading', value: '12480', ...of },
  replaced: { kind: 'meter-event', event: 'replaced', final: '12480', start: '0', ...of },
  unread: { kind: 'reading', value: '1', meter: 'nuoc-1', day: '2026-06-30' },
  invoice: { kind: 'invoice', amount: 1, through: '2026-06-30', ...of },
  issue: { kind: 'issue', department: 'van-phong', amount: 1500, ...place },
  stock: { kind: 'stock', department: 'van-phong', amount: 1250, ...place },
  reason: { kind: 'explanation', of: { kind: 'department', id: 'van-phong' }, cause: 'training', ...place },
} as const satisfies Readonly<Record<string, EntryDraft>>;

const meter = {
  name: 'Công tơ điện 1',
  resource: 'electricity',
  building: 'toa-nha-1',
  writers: ['van-phong'],
};
const office = officeOf(
  factsOf([
    ...smallOfficeFacts('2026-06-01', ['van-phong', 'to-chuc-dang']),
    { topic: 'meter', of: 'dien-1', from: '2026-06-01', value: meter },
  ]),
);

const allowed = (role: Author['role']): string[] =>
  Object.entries(DRAFTS)
    .filter(([, draft]) => mayWrite({ device: 'd', role, department: 'van-phong' }, draft, office).ok)
    .map(([name]) => name);

describe('mayWrite', () => {
  it('lets each role write what it may and nothing else', () => {
    expect(Object.fromEntries(ROLES.map((role) => [role, allowed(role)]))).toEqual({
      recorder: ['own', 'taken', 'read', 'replaced', 'stock'],
      focal: ['own', 'taken', 'read', 'replaced', 'stock'],
      head: ['own', 'taken', 'read', 'replaced', 'stock', 'reason'],
      office: Object.keys(DRAFTS),
      union: [],
      leadership: [],
    });
  });

  it('says which department was wanted, and that of the author', () => {
    const by: Author = { device: 'd', role: 'recorder' };
    expect(mayWrite(by, DRAFTS.other, office)).toEqual({
      ok: false,
      error: { kind: 'department', own: undefined, wanted: 'to-chuc-dang' },
    });
    expect(mayWrite({ ...by, role: 'leadership' }, DRAFTS.own, office)).toEqual({
      ok: false,
      error: { kind: 'role', role: 'leadership' },
    });
    expect(mayWrite({ ...by, department: 'to-chuc-dang' }, DRAFTS.read, office)).toEqual({
      ok: false,
      error: { kind: 'meter', own: 'to-chuc-dang', meter: 'dien-1' },
    });
  });

  it('asks the office of the day of the reading', () => {
    expect(mayRead(office, 'dien-1', '2026-05-31', 'van-phong')).toBe(false);
    expect(mayRead(office, 'dien-1', '2026-06-01', 'van-phong')).toBe(true);
  });
});
