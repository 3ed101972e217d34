import { expect, it } from 'vitest';
import { keepAccount } from '../data/hub-account.ts';
import { NOTHING_SENT, writeSending } from '../data/sending.ts';
import { memoryArea } from '../data/testing/memory-session.ts';
import { keptSending } from './sending-kept.ts';

const ACCOUNT = { url: 'https://hub.example', token: 't', machine: 'm', duties: [] };

it('tells how sending stands as it was left, of this book alone, and nothing without a server', async () => {
  const area = memoryArea();
  const world = keptSending(area, 'b1', () => 0);
  await keepAccount(area, 'b1', ACCOUNT);
  expect(await world.read()).toBeUndefined();
  await writeSending(area, 'b2', { ...NOTHING_SENT, pending: 9 });
  expect(await world.read()).toBeUndefined();
  expect(await keptSending(area, 'b2', () => 0).read()).toBeUndefined();
  await writeSending(area, 'b1', { ...NOTHING_SENT, pending: 3 });
  expect(await world.read()).toEqual({ kind: 'waiting', count: 3 });
  await writeSending(area, 'b1', { ...NOTHING_SENT, failures: 1, failingSince: 5 });
  expect(await world.read()).toEqual({ kind: 'offline', since: 5, count: 0 });
});

it('calls back when this book’s is another one', async () => {
  const area = memoryArea();
  let calls = 0;
  const stop = keptSending(area, 'b1', () => 0).onChange(() => calls++);
  await writeSending(area, 'b2', { ...NOTHING_SENT, pending: 1 });
  expect(calls).toBe(0);
  await writeSending(area, 'b1', { ...NOTHING_SENT, pending: 1 });
  expect(calls).toBe(1);
  stop();
  await writeSending(area, 'b1', { ...NOTHING_SENT, pending: 2 });
  expect(calls).toBe(1);
});
