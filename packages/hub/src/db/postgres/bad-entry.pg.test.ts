import { randomBytes } from 'node:crypto';
import { entryMaker } from '@soxanh/testkit';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  askOf,
  follow,
  foundBook,
  incoming,
  okOf,
  outcomes,
  randomName,
  storeAll,
  testWorld,
} from '../contract/world.ts';
import type { PostgresStorage } from './postgres-storage.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './open-postgres.ts';
import { newDatabase } from './testing/new-database.ts';
import { urlOf } from './testing/subject.ts';

const STORED = { is: 'stored' };
const TOO_LARGE = { is: 'refused', reason: { kind: 'too-large' } };
const world = testWorld();
let storage: PostgresStorage;

/** A database with limits that nobody thought of: what an index may hold, and a value that it takes for none. */
beforeAll(async () => {
  await newDatabase('soxanh_limits');
  await migrate(urlOf('postgres', 'soxanh_limits'), 0);
  const admin = new Client({ connectionString: urlOf('postgres', 'soxanh_limits') });
  await admin.connect();
  await admin.query(`
    create index record_text on soxanh.record (text);
    create function soxanh.no_nul() returns trigger language plpgsql as $$ begin
      if new.text like '%khong-luu-duoc%' then raise exception using errcode = '22021'; end if;
      return new;
    end $$;
    create trigger no_nul before insert on soxanh.record for each row execute function soxanh.no_nul()`);
  await admin.end();
  storage = okOf(await openPostgres(urlOf('soxanh_hub', 'soxanh_limits'), world));
});
afterAll(() => storage.close());

/** Fields that anybody may add to an entry (law J5). */
const more = (text: string): Readonly<Record<string, unknown>> => ({ more: text });
const large = (): ReturnType<typeof more> => more(randomBytes(6000).toString('base64'));

it('[S6] an entry that the database never keeps is refused in words of the protocol, and holds nobody up', async () => {
  const { book } = await foundBook(storage, world);
  const make = entryMaker(randomName());
  const [good, bad, fine] = [make.use(), make.use(large()), make.use()];
  expect(await outcomes(storage, book, [good, bad, fine])).toEqual([STORED, TOO_LARGE, STORED]);
  const { hash } = incoming(bad);
  const lines = await follow(storage, book);
  expect([lines[0], lines[2]]).toEqual([incoming(good).text, incoming(fine).text]);
  expect(JSON.parse(lines[1] ?? '')).toMatchObject({
    refused: { id: bad.id, hash, reason: TOO_LARGE.reason },
  });
  // Asked again: nothing more of it is written.
  expect(await outcomes(storage, book, [bad, fine])).toEqual([TOO_LARGE, { is: 'same' }]);
  expect(await follow(storage, book)).toHaveLength(3);
  const odd = make.use(more('khong-luu-duoc'));
  expect(await outcomes(storage, book, [odd])).toEqual([
    { is: 'refused', reason: { kind: 'no-entry', field: '', why: 'PostgreSQL 22021' } },
  ]);
});

it('[S6] others of the same commit are answered as if it were not there', async () => {
  const [{ book }, { book: other }] = [await foundBook(storage, world), await foundBook(storage, world)];
  const make = entryMaker(randomName());
  const bad = make.use(large());
  const asks = [
    ...Array.from({ length: 3 }, () => askOf(book, [make.use(), make.use()])),
    askOf(book, [make.use(), bad]),
    askOf(other, [make.use()]),
    askOf(book, [make.use()]),
  ];
  const answers = (await storage.append(asks, storeAll)).map((answer) => okOf(answer));
  expect(answers.flatMap((answer) => (answer.is === 'appended' ? answer.outcomes : []))).toEqual([
    ...Array.from({ length: 7 }, () => STORED),
    TOO_LARGE,
    STORED,
    STORED,
  ]);
  // One who carries for another learns that it is not his to bring, and nothing is kept of it.
  const seq = okOf(await storage.head(book)).seq;
  const [carried] = await storage.append([askOf(book, [make.use(large())])], () => ({
    is: 'not-yours',
  }));
  expect(carried).toMatchObject({ ok: true, value: { outcomes: [{ is: 'not-yours' }], head: { seq } } });
});
