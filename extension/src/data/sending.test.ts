import { expect, it } from 'vitest';
import { NOTHING_SENT, onSendingChanged, readSending, stateOfSending, writeSending } from './sending.ts';
import { memoryArea } from './testing/memory-session.ts';

it('a record is read as it was written; one of another book is not', async () => {
  const area = memoryArea();
  await writeSending(area, 'b1', { ...NOTHING_SENT, pending: 3 });
  expect(await readSending(area, 'b1')).toEqual({ ...NOTHING_SENT, pending: 3 });
  expect(await readSending(area, 'b2')).toBeUndefined();
});

it('what is damaged is as if it were not there', async () => {
  const area = memoryArea();
  await area.set({ 'sending/b1': { pending: 'three' } });
  expect(await readSending(area, 'b1')).toBeUndefined();
});

it('nobody is called for a record that is as it was', async () => {
  const area = memoryArea();
  const heard: number[] = [];
  onSendingChanged(area, 'b1', () => heard.push(1));
  await writeSending(area, 'b1', NOTHING_SENT);
  await writeSending(area, 'b1', NOTHING_SENT);
  await writeSending(area, 'b2', { ...NOTHING_SENT, pending: 1 });
  expect(heard).toHaveLength(1);
});

it('says one sentence: what somebody has to do, else since when it fails, else what waits', () => {
  const offline = { ...NOTHING_SENT, pending: 2, failures: 1, failingSince: 5 };
  expect(stateOfSending(NOTHING_SENT)).toEqual({ kind: 'all-sent' });
  expect(stateOfSending({ ...NOTHING_SENT, pending: 2 })).toEqual({ kind: 'waiting', count: 2 });
  expect(stateOfSending(offline)).toEqual({ kind: 'offline', since: 5, count: 2 });
  expect(stateOfSending({ ...offline, problem: { of: 'link', problem: { kind: 'token' } } })).toEqual({
    kind: 'needs',
    what: 'code',
    count: 2,
  });
});
