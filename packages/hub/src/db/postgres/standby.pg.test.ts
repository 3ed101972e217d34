import { setTimeout as wait } from 'node:timers/promises';
import { entryMaker } from '@soxanh/testkit';
import { expect, it } from 'vitest';
import {
  askOf,
  follow,
  foundBook,
  incoming,
  okOf,
  randomName,
  storeAll,
  testWorld,
} from '../contract/world.ts';
import { openPostgres } from './open-postgres.ts';
import { startPair } from './testing/synchronous.ts';

const world = testWorld();

it('[S2] nobody is answered by a standby, and nothing acknowledged is lost when it takes over under load', async () => {
  const { primary, standby, url } = await startPair();
  const storage = okOf(await openPostgres(url, world));
  const { book } = await foundBook(storage, world);

  const acknowledged: string[] = [];
  const counts = { unavailable: 0, afterwards: 0 };
  let hasMoved = false;
  const write = async (): Promise<void> => {
    const make = entryMaker(randomName());
    while (counts.afterwards < 40) {
      const entry = make.use();
      for (let isThere = false; !isThere;) {
        const [answer] = await storage.append([askOf(book, [entry])], storeAll);
        isThere = answer?.ok === true;
        if (!isThere) counts.unavailable++;
      }
      acknowledged.push(incoming(entry).text);
      if (hasMoved) counts.afterwards++;
    }
  };
  const fail = async (): Promise<void> => {
    await wait(500);
    await primary.stop();
    standby.promote();
    hasMoved = true;
  };
  await Promise.all([fail(), ...Array.from({ length: 6 }, write)]);

  const log = await follow(storage, book);
  expect(acknowledged.length).toBeGreaterThan(40);
  expect(acknowledged.filter((text) => !log.includes(text))).toEqual([]);
  expect(new Set(log).size).toBe(log.length);
  await storage.close();
  await standby.stop();
});
