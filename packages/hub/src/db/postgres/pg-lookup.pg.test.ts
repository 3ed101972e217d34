import { entryMaker, type EntryMaker } from '@soxanh/testkit';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { foundBook, incoming, okOf, push, randomName, testWorld } from '../contract/world.ts';
import { wantedFor } from '../record.ts';
import type { HubStorage } from '../storage.ts';
import { openPostgres } from './open-postgres.ts';
import { FIND } from './pg-lookup.ts';
import { urlOf } from './testing/subject.ts';
import { beginFor } from './transact.ts';

interface Plan {
  readonly 'Node Type': string;
  readonly 'Index Cond'?: string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

/** By what each visit to an index finds its rows; a walk through the table says so. */
const conditionsIn = (plan: Plan): string[] => [
  ...(plan['Index Cond'] === undefined ? [] : [plan['Index Cond']]),
  ...(plan['Node Type'] === 'Seq Scan' && plan['Relation Name'] === 'record' ? ['reads the table'] : []),
  ...(plan.Plans ?? []).flatMap(conditionsIn),
];

async function grow(storage: HubStorage, book: string, make: EntryMaker): Promise<void> {
  for (let at = 0; at < 6; at++)
    await push(
      storage,
      book,
      Array.from({ length: 500 }, () => make.use()),
    );
}

it('looks every id and place up by itself in a book that grew since the statistics were made', async () => {
  const world = testWorld();
  const storage = okOf(await openPostgres(urlOf('soxanh_hub'), world));
  // The statistics know every book there is, and so hold one that came later for empty.
  const before = await foundBook(storage, world);
  await grow(storage, before.book, entryMaker(randomName()));
  const admin = new Client({ connectionString: urlOf('postgres') });
  await admin.connect();
  await admin.query('analyze soxanh.record');
  await admin.end();
  const { book } = await foundBook(storage, world);
  const make = entryMaker(randomName());
  await grow(storage, book, make);
  const wanted = wantedFor(
    Array.from({ length: 100 }, () => incoming(make.use({ source: { batch: 'lô', key: 'k' } }))),
  );
  const client = new Client({ connectionString: urlOf('soxanh_hub') });
  await client.connect();
  await client.query(beginFor(book, 'read committed'));
  const { rows } = await client.query<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>({
    text: `explain (format json) ${FIND}`,
    values: [
      book,
      wanted.ids,
      wanted.targets,
      wanted.places.map(({ device }) => device),
      wanted.places.map(({ n }) => n),
      ['"lô"'],
      [1],
    ],
  });
  const conditions = rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan: plan }) => conditionsIn(plan)));
  const found = conditions.map((text) => /\((id|n|batch|seq) = /u.exec(text)?.[1] ?? text);
  expect(found).toEqual(['id', 'n', 'batch', 'seq']);
  await client.query('commit');
  await client.end();
  await storage.close();
});
