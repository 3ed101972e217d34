import { entries, fakePen, factsOf, smallOfficeFacts } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officeOf } from '../office/office.ts';
import { writeEntry, type Author, type EntryDraft } from './author.ts';
import type { Entry, KnownEntry } from './entry.ts';
import { ROLES, type Role } from './envelope.ts';
import type { EntryId } from './id.ts';
import { MOST_REMOVALS } from './hands.ts';
import { judgeEntry, type Verdict } from './judge-entry.ts';
import type { JudgedBook, Writer } from './judged-book.ts';
import { batchOf } from './link.ts';
import { mayWrite, type Duty } from './may-write.ts';

const meter = { resource: 'electricity', building: 'toa-nha-1' };
const facts = [
  ...smallOfficeFacts('2026-06-01', ['van-phong', 'to-chuc-dang']),
  {
    topic: 'meter',
    of: 'dien-1',
    from: '2026-06-01',
    value: { name: 'Công tơ 1', writers: ['van-phong'], ...meter },
  },
  { topic: 'meter', of: 'dien-2', from: '2026-06-01', value: { name: 'Công tơ 2', ...meter } },
];
const office = officeOf(factsOf(facts));
const notesOnce = officeOf(
  factsOf([
    ...facts,
    { topic: 'notes', of: 'office', from: '2020-01-01', value: { allowed: true } },
    { topic: 'notes', of: 'office', from: '2020-02-01', value: { allowed: false } },
  ]),
);

const paper = { resource: 'paper', day: '2026-06-08' };
const reading = { kind: 'reading', value: '12480', day: '2026-06-30' } as const;
/** One draft of each sort that says something by itself: of the own department, or of another. */
const DRAFTS = {
  use: { kind: 'use', department: 'van-phong', amount: 1, ...paper },
  none: { kind: 'none', department: 'van-phong', ...paper },
  useElsewhere: { kind: 'use', department: 'to-chuc-dang', amount: 1, ...paper },
  noneElsewhere: { kind: 'none', department: 'to-chuc-dang', ...paper },
  stock: { kind: 'stock', department: 'van-phong', amount: 250, ...paper },
  reading: { meter: 'dien-1', ...reading },
  readingUnlisted: { meter: 'dien-2', ...reading },
  event: { kind: 'meter-event', event: 'not-read', meter: 'dien-1', day: '2026-06-30' },
  explanation: {
    kind: 'explanation',
    of: { kind: 'department', id: 'van-phong' },
    cause: 'training',
    ...paper,
  },
  explanationElsewhere: {
    kind: 'explanation',
    of: { kind: 'department', id: 'to-chuc-dang' },
    cause: 'training',
    ...paper,
  },
  issue: { kind: 'issue', department: 'van-phong', amount: 500, ...paper },
  invoice: { kind: 'invoice', meter: 'dien-1', amount: 1, day: '2026-06-01', through: '2026-06-30' },
  setUp: { kind: 'office', topic: 'carton', of: 'office', from: '2026-06-08', value: { reams: 4 } },
} as const satisfies Readonly<Record<string, EntryDraft>>;

const dutyOf = (role: Role): Duty => (role === 'office' ? { role } : { role, department: 'van-phong' });
const machineOf = (role: Role): Writer => ({
  devices: new Set(['mine', 'mine-before']),
  duties: [dutyOf(role)],
});

let written = 0;
const write = (draft: EntryDraft, by: Duty & { readonly device?: string }): KnownEntry => {
  const { role, department } = by;
  const author: Author = {
    device: by.device ?? 'mine',
    role,
    ...(department === undefined ? {} : { department }),
  };
  return writeEntry(draft, author, undefined, fakePen(`${written++}`)).entry;
};

const bookOf = (...all: readonly Entry[]): JudgedBook => ({
  entry: (id) => all.find((entry) => entry.id === id),
  isRefused: (id) => id === REFUSED,
  batch: (batch) => all.filter((entry) => batchOf(entry) === batch),
});
const REFUSED = '01975000-0000-7000-8000-00000000dead' as EntryId;
const ABSENT = '01975000-0000-7000-8000-00000000beef' as EntryId;

const kindOf = (verdict: Verdict): string => (verdict.is === 'allowed' ? 'allowed' : verdict.reason.kind);
const judged = (draft: EntryDraft, role: Role, ...all: readonly Entry[]): string =>
  kindOf(judgeEntry(write(draft, dutyOf(role)), machineOf(role), office, bookOf(...all)));

