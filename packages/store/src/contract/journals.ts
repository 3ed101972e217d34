import { known, type Entry, type EntryDraft, type EntryId, type KnownEntry } from '@soxanh/core';
import { paged } from '@soxanh/testkit/pure';
import * as fc from 'fast-check';
import { idAt } from './world.ts';

/** How many ids the tied entries of a random journal share: few, so that they meet. */
const IDS = 14;

const department = fc.constantFrom('van-phong', 'to-chuc-dang');
const day = fc.constantFrom('2026-05-30', '2026-06-01', '2026-06-08', '2026-06-09', '2026-06-30');
const place = fc.record({ department, resource: fc.constantFrom('paper', 'plastic'), day });
/** Some of these ids no entry has. */
const target: fc.Arbitrary<EntryId> = fc.integer({ min: 0, max: IDS + 2 }).map((n) => idAt(n * 10));

const envelope = fc.record(
  {
    n: fc.integer({ min: 1, max: 9 }),
    by: fc.record({ device: fc.constantFrom('may-a', 'may-b'), role: fc.constant('recorder' as const) }),
    supersedes: fc.uniqueArray(target, { minLength: 1, maxLength: 2 }),
    source: fc.record({
      batch: fc.constantFrom('lo-1', 'lo-2'),
      key: fc.constantFrom('van-phong|paper||2026-06-08|5|1', 'van-phong|paper||2026-06-08|7|1', 'la'),
    }),
  },
  { requiredKeys: ['n', 'by'] },
);

const said: fc.Arbitrary<object> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        place,
        fc.record(
          {
            amount: fc.integer({ min: 0, max: 50 }),
            item: fc.constantFrom('bottle', 'constructor'),
            about: fc.constant(true),
            through: fc.constantFrom('2026-07-02', '2026-08-15'),
          },
          { requiredKeys: ['amount'] },
        ),
      )
      .map(([where, what]) => ({ kind: 'use', ...where, ...what })),
  },
  { weight: 1, arbitrary: place.map((where) => ({ kind: 'none', ...where })) },
  {
    weight: 2,
    arbitrary: fc
      .oneof(
        target.map((id) => ({ supersedes: [id] })),
        fc.record({ batch: fc.constantFrom('lo-1', 'lo-2') }),
      )
      .map((what) => ({ kind: 'void', ...what })),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 9 }).map((people) => ({
      kind: 'office',
      topic: 'head-count',
      of: 'van-phong',
      from: '2026-06-01',
      value: { people },
    })),
  },
  { weight: 5, arbitrary: paged.map((entry) => saidBy(entry)) },
  { weight: 1, arbitrary: fc.constant({ kind: 'tally', meter: 'd-1', value: '812.00' }) },
  { weight: 1, arbitrary: fc.constant({ v: 2, kind: 'use', supersedes: [7, 'x', null] }) },
);

/** What an entry says, without its envelope and its links. */
function saidBy(entry: KnownEntry): Omit<EntryDraft, 'supersedes' | 'source' | 'reason'> {
  const { v: _v, id: _id, n: _n, prev: _prev, at: _at, by: _by, ...more } = entry;
  const { supersedes: _supersedes, source: _source, reason: _reason, ...rest } = more;
  return rest;
}

/** Entries that name, void, repeat, contradict and double each other. */
const tied: fc.Arbitrary<Entry> = fc.tuple(fc.integer({ min: 0, max: IDS - 1 }), envelope, said).map(
  ([id, head, body]) =>
    ({
      v: 1,
      id: idAt(id * 10),
      prev: null,
      at: '2026-06-08T09:00:00+07:00',
      ...head,
      ...body,
    }) as unknown as Entry,
);

/** Plain entries whose ids lie between those of the tied ones, so that blocks hold both. */
export const plain = (count: number, from = 0): Entry[] =>
  Array.from({ length: count }, (_, i) => ({
    v: 1,
    id: idAt((i * 10 * IDS) / count, 1 + from + i),
    n: 1 + from + i,
    prev: null,
    at: '2026-06-08T09:00:00+07:00',
    by: { device: 'may-c', role: 'recorder' },
    kind: 'use',
    department: i % 2 === 0 ? 'van-phong' : 'to-chuc-dang',
    resource: 'paper',
    day: i % 3 === 0 ? '2026-06-08' : '2026-05-30',
    amount: i,
  }));

