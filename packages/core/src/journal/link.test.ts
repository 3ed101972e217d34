import { entryMaker, fakePen } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Author } from './author.ts';
import type { Entry, ForeignEntry, KnownEntry } from './entry.ts';
import { resolve } from './family.ts';
import type { EntryId } from './id.ts';
import { linksAmong, reachesRow, targetsOf } from './link.ts';

const later = (end: string, supersedes: unknown): ForeignEntry => ({
  v: 2,
  id: `01975000-0000-7000-8000-${end.padStart(12, '0')}` as EntryId,
  kind: 'use',
  supersedes,
});

it('[J5] takes only ids as links from a later version, whose field may mean something else', () => {
  const target = '01975000-0000-7000-8000-0000000000ff';
  expect(targetsOf(later('1', [7, null, { of: 7 }, 'x', target]))).toEqual([target]);
  expect(resolve([later('1', [7]), later('2', [7])]).families).toEqual([]);
});

const authors: readonly Author[] = [
  { device: 'may-a', role: 'office' },
  { device: 'may-b', role: 'head', department: 'p1' },
  { device: 'may-c', role: 'recorder', department: 'p1' },
  { device: 'may-c', role: 'recorder', department: 'p2' },
  { device: 'may-d', role: 'focal', department: 'p1' },
  { device: 'may-e', role: 'recorder', department: 'p2' },
  { device: 'may-f', role: 'union' },
];
const make = entryMaker('may-a', fakePen('a'));
const said = (entry: KnownEntry, by: Author): KnownEntry => ({ ...entry, by: { ...by } });
const rows = authors.map((by, at) => said(make.use({ source: { batch: 'lô', key: `k${at}` } }), by));
const standingsIn = (entries: readonly Entry[]): (string | undefined)[] => {
  const resolution = resolve(entries);
  return rows.map(({ id }) => resolution.standing(id));
};

it('[T1] [J2] the void of an import takes back what its author may, whoever wrote rows of that name and whenever they come', () => {
  fc.assert(
    fc.property(fc.constantFrom(...authors), fc.array(fc.nat({ max: rows.length })), (by, places) => {
      const removal = said(make.voidBatch('lô'), by);
      const order: Entry[] = [...rows];
      for (const place of places) order.push(...order.splice(place, 1));
      for (const entries of [
        [removal, ...order],
        [...order, removal],
      ]) {
        expect(standingsIn(entries)).toEqual(
          rows.map((row) => (reachesRow(removal, row) ? 'removed' : 'counted')),
        );
      }
    }),
  );
  const reach = (at: number): number[] =>
    rows.flatMap((row, index) => (reachesRow({ by: authors[at] as Author }, row) ? [index] : []));
  expect(authors.map((_, at) => reach(at))).toEqual([
    [0, 1, 2, 3, 4, 5, 6],
    [1, 2, 4],
    [2],
    [3],
    [4],
    [5],
    [],
  ]);
});

it('[T1] a head’s reaches what the Office imported of the department, and no other department’s', () => {
  const [office, head] = authors;
  if (office === undefined || head === undefined) throw new Error('two');
  const imported = (department: string): KnownEntry =>
    said(make.use({ department, source: { batch: 'lô', key: department } }), office);
  const theirs = [imported('p1'), imported('p2')];
  const { standing } = resolve([...theirs, said(make.voidBatch('lô'), head)]);
  expect(theirs.map(({ id }) => standing(id))).toEqual(['removed', 'counted']);
});

it('[S6] an import that is taken back again and again is linked once a row', () => {
  const [row] = rows;
  if (row === undefined) throw new Error('one');
  const many = Array.from({ length: 300 }, (_, at) => make.use({ source: { batch: 'lô', key: `m${at}` } }));
  const voids = Array.from({ length: 200 }, () => make.voidBatch('lô'));
  const all = [...voids, ...many];
  const { effective, takenBack } = linksAmong(new Map(all.map((entry) => [entry.id, entry])), all);
  expect([effective.length, takenBack.size]).toEqual([0, many.length]);
  const resolution = resolve(all);
  for (const { id } of many) expect(resolution.standing(id)).toBe('removed');
  // One row that is put back stays put back, whichever of the voids it names.
  const back = make.use({ supersedes: [voids[3]?.id ?? row.id, many[0]?.id ?? row.id] });
  expect(resolve([...all, back]).standing(back.id)).toBe('counted');
});