describe('what an entry says', () => {
  const own = ['use', 'none', 'stock', 'reading', 'event'];
  it.each([
    ['recorder', own],
    ['focal', own],
    ['head', [...own, 'explanation']],
    ['office', Object.keys(DRAFTS)],
    ['union', []],
    ['leadership', []],
  ] as const)('[T1] %s: writes what the role may and nothing else', (role, allowed) => {
    const may = Object.entries(DRAFTS).filter(([, draft]) => judged(draft, role) === 'allowed');
    expect(may.map(([name]) => name)).toEqual(
      Object.keys(DRAFTS).filter((name) => (allowed as readonly string[]).includes(name)),
    );
  });

  it('[T1] asks for a duty of the machine first, whatever the role could write', () => {
    for (const role of ROLES) {
      for (const held of ROLES.filter((other) => other !== role)) {
        const entry = write(DRAFTS.use, { role, department: 'van-phong' });
        expect(judgeEntry(entry, machineOf(held), office, bookOf())).toEqual({
          is: 'refused',
          reason: { kind: 'duty', role, department: 'van-phong' },
        });
      }
    }
    const elsewhere = write(DRAFTS.useElsewhere, { role: 'recorder', department: 'to-chuc-dang' });
    expect(kindOf(judgeEntry(elsewhere, machineOf('recorder'), office, bookOf()))).toBe('duty');
    const both: Writer = {
      ...machineOf('recorder'),
      duties: [dutyOf('recorder'), { role: 'recorder', department: 'to-chuc-dang' }],
    };
    expect(kindOf(judgeEntry(elsewhere, both, office, bookOf()))).toBe('allowed');
  });

  it('[T1] Office writes as the Office for any department it names', () => {
    const entry = write(DRAFTS.useElsewhere, { role: 'office', department: 'van-phong' });
    expect(kindOf(judgeEntry(entry, machineOf('office'), office, bookOf()))).toBe('allowed');
  });
});

/** Whose the corrected entry is. `said` is what it says; `by` who wrote it on which machine. */
const TARGETS = {
  'of this machine': { said: DRAFTS.use, by: { role: 'recorder', department: 'van-phong' } },
  'of an earlier name of this machine': {
    said: DRAFTS.use,
    by: { role: 'recorder', department: 'van-phong', device: 'mine-before' },
  },
  'of another machine of the department': {
    said: DRAFTS.use,
    by: { role: 'recorder', department: 'van-phong', device: 'theirs' },
  },
  'of the Office for the department': { said: DRAFTS.none, by: { role: 'office', device: 'theirs' } },
  'of another department': {
    said: DRAFTS.useElsewhere,
    by: { role: 'recorder', department: 'to-chuc-dang', device: 'theirs' },
  },
  'of the department in another name': {
    said: DRAFTS.useElsewhere,
    by: { role: 'office', department: 'van-phong', device: 'theirs' },
  },
} as const;
const OWN = ['of this machine', 'of an earlier name of this machine'];
const DEPARTMENT = [...OWN, 'of another machine of the department', 'of the Office for the department'];

