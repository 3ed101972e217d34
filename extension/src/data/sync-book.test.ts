import { err, ok, type Result } from '@soxanh/core';
import { MemoryStore, memorySync } from '@soxanh/store/memory';
import { expect, it } from 'vitest';
import type { HttpAnswer, HttpAsk } from '../platform/http.ts';
import type { Locks } from '../platform/locks.ts';
import { keepAccount } from './hub-account.ts';
import { NOTHING_SENT, readSending, writeSending } from './sending.ts';
import type { SharedBook } from './shared-book.ts';
import { SecondCopy } from './second-copy.ts';
import { folderChanged, syncBook } from './sync-book.ts';
import { memoryArea } from './testing/memory-session.ts';

const BOOK = 'b1';
const MINUTE = 60_000;

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
function machine(answer: () => Promise<Answer> | Answer) {
  const asked: HttpAsk[] = [];
  let now = 1_000_000;
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
      return answer();
    },
    device: () => 'may-1',
    rename: async () => 'may-2',
    giveDuties: async () => undefined,
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
  return { shared, asked, area, join, pass: (millis: number) => (now += millis) };
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
  const epoch = 'a'.repeat(24);
  const head = { protocol: 1, book: BOOK, epoch, first: 1, records: 0, more: false, rights: 'r1' };
  const page = `${JSON.stringify({ ...head, cursor: `${epoch}.0.x` })}\n`;
  const { shared, area, join } = machine(() => ok({ status: 200, body: page }));
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
  await folderChanged(shared);
  const record = await readSending(area, BOOK);
  expect([record?.pending, record?.folder]).toEqual([3, undefined]);
});
