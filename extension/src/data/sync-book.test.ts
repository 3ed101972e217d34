import { err, ok, type Result } from '@soxanh/core';
import { MemoryStore, memorySync } from '@soxanh/store/memory';
import type { Folder } from '@soxanh/sync';
import { describe, expect, it } from 'vitest';
import type { HttpAnswer, HttpAsk } from '../platform/http.ts';
import type { Locks } from '../platform/locks.ts';
import { keepAccount } from './hub-account.ts';
import { followHub } from './live-updates.ts';
import type { Managed } from './managed.ts';
import { NOTHING_SENT, readSending, stateOfSending, writeSending } from './sending.ts';
import type { SharedBook, SharedFolder } from './shared-book.ts';
import { SecondCopy } from './second-copy.ts';
import { changeFolder, cloneKnown, syncBook } from './sync-book.ts';
import { memoryArea } from './testing/memory-session.ts';
import { tryFolder } from './try-folder.ts';

const BOOK = 'b1';
const MINUTE = 60_000;

/** A log with nothing in it. */
const EPOCH = 'a'.repeat(24);
const HEAD = { protocol: 1, book: BOOK, epoch: EPOCH, first: 1, records: 0, more: false, rights: 'r1' };
const PAGE = `${JSON.stringify({ ...HEAD, cursor: `${EPOCH}.0.x` })}\n`;

type Answer = Result<HttpAnswer, { kind: 'unreached'; detail: string }>;
const unreached: Answer = err({ kind: 'unreached', detail: '' });

/** One at a time, as the browser does it for all pages. */
function oneLock(): Locks {
  const held = new Set<string>();
  const inTurn: Locks['inTurn'] = async (name, work) => {
    held.add(name);
    try {
      return await work();
    } finally {
      held.delete(name);
    }
  };
  return { inTurn, ifFree: async (name, work) => (held.has(name) ? undefined : inTurn(name, work)) };
}

/** A machine whose server answers as the test says; it keeps what was asked. */
function machine(answer: (ask: HttpAsk) => Promise<Answer> | Answer) {
  const asked: HttpAsk[] = [];
  let now = 1_000_000;
  let policy: Managed = {};
  const area = memoryArea();
  const random = (count: number): Uint8Array => new Uint8Array(count).fill(7);
  const store = new MemoryStore({ book: BOOK, synthetic: false }, { now: () => now, random });
  const shared: SharedBook = {
    book: BOOK,
    store: memorySync(store, { device: 'may-1', names: ['may-1'], duties: [] }),
    area,
    clock: () => now,
    locks: oneLock(),
    http: async (ask) => {
      asked.push(ask);
      return answer(ask);
    },
    device: () => 'may-1',
    rename: async () => 'may-2',
    managed: async () => policy,
    giveDuties: async () => undefined,
    keepsTo: () => true,
    folder: async () => undefined,
    onChange: () => () => undefined,
    secondCopy: async () => ({ ids: async () => [], lines: async () => [], forget: async () => undefined }),
  };
  const join = (): Promise<void> =>
    keepAccount(area, BOOK, {
      url: 'https://hub.example',
      token: 'secret',
      machine: 'm1',
      duties: [{ role: 'recorder', department: 'van-phong' }],
    });
  const rule = (next: Managed): void => void (policy = next);
  return { shared, asked, area, join, rule, pass: (millis: number) => (now += millis) };
}

it('[T5] a book that is not shared asks nobody', async () => {
  const { shared, asked } = machine(() => unreached);
  expect(await syncBook(shared, 'wanted')).toEqual({ kind: 'alone' });
  expect(asked).toEqual([]);
});

it('[T5] a shared one asks the named server only, and says there who it is', async () => {
  const { shared, asked, join } = machine(() => unreached);
  await join();
  await syncBook(shared, 'wanted');
  expect(asked.length).toBeGreaterThan(0);
  for (const { url, token } of asked) {
    expect(new URL(url).origin).toBe('https://hub.example');
    expect(token).toBe('secret');
  }
});

it('a server that is not reached is left alone by the alarm for 1, 2, 5 minutes; a person does not wait', async () => {
  const { shared, asked, join, pass, area } = machine(() => unreached);
  await join();
  await syncBook(shared, 'alarm');
  const first = await readSending(area, BOOK);
  const count = asked.length;
  expect(await syncBook(shared, 'alarm')).toEqual({ kind: 'later' });
  expect(asked).toHaveLength(count);
  pass(MINUTE);
  expect((await syncBook(shared, 'alarm')).kind).toBe('done');
  pass(MINUTE);
  expect(await syncBook(shared, 'alarm')).toEqual({ kind: 'later' });
  expect((await syncBook(shared, 'wanted')).kind).toBe('done');
  const last = await readSending(area, BOOK);
  expect(last?.failures).toBe(3);
  expect(last?.failingSince).toBe(first?.failingSince);
});