describe('what an entry corrects', () => {
  const touched = (role: Role, correcting: (target: KnownEntry) => EntryDraft): string[] =>
    Object.entries(TARGETS)
      .filter(([, { said, by }]) => {
        const target = write(said, by);
        return judged(correcting(target), role, target) === 'allowed';
      })
      .map(([name]) => name);

  const ways: readonly (readonly [string, (target: KnownEntry) => EntryDraft])[] = [
    ['a correction', ({ id }) => ({ ...DRAFTS.use, amount: 2, supersedes: [id] })],
    ['a removal', ({ id }) => ({ kind: 'void', supersedes: [id] })],
    ['a correction of several', ({ id }) => ({ ...DRAFTS.none, supersedes: [id, id] })],
  ];
  it.each(ways)(
    '[T1] by %s, is its own device’s; for a head the department’s; for the Office any',
    (_, way) => {
      expect(touched('recorder', way)).toEqual(OWN);
      expect(touched('focal', way)).toEqual(OWN);
      expect(touched('head', way)).toEqual(DEPARTMENT);
      expect(touched('office', way)).toEqual(Object.keys(TARGETS));
      // A role that may write nothing may not take anything back either.
      expect(touched('union', way)).toEqual([]);
      expect(touched('leadership', way)).toEqual([]);
    },
  );

  it('[T1] does not move to a department that one may not write', () => {
    const target = write(DRAFTS.use, dutyOf('head'));
    expect(judged({ ...DRAFTS.useElsewhere, supersedes: [target.id] }, 'head', target)).toBe('department');
  });

  it('[T1] names which one was not its own to correct', () => {
    const mine = write(DRAFTS.use, dutyOf('recorder'));
    const theirs = write(DRAFTS.use, { ...dutyOf('recorder'), device: 'theirs' });
    const correction = write({ ...DRAFTS.use, supersedes: [mine.id, theirs.id] }, dutyOf('recorder'));
    expect(judgeEntry(correction, machineOf('recorder'), office, bookOf(mine, theirs))).toEqual({
      is: 'refused',
      reason: { kind: 'not-own', target: theirs.id },
    });
  });

  it('[T1] a name alone makes nothing one’s own: what none of its duties could write stands, whatever it is called', () => {
    const at = (draft: EntryDraft, by: Duty): KnownEntry => write(draft, { ...by, device: 'mine-before' });
    const elsewhere = { role: 'recorder', department: 'to-chuc-dang' } as const;
    const removing = (target: KnownEntry, role: Role = 'recorder') =>
      judged({ kind: 'void', supersedes: [target.id] }, role, target);
    expect(removing(at(DRAFTS.use, dutyOf('recorder')))).toBe('allowed');
    // Its machine became a focal person's, or was a head's: the figures are its own all the same.
    expect(removing(at(DRAFTS.use, dutyOf('focal')))).toBe('allowed');
    expect(removing(at(DRAFTS.use, dutyOf('head')))).toBe('allowed');
    expect(removing(at(DRAFTS.explanation, dutyOf('head')))).toBe('not-own');
    expect(removing(at(DRAFTS.useElsewhere, elsewhere))).toBe('not-own');
    expect(removing(at(DRAFTS.use, { role: 'office', department: 'van-phong' }))).toBe('not-own');
    expect(removing(at(DRAFTS.setUp, { role: 'office' }))).toBe('not-own');
    expect(removing(at(DRAFTS.setUp, { role: 'office' }), 'office')).toBe('allowed');
  });

  it('waits for what has not arrived, and for nothing that was refused; the Office for neither', () => {
    const pending: EntryDraft = { kind: 'void', supersedes: [ABSENT] };
    const gone: EntryDraft = { kind: 'void', supersedes: [ABSENT, REFUSED] };
    expect(judged(pending, 'recorder')).toBe('target-pending');
    expect(judged(gone, 'recorder')).toBe('refused-target');
    expect([judged(pending, 'office'), judged(gone, 'office')]).toEqual(['allowed', 'allowed']);
  });

  it('[S6] is refused at once for what is not its own, without waiting for the rest', () => {
    const theirs = write(DRAFTS.use, { ...dutyOf('recorder'), device: 'theirs' });
    expect(judged({ kind: 'void', supersedes: [ABSENT, theirs.id] }, 'recorder', theirs)).toBe('not-own');
  });

  it('[T1] brings back what was removed only where all that was removed is the head’s', () => {
    const byOffice = { role: 'office', device: 'theirs' } as const;
    const ours = write(DRAFTS.use, { ...dutyOf('recorder'), device: 'theirs' });
    const others = write(DRAFTS.useElsewhere, byOffice);
    const removal = (...targets: readonly Entry[]): KnownEntry =>
      write({ kind: 'void', supersedes: targets.map(({ id }) => id) }, byOffice);
    const restored = (one: Entry): EntryDraft => ({ ...DRAFTS.use, supersedes: [one.id] });
    const [small, large, unknown] = [removal(ours), removal(ours, others), removal({ ...ours, id: ABSENT })];
    expect(judged(restored(small), 'head', small, ours)).toBe('allowed');
    expect(judged(restored(large), 'head', large, ours, others)).toBe('not-own');
    expect(judged(restored(unknown), 'head', unknown, ours)).toBe('not-own');
    expect(judged(restored(small), 'recorder', small, ours)).toBe('not-own');
    const circle = { ...small, supersedes: [small.id] } as Entry;
    expect(judged(restored(circle), 'head', circle)).toBe('not-own');
    const again = removal(small, ours);
    expect(judged(restored(again), 'head', again, small, ours)).toBe('allowed');
  });

  it('[S6] looks through removals of removals to an end, however many there are', () => {
    const ours = write(DRAFTS.use, { ...dutyOf('recorder'), device: 'theirs' });
    const row: KnownEntry[] = [ours];
    for (let last: KnownEntry = ours, at = 0; at < 20_000; at++) {
      last = { ...write({ kind: 'void', supersedes: [last.id] }, { role: 'office', device: 'theirs' }) };
      row.push(last);
    }
    const byId = new Map(row.map((entry) => [entry.id, entry]));
    const book: JudgedBook = { ...bookOf(), entry: (id) => byId.get(id) };
    const touching = (at: number): string => {
      const target = row[at]?.id ?? ABSENT;
      const entry = write({ kind: 'void', supersedes: [target] }, dutyOf('head'));
      return kindOf(judgeEntry(entry, machineOf('head'), office, book));
    };
    expect([touching(1), touching(2), touching(MOST_REMOVALS)]).toEqual(['allowed', 'allowed', 'allowed']);
    expect([touching(MOST_REMOVALS + 1), touching(20_000)]).toEqual(['not-own', 'not-own']);
  });
});

