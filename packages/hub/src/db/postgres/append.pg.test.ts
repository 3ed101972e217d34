import { setTimeout as wait } from 'node:timers/promises';
import { entryMaker } from '@soxanh/testkit';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { bytesOfText } from '../bytes.ts';
import {
  foundBook,
  incoming,
  linesOf,
  okOf,
  pageOf,
  push,
  randomHash,
  randomName,
  testWorld,
} from '../contract/world.ts';
import type { HubStorage, Place } from '../storage.ts';
import { openPostgres } from './open-postgres.ts';
import { beginFor } from './transact.ts';
import { urlOf } from './testing/subject.ts';

const world = testWorld();
const url = (): string => urlOf('soxanh_hub');
const WRITERS = 10;

/** Follows the cursor until the writers are done and nothing more comes. */
async function followBeside(storage: HubStorage, book: string, isDone: () => boolean): Promise<string[]> {
  const seen: string[] = [];
  let after: Place | undefined;
  for (let isLast = false; ;) {
    const page = await pageOf(storage, book, after, { records: 300, bytes: 2 ** 20 });
    seen.push(...linesOf(page));
    after = page.last;
    if (page.records === 0 && isLast) return seen;
    isLast = page.records === 0 && isDone();
    await wait(1);
  }
}

/** Somebody else who holds the book's counter for a while, now and then: a transaction left open over the network. */
async function holdNowAndThen(book: string, isDone: () => boolean): Promise<void> {
  const client = new Client({ connectionString: url() });
  await client.connect();
  while (!isDone()) {
    await client.query(`${beginFor(book, 'read committed')}; select seq from soxanh.book for update`);
    await client.query('select pg_sleep(0.03)');
    await client.query('commit');
    await wait(20);
  }
  await client.end();
}

it('[S4] ten hubs write at once, transactions stay open, and a reader that follows the cursor skips nothing', async () => {
  const hubs = await Promise.all(
    Array.from({ length: WRITERS }, async () => okOf(await openPostgres(url(), world))),
  );
  const [reader] = hubs;
  if (reader === undefined) throw new Error('there are ten');
  const { book } = await foundBook(reader, world);
  let writing = WRITERS;
  const written: string[] = [];
  const write = async (storage: HubStorage, at: number): Promise<void> => {
    const make = entryMaker(randomName());
    for (let left = 2000; left > 0;) {
      const entries = Array.from({ length: Math.min(left, 1 + ((left * 7 + at) % 60)) }, () => make.use());
      left -= entries.length;
      await push(storage, book, entries);
      written.push(...entries.map((entry) => incoming(entry).text));
    }
    writing--;
  };
  const isDone = (): boolean => writing === 0;
  const [seen] = await Promise.all([
    followBeside(reader, book, isDone),
    holdNowAndThen(book, isDone),
    ...hubs.map((hub, at) => write(hub, at)),
  ]);
  expect(written).toHaveLength(WRITERS * 2000);
  expect(seen).toHaveLength(written.length);
  expect(new Set(seen)).toEqual(new Set(written));
  await Promise.all(hubs.map((hub) => hub.close()));
});

it('[S4] the same reader loses records of a writer that takes its numbers without holding the book', async () => {
  const reader = okOf(await openPostgres(url(), world));
  const { book } = await foundBook(reader, world);
  let writing = WRITERS;
  const write = async (at: number): Promise<void> => {
    const client = new Client({ connectionString: url() });
    await client.connect();
    const make = entryMaker(randomName());
    for (let left = 60; left > 0; left--) {
      const { text } = incoming(make.use());
      // As a sequence gives them: at once, and committed whenever the rest is done.
      const given = await client.query(
        `${beginFor(book, 'read committed')}; update soxanh.book set seq = seq + 1, tag = '\\x00' returning seq; commit`,
      );
      const seq: unknown = (given as unknown as { rows: { seq: string }[] }[])[2]?.rows[0]?.seq;
      await client.query(beginFor(book, 'read committed'));
      await client.query('select pg_sleep($1)', [((left * 13 + at) % 5) / 1000]);
      await client.query(
        `insert into soxanh.record (book, seq, kind, id, hash, device, tag, fact, text)
         values ($1, $2, 0, gen_random_uuid(), $3, '', '\\x00', false, $4)`,
        [book, seq, bytesOfText(randomHash()), text],
      );
      await client.query('commit');
    }
    await client.end();
    writing--;
  };
  const [seen] = await Promise.all([
    followBeside(reader, book, () => writing === 0),
    ...Array.from({ length: WRITERS }, (_, at) => write(at)),
  ]);
  expect(seen.length).toBeLessThan(WRITERS * 60);
  await reader.close();
});
