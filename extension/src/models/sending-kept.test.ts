import { expect, it } from 'vitest';
import { memoryArea } from '../data/testing/memory-session.ts';
import { keptSending } from './sending-kept.ts';

it('tells how sending stands as it was left, of this book alone', async () => {
  const area = memoryArea();
  const world = keptSending(area, 'b1', () => 0);
  expect(await world.read()).toBeUndefined();
  await area.set({ 'sending/b2': { pending: 9 } });
  expect(await world.read()).toBeUndefined();
  await area.set({ 'sending/b1': { pending: 3 } });
  expect(await world.read()).toEqual({ kind: 'waiting', count: 3 });
  await area.set({ 'sending/b1': { pending: 0, failingSince: 5 } });
  expect(await world.read()).toEqual({ kind: 'offline', since: 5, count: 0 });
  await area.set({ 'sending/b1': { pending: 1, problem: { of: 'link', problem: { kind: 'token' } } } });
  expect(await world.read()).toEqual({ kind: 'needs', what: 'code', count: 1 });
});

it('says nothing rather than something wrong when what was left is damaged', async () => {
  const area = memoryArea();
  const world = keptSending(area, 'b1', () => 0);
  for (const damaged of [null, 'x', {}, { pending: '3' }]) {
    await area.set({ 'sending/b1': damaged });
    expect(await world.read()).toBeUndefined();
  }
  await area.set({ 'sending/b1': { pending: 2, problem: { of: 'link' }, failingSince: 'yesterday' } });
  expect(await world.read()).toEqual({ kind: 'waiting', count: 2 });
});

it('calls back when this book’s is another one', async () => {
  const area = memoryArea();
  let calls = 0;
  const stop = keptSending(area, 'b1', () => 0).onChange(() => calls++);
  await area.set({ 'sending/b2': { pending: 1 } });
  expect(calls).toBe(0);
  await area.set({ 'sending/b1': { pending: 1 } });
  expect(calls).toBe(1);
  stop();
  await area.set({ 'sending/b1': { pending: 2 } });
  expect(calls).toBe(1);
});