describe('an import', () => {
  const row = (by: Duty & { readonly device?: string }, department = 'van-phong'): KnownEntry =>
    write(
      {
        ...DRAFTS.use,
        department,
        source: { batch: 'lo-1', key: `${department}|paper||2026-06-08|1|1` },
      },
      by,
    );
  const theirs = { role: 'recorder', department: 'van-phong', device: 'theirs' } as const;
  const all: EntryDraft = { kind: 'void', batch: 'lo-1' };

  it('[T1] is taken back by whom all of it belongs to, and only if it is known', () => {
    const mine = row(dutyOf('recorder'));
    const [ours, foreign] = [row(theirs), row({ role: 'office', device: 'theirs' }, 'to-chuc-dang')];
    expect(judged(all, 'recorder', mine)).toBe('allowed');
    expect(judged(all, 'recorder', mine, ours)).toBe('not-own');
    expect(judged(all, 'head', mine, ours)).toBe('allowed');
    expect(judged(all, 'head', mine, ours, foreign)).toBe('not-own');
    expect(judged(all, 'recorder')).toBe('unknown-batch');
    expect([judged(all, 'office', mine, foreign), judged(all, 'office')]).toEqual(['allowed', 'allowed']);
  });

  it('[S6] is looked through once for an author, however often it is taken back', () => {
    let asked = 0;
    class Counting extends Set<string> {
      override has(device: string): boolean {
        asked++;
        return super.has(device);
      }
    }
    const rows: Entry[] = Array.from({ length: 500 }, () => row(dutyOf('recorder')));
    const book: JudgedBook = { ...bookOf(), batch: () => rows };
    const writer = { ...machineOf('recorder'), devices: new Counting(machineOf('recorder').devices) };
    const judge = (): string => kindOf(judgeEntry(write(all, dutyOf('recorder')), writer, office, book));
    for (let times = 0; times < 100; times++) expect(judge()).toBe('allowed');
    expect(asked).toBe(rows.length);
    rows.push(row(dutyOf('recorder')));
    expect([judge(), asked]).toEqual(['allowed', rows.length]);
    rows.push(row(theirs));
    expect([judge(), judge()]).toEqual(['not-own', 'not-own']);
    // Somebody else is asked about anew.
    expect(kindOf(judgeEntry(write(all, dutyOf('head')), machineOf('head'), office, book))).toBe('allowed');
  });

  it('[T1] names its own place in its keys: another’s row is not silenced by an equal one', () => {
    const source = (key: string) => ({ source: { batch: 'lo-2', key } });
    const own = source('van-phong|paper||2026-06-08|1|1');
    const foreign = source('to-chuc-dang|paper||2026-06-08|1|1');
    expect(judged({ ...DRAFTS.use, ...own }, 'recorder')).toBe('allowed');
    expect(judged({ ...DRAFTS.use, ...foreign }, 'recorder')).toBe('foreign-key');
    expect(judged({ ...DRAFTS.use, ...source('x') }, 'recorder')).toBe('foreign-key');
    expect(judged({ ...DRAFTS.use, ...foreign }, 'office')).toBe('allowed');
    expect(judged({ ...DRAFTS.reading, ...source('reading|dien-1|2026-06-30|12480|1') }, 'recorder')).toBe(
      'allowed',
    );
    expect(judged({ ...DRAFTS.reading, ...source('reading|dien-2|2026-06-30|12480|1') }, 'recorder')).toBe(
      'foreign-key',
    );
    expect(judged({ ...DRAFTS.use, ...source('reading|dien-2|2026-06-30|12480|1') }, 'recorder')).toBe(
      'foreign-key',
    );
  });
});