/** A journal as it arrives: in which order, and what together. */
export const arrivals: fc.Arbitrary<Entry[][]> = fc
  .tuple(fc.array(tied, { minLength: 1, maxLength: 24 }), fc.constantFrom(0, 0, 130, 260))
  .chain(([some, count]) => {
    const entries = [...some, ...plain(count)];
    return fc.tuple(
      fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
      fc.array(fc.integer({ min: 0, max: entries.length }), { maxLength: 4 }),
    );
  })
  .map(([entries, cuts]) => {
    const at = [0, ...cuts.toSorted((a, b) => a - b), entries.length];
    return withShortText(at.slice(1).map((end, i) => entries.slice(at[i], end)));
  });

/** A counterexample of hundreds of plain entries would hide the few that matter. */
const withShortText = (batches: Entry[][]): Entry[][] =>
  Object.assign(batches, {
    [fc.toStringMethod]: () =>
      batches
        .map((batch) => {
          const some = batch.filter(({ id }) => id.endsWith('000000000000'));
          return `${batch.length - some.length} plain and ${JSON.stringify(some)}`;
        })
        .join(';\n'),
  });

/** Questions to a list of such a journal. */
export const question = fc.record(
  {
    kinds: fc.subarray(['use', 'none', 'void', 'reading', 'invoice', 'stock', 'explanation'] as const),
    department,
    resource: fc.constantFrom('paper', 'plastic'),
    meter: fc.constantFrom('dien-1', 'nuoc-1'),
    first: day,
    last: day,
    device: fc.constantFrom('may-a', 'may-c'),
    standing: fc.constantFrom('counted' as const, 'all' as const),
    before: fc.integer({ min: 0, max: IDS * 10 }).map((n) => idAt(n)),
    limit: fc.constantFrom(1, 7, 40, 1000),
  },
  { requiredKeys: ['limit'] },
);

/** What a person does in one save: each step new, correcting, taking back, importing or undoing an import. */
export const action = fc.array(
  fc.record({
    what: fc.constantFrom('new', 'read', 'correct', 'void', 'import', 'undo'),
    /** Which of the entries there, counted round. */
    which: fc.nat(50),
    amount: fc.integer({ min: 0, max: 9 }),
  }),
  { minLength: 1, maxLength: 3 },
);

/** The drafts of such a save, in a journal that has these entries. */
export function draftsOf(
  steps: readonly { readonly what: string; readonly which: number; readonly amount: number }[],
  there: readonly Entry[],
): EntryDraft[] {
  const correctable = there.flatMap((entry) => {
    const one = known(entry);
    return one === undefined || one.kind === 'office' ? [] : one;
  });
  return steps.map(({ what, which, amount }): EntryDraft => {
    const use = {
      kind: 'use',
      department: 'van-phong',
      resource: 'paper',
      day: '2026-06-08',
      amount,
    } as const;
    const meter = which % 2 === 0 ? 'dien-1' : 'nuoc-1';
    const reading = {
      kind: 'reading',
      meter,
      day: `2026-0${5 + (amount % 3)}-30`,
      value: `${amount}`,
    } as const;
    const chosen = correctable[which % Math.max(1, correctable.length)];
    const source = { batch: 'lo-1', key: `van-phong|paper||2026-06-08|${which % 2 === 0 ? 5 : 7}|1` };
    switch (what) {
      case 'read':
        return reading;
      case 'correct':
        if (chosen === undefined) return use;
        return { ...(isUsed(chosen) ? use : inPlaceOf(chosen, reading)), supersedes: [chosen.id] };
      case 'void':
        return chosen === undefined ? use : { kind: 'void', supersedes: [chosen.id] };
      case 'import':
        return { ...use, source };
      case 'undo':
        return { kind: 'void', batch: 'lo-1' };
      default:
        return use;
    }
  });
}

const isUsed = ({ kind }: KnownEntry): boolean => kind === 'use' || kind === 'none' || kind === 'void';

/** A correction may move a reading to another meter and month; of other kinds it says the same again. */
const inPlaceOf = (entry: KnownEntry, reading: EntryDraft): EntryDraft =>
  entry.kind === 'reading' ? reading : (saidBy(entry) as EntryDraft);