it('a turn that takes its time to fail does not make two minutes of one: the next ring tries again', async () => {
  const slow = machine(() => {
    slow.pass(3000);
    return unreached;
  });
  await slow.join();
  const rang = slow.shared.clock();
  expect((await syncBook(slow.shared, 'alarm')).kind).toBe('done');
  slow.pass(rang + MINUTE - slow.shared.clock());
  expect((await syncBook(slow.shared, 'alarm')).kind).toBe('done');
});

it('a revoked machine is told that it needs a code, whatever stands in the answer', async () => {
  const { shared, join, area } = machine(() => ok({ status: 401, body: '<html>' }));
  await join();
  await syncBook(shared, 'wanted');
  expect((await readSending(area, BOOK))?.problem).toEqual({ of: 'link', problem: { kind: 'token' } });
});

it('one turn at a time: a second one is told so', async () => {
  let answer: (given: Answer) => void = () => undefined;
  const { shared, join } = machine(() => new Promise<Answer>((resolve) => (answer = resolve)));
  await join();
  const first = syncBook(shared, 'wanted');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await syncBook(shared, 'wanted')).toEqual({ kind: 'busy' });
  answer(unreached);
  expect((await first).kind).toBe('done');
});

it('[S1] what the journal lost and the second copy kept is back before anything is sent, and is not let go of', async () => {
  const { shared, area, join } = machine(() => ok({ status: 200, body: PAGE }));
  await join();
  const random = (count: number): Uint8Array => new Uint8Array(count).fill(9);
  const before = new MemoryStore({ book: BOOK, synthetic: false }, { now: () => 1_000_000, random });
  const use = {
    kind: 'use',
    department: 'van-phong',
    resource: 'paper',
    day: '1970-01-01',
    amount: 5,
  } as const;
  const by = { device: 'may-1', role: 'recorder', department: 'van-phong' } as const;
  const saved = await before.save([use], by);
  const copy = new SecondCopy(area, BOOK);
  await copy.remember(saved.ok ? saved.value.entries : []);
  await syncBook({ ...shared, secondCopy: async () => copy }, 'alarm');
  expect(await copy.ids()).toHaveLength(1);
  expect(await shared.store.state()).toMatchObject({ ok: true, value: { pending: 1 } });
});

it('what was found in one folder is not said of another', async () => {
  const { shared, area } = machine(() => unreached);
  const folder = { is: 'ready', edited: ['1-20.jsonl'], through: { device: 'may-1', n: 20 } } as const;
  await writeSending(area, BOOK, { ...NOTHING_SENT, pending: 3, folder });
  const seen: unknown[] = [];
  await changeFolder(shared, async () => void seen.push((await readSending(area, BOOK))?.folder));
  // Forgotten before it is another one: a page that is closed between the two leaves nothing that is not so.
  expect(seen).toEqual([undefined]);
  const record = await readSending(area, BOOK);
  expect([record?.pending, record?.folder]).toEqual([3, undefined]);
});

it('a machine that is set beyond its duties is given them again, though they are the same as ever', async () => {
  const duties = [{ role: 'recorder', department: 'van-phong' }] as const;
  const me = { protocol: 1, book: BOOK, machine: 'm1', duties, rights: 'r1', url: 'https://hub.example' };
  const given: unknown[] = [];
  for (const isWithin of [true, false]) {
    const { shared, join, pass } = machine((ask) => {
      return ok({ status: 200, body: ask.url.endsWith('/me') ? JSON.stringify(me) : PAGE });
    });
    await join();
    pass(60 * MINUTE);
    const giveDuties: SharedBook['giveDuties'] = async (each) => void given.push(each);
    await syncBook({ ...shared, keepsTo: () => isWithin, giveDuties }, 'wanted');
    expect(given).toEqual(isWithin ? [] : [duties]);
  }
});

it('that a profile was copied is said until it was read, and again when it happens again', async () => {
  const { shared, area } = machine(() => unreached);
  await writeSending(area, BOOK, { ...NOTHING_SENT, pending: 3, cloned: true });
  await cloneKnown(shared);
  const record = await readSending(area, BOOK);
  expect([record?.pending, record?.cloned]).toEqual([3, undefined]);
});