describe('notes, clocks, later versions', () => {
  const noted = (role: Role): KnownEntry => write({ ...DRAFTS.use, note: 'in cho hội nghị' }, dutyOf(role));

  it('[T3] a note travels only if the office ever allowed notes, whoever wrote it', () => {
    for (const role of ['recorder', 'head', 'office'] as const) {
      expect(kindOf(judgeEntry(noted(role), machineOf(role), office, bookOf()))).toBe('notes');
      expect(kindOf(judgeEntry(noted(role), machineOf(role), notesOnce, bookOf()))).toBe('allowed');
    }
  });

  it('[J6] no clock value changes the verdict', () => {
    const at = fc.constantFrom('hỏng', '', '1970-01-01T00:00:00+07:00', '9999-12-31T23:59:59+07:00');
    fc.assert(
      fc.property(
        fc.constantFrom(...ROLES),
        fc.constantFrom(...Object.values(DRAFTS)),
        at,
        (role, draft, stamp) => {
          const entry = write(draft, dutyOf(role));
          const verdict = judgeEntry(entry, machineOf(role), office, bookOf());
          expect(judgeEntry({ ...entry, at: stamp }, machineOf(role), office, bookOf())).toEqual(verdict);
        },
      ),
    );
  });

  it('[S8] a kind or version of later is the Office’s to write; from others it waits, neither lost nor let in', () => {
    const later = { ...write(DRAFTS.use, dutyOf('office')), v: 2 } as Entry;
    const kind = { ...write(DRAFTS.use, dutyOf('office')), kind: 'close' } as Entry;
    for (const entry of [later, kind]) {
      expect(judgeEntry(entry, machineOf('office'), office, bookOf()).is).toBe('allowed');
      expect(judgeEntry(entry, machineOf('recorder'), office, bookOf())).toEqual({
        is: 'later',
        reason: { kind: 'hub-too-old', entryKind: entry.kind },
      });
    }
    const own = { ...write(DRAFTS.use, dutyOf('recorder')), v: 2 } as Entry;
    expect(judged({ kind: 'void', supersedes: [own.id] }, 'recorder', own)).toBe('allowed');
    expect(judged({ kind: 'void', supersedes: [later.id] }, 'recorder', later)).toBe('not-own');
    const theirs = { ...later, by: { device: 'theirs' } } as Entry;
    expect(judged({ kind: 'void', supersedes: [later.id] }, 'head', theirs)).toBe('not-own');
  });
});

describe('any entry', () => {
  const duties = fc.record({
    role: fc.constantFrom(...ROLES),
    department: fc.constantFrom('van-phong', 'to-chuc-dang'),
  });
  const writers = fc.record({
    devices: fc.subarray(['may-a', 'may-b']).map((names) => new Set(names)),
    duties: fc.array(duties, { maxLength: 3 }),
  });

  it('[T1] what is allowed is a duty, is the role’s to write, and touches nobody else’s without being head or Office', () => {
    fc.assert(
      fc.property(
        entries,
        fc.array(entries, { maxLength: 6 }),
        writers,
        duties,
        (entry, others, writer, by) => {
          const spoken = 'by' in entry ? ({ ...entry, by: { device: 'may-a', ...by } } as Entry) : entry;
          const verdict = judgeEntry(spoken, writer, office, bookOf(...others));
          const isOffice = writer.duties.some(({ role }) => role === 'office');
          if (verdict.is !== 'allowed' || isOffice) return;
          const one = spoken as KnownEntry;
          expect(writer.duties).toContainEqual(by);
          expect(mayWrite(by, one, office).ok).toBe(true);
          if (by.role === 'head') return;
          const touchedIds = (one.supersedes ?? []) as readonly EntryId[];
          for (const id of touchedIds) {
            const target = others.find((other) => other.id === id) as KnownEntry;
            expect(writer.devices.has(target.by.device)).toBe(true);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('leaves the entry untouched and gives the same verdict twice', () => {
    fc.assert(
      fc.property(entries, writers, (entry, writer) => {
        const before = structuredClone(entry);
        const first = judgeEntry(entry, writer, office, bookOf());
        expect(judgeEntry(entry, writer, office, bookOf())).toEqual(first);
        expect(entry).toEqual(before);
      }),
    );
  });
});
