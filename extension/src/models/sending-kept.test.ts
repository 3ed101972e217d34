import { dayOf } from '@soxanh/core';
import { expect, it } from 'vitest';
import { markFolder } from '../data/folder-mark.ts';
import { keepAccount } from '../data/hub-account.ts';
import { NOTHING_SENT, writeSending } from '../data/sending.ts';
import { memorySession, type MemorySession } from '../data/testing/memory-session.ts';
import { keptSending } from './sending-kept.ts';

const ACCOUNT = { url: 'https://hub.example', token: 't', machine: 'm', duties: [] };
const BVNB = 'bao-ve-noi-bo';

async function desk() {
  const session = await memorySession({ day: dayOf(2026, 6, 8) });
  return { session, area: session.area, world: keptSending(session, session.area, () => 0) };
}

const record = (session: MemorySession) =>
  session.book.save(
    [{ kind: 'use', department: BVNB, resource: 'paper', day: '2026-06-08', amount: 20 }],
    session.author(BVNB),
  );

const nameHub = ({ book }: MemorySession) => {
  const value = { url: 'https://hub.example' };
  const fact = { kind: 'office', topic: 'hub', of: 'office', from: '2026-06-08', value } as const;
  return book.save([fact], { device: 'office-machine', role: 'office' });
};

it('[S1] an entry saved a moment ago is never said to be sent, whatever the last turn left', async () => {
  const { session, area, world } = await desk();
  expect(await world.read()).toBeUndefined();
  await nameHub(session);
  await keepAccount(area, 'test', ACCOUNT);
  await writeSending(area, 'test', NOTHING_SENT);
  const before = await world.read();
  await record(session);
  const after = await world.read();
  const count = (state: typeof after): number => (state !== undefined && 'count' in state ? state.count : 0);
  expect(after?.kind).toBe('waiting');
  expect(count(after)).toBe(count(before) + 1);
  await writeSending(area, 'test', { ...NOTHING_SENT, failures: 1, failingSince: 5 });
  expect(await world.read()).toEqual({ kind: 'offline', since: 5, count: count(after) });
});

it('a folder alone has its sentence too: what is there, what is not, and since when it is gone', async () => {
  const { session, area, world } = await desk();
  await markFolder(area, 'test', 'Chung');
  expect(await world.read()).toEqual({ kind: 'all-sent' });
  await record(session);
  expect(await world.read()).toEqual({ kind: 'waiting', count: 1 });
  const folder = { is: 'ready', edited: [], through: { device: 'machine', n: 1 } } as const;
  await writeSending(area, 'test', { ...NOTHING_SENT, folder });
  expect(await world.read()).toEqual({ kind: 'all-sent' });
  await record(session);
  expect(await world.read()).toEqual({ kind: 'waiting', count: 1 });
  await writeSending(area, 'test', { ...NOTHING_SENT, folder: { ...folder, is: 'gone', since: 7 } });
  expect(await world.read()).toEqual({ kind: 'offline', since: 7, count: 1 });
});

it('calls back when something is saved, and when this book’s record is another one', async () => {
  const { session, area, world } = await desk();
  let calls = 0;
  const stop = world.onChange(() => calls++);
  await writeSending(area, 'other', { ...NOTHING_SENT, pending: 1 });
  expect(calls).toBe(0);
  await writeSending(area, 'test', { ...NOTHING_SENT, pending: 1 });
  expect(calls).toBe(1);
  await record(session);
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(calls).toBe(2);
  stop();
  await writeSending(area, 'test', { ...NOTHING_SENT, pending: 2 });
  expect(calls).toBe(2);
});
