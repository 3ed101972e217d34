import { err, ok } from '@soxanh/core';
import { MemoryStore, memorySync } from '@soxanh/store/memory';
import { expect, it } from 'vitest';
import { NOTHING_SENT, readSending, stateOfFolder, stateOfSending, writeSending } from './sending.ts';
import type { SharedBook } from './shared-book.ts';
import { SecondCopy } from './second-copy.ts';
import { changeFolder, nameKnown, syncBook, tellState } from './sync-book.ts';
import { settled } from './testing/memory-session.ts';
import { BOOK, folderThat, machine, PAGE, unreached, type Answer } from './testing/shared-machine.ts';

const MINUTE = 60_000;

const use = {
  kind: 'use',
  department: 'van-phong',
  resource: 'paper',
  day: '1970-01-01',
  amount: 5,
} as const;
const by = { device: 'may-1', role: 'recorder', department: 'van-phong' } as const;

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

it('why a machine goes on under a new name is said until it was read, and again when it happens again', async () => {
  const { shared, area } = machine(() => unreached);
  await writeSending(area, BOOK, { ...NOTHING_SENT, pending: 3, cloned: true, broughtBack: true });
  await nameKnown(shared);
  const record = await readSending(area, BOOK);
  expect([record?.pending, record?.cloned, record?.broughtBack]).toEqual([3, undefined, undefined]);
});

/** A machine whose journal was lost and begun anew, with a second copy that has what was lost. */
async function afterLoss(lost: number) {
  const { shared, area, join } = machine(() => unreached);
  await join();
  const random = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(9);
  const info = { book: BOOK, synthetic: false };
  const before = new MemoryStore(info, { now: shared.clock, random });
  const now = new MemoryStore(info, { now: shared.clock, random: (bytes) => new Uint8Array(bytes).fill(3) });
  const saved = await before.save(
    Array.from({ length: lost }, () => use),
    by,
  );
  await now.save([use], by);
  const copy = new SecondCopy(area, BOOK);
  await copy.remember(saved.ok ? saved.value.entries : []);
  const desk = memorySync(now, { device: 'may-1', names: ['may-1'], duties: [] });
  const names: string[] = [];
  const turn = { ...shared, store: desk, secondCopy: async () => copy };
  const rename = async (): Promise<string> => {
    names.push('may-2');
    return 'may-2';
  };
  const count = async (): Promise<number> => {
    const all = await now.all();
    return all.ok ? all.value.length : 0;
  };
  return { turn: { ...turn, rename }, copy, names, area, count };
}

it('[S1] what the journal had lost comes back with a word of its own: no profile was copied', async () => {
  const { turn, names, area, count } = await afterLoss(1);
  await syncBook(turn, 'wanted');
  expect(names).toEqual(['may-2']);
  const record = await readSending(area, BOOK);
  expect([record?.cloned, record?.broughtBack]).toEqual([undefined, true]);
  expect(await count()).toBe(2);
});

it('of a shared book too the second copy keeps the newest only, once the journal has all of them', async () => {
  const { turn, copy, count } = await afterLoss(510);
  await syncBook(turn, 'wanted');
  expect(await copy.ids()).toHaveLength(500);
  expect(await count()).toBe(511);
});

/** A store that answers some things its own way. */
const withOwn = (store: SharedBook['store'], own: Partial<SharedBook['store']>): SharedBook['store'] =>
  Object.assign(Object.create(store) as SharedBook['store'], own);

it('what is wrong with this machine is said of it and not of the network, until it is over', async () => {
  const { turn, area } = await afterLoss(1);
  const full = { ...turn, store: withOwn(turn.store, { knownAmong: async () => err({ kind: 'full' }) }) };
  await syncBook(full, 'wanted');
  const record = (await readSending(area, BOOK)) ?? NOTHING_SENT;
  expect(stateOfSending(record, 2)).toEqual({ kind: 'needs', what: 'space', count: 2 });
  expect(stateOfFolder({ is: 'ready' }, 2, record.problem)).toMatchObject({ what: 'space' });
  await syncBook(turn, 'wanted');
  const after = (await readSending(area, BOOK)) ?? NOTHING_SENT;
  expect(stateOfSending(after, 2).kind).toBe('offline');
});

it('of a machine that shares a folder only, too', async () => {
  const { shared, area } = machine(() => unreached);
  const empty = folderThat(() => ok([]));
  const damaged = withOwn(shared.store, { state: async () => err({ kind: 'failed' }) });
  await syncBook({ ...shared, store: damaged, folder: async () => empty }, 'wanted');
  expect((await readSending(area, BOOK))?.problem?.of).toBe('store');
  await syncBook({ ...shared, folder: async () => empty }, 'wanted');
  expect((await readSending(area, BOOK))?.problem).toBeUndefined();
});

it('who tells new figures only takes nothing back that a turn tells at the same moment', async () => {
  const { shared, area } = machine(() => unreached);
  await writeSending(area, BOOK, NOTHING_SENT);
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  const slow: SharedBook['area'] = {
    ...area,
    get: async (keys) => {
      const read = await area.get(keys);
      await held;
      return read;
    },
  };
  const figures = tellState({ ...shared, area: slow });
  await settled();
  const turn = tellState(shared, { ...NOTHING_SENT, cloned: true });
  await settled();
  goOn();
  await Promise.all([figures, turn]);
  expect((await readSending(area, BOOK))?.cloned).toBe(true);
});