describe('[T5] a machine whose server is not the one the office has set', () => {
  const OURS = 'https://ours.example';

  it('tells that server nothing, neither what it wrote nor who it is, and says what is to be done', async () => {
    const { shared, asked, area, join, rule } = machine(() => unreached);
    await join();
    await syncBook(shared, 'wanted');
    asked.length = 0;
    rule({ hub: OURS });
    for (const cause of ['wanted', 'alarm'] as const)
      expect(await syncBook(shared, cause)).toMatchObject({
        kind: 'done',
        complete: false,
        problem: { of: 'policy', problem: { kind: 'other-hub' } },
      });
    expect(asked).toEqual([]);
    const record = (await readSending(area, BOOK)) ?? NOTHING_SENT;
    expect(stateOfSending(record, 2)).toEqual({ kind: 'needs', what: 'server', count: 2 });
  });

  it('follows nothing there while a page is open', async () => {
    const ending = new AbortController();
    let isRuled = false;
    const { shared, asked, join, rule } = machine(() => {
      // Whoever does ask is not to ask for ever.
      if (isRuled) ending.abort();
      return ok({ status: 200, body: PAGE });
    });
    await join();
    await syncBook(shared, 'wanted');
    asked.length = 0;
    isRuled = true;
    rule({ hub: OURS });
    await followHub(shared, async () => ending.abort(), ending.signal);
    expect(asked).toEqual([]);
  });

  it('goes on at once where the policy names its server after all, or it was connected to the right one', async () => {
    const { shared, asked, area, join, rule } = machine(() => unreached);
    await join();
    rule({ hub: OURS });
    await syncBook(shared, 'alarm');
    rule({ hub: 'https://Hub.example:443' });
    await syncBook(shared, 'alarm');
    expect(new Set(asked.map(({ url }) => new URL(url).origin))).toEqual(new Set(['https://hub.example']));
    expect((await readSending(area, BOOK))?.problem?.of).toBe('link');
    asked.length = 0;
    rule({ hub: OURS });
    await keepAccount(area, BOOK, { url: OURS, token: 'new', machine: 'm2', duties: [] });
    await syncBook(shared, 'wanted');
    expect(new Set(asked.map(({ url, token }) => `${new URL(url).origin} ${token}`))).toEqual(
      new Set([`${OURS} new`]),
    );
  });

  it('[S1] still shares by its folder, and loses nothing that waits for the server', async () => {
    const { shared, asked, area, join, rule } = machine(() => unreached);
    await join();
    rule({ hub: OURS });
    await writeSending(area, BOOK, {
      ...NOTHING_SENT,
      pending: 3,
      failingSince: 5,
      notBefore: 9e12,
      failures: 4,
    });
    const listed: string[] = [];
    const folder = folderThat(() => {
      listed.push('list');
      return err({ kind: 'gone' });
    });
    await syncBook({ ...shared, folder: async () => folder }, 'alarm');
    expect(listed).not.toEqual([]);
    expect(asked).toEqual([]);
    const record = await readSending(area, BOOK);
    expect(record).toMatchObject({ failures: 0, folder: { is: 'gone' } });
    expect(record?.notBefore).toBeUndefined();
  });
});

describe('a folder that was just chosen or allowed', () => {
  it('is tried at once, and what it came to is told, however the server stands', async () => {
    const { shared, join } = machine(() => unreached);
    await join();
    const tried = async (kind: 'not-permitted' | 'full' | 'gone') =>
      tryFolder({ ...shared, folder: async () => folderThat(() => err({ kind })) });
    expect(await tried('not-permitted')).toEqual(err({ kind: 'not-writable' }));
    expect(await tried('full')).toEqual(err({ kind: 'full' }));
    expect(await tried('gone')).toEqual(err({ kind: 'failed' }));
    const empty = folderThat(() => ok([]));
    expect(await tryFolder({ ...shared, folder: async () => empty })).toEqual(ok(true));
  });

  it('which the machine refuses and the browser allows is not said to need allowing again', async () => {
    const { shared, area } = machine(() => unreached);
    const refused = folderThat(() => err({ kind: 'not-permitted' }));
    await syncBook({ ...shared, folder: async () => refused }, 'wanted');
    expect((await readSending(area, BOOK))?.folder?.is).toBe('gone');
    const asking = { ...refused, permission: async () => 'ask' as const };
    await syncBook({ ...shared, folder: async () => asking }, 'wanted');
    expect((await readSending(area, BOOK))?.folder?.is).toBe('ask');
  });
});

/** A folder the browser allows, whose listing answers as the test says. */
const folderThat = (list: () => Awaited<ReturnType<Folder['list']>>): SharedFolder => ({
  name: 'Chung',
  folder: {
    list: async () => list(),
    read: async () => ok(undefined),
    write: async () => ok(true),
    remove: async () => ok(true),
  },
  permission: async () => 'granted',
  carries: async () => false,
});
