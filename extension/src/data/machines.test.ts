import { dayOf, ok, type EntryDraft } from '@soxanh/core';
import type { Exchange, MachineInfo } from '@soxanh/sync';
import { expect, it } from 'vitest';
import { Machines } from './machines.ts';
import { memorySession, type MemorySession } from './testing/memory-session.ts';

const TODAY = dayOf(2026, 6, 8);
const DEPARTMENT = 'bao-ve-noi-bo';

const sheets = (amount: number): EntryDraft => ({
  kind: 'use',
  department: DEPARTMENT,
  resource: 'paper',
  day: '2026-06-08',
  amount,
});

const got = <T>(answer: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};

/** What a machine of that name recorded, as its file says it. */
async function recordedBy(device: string, ...amounts: number[]) {
  const session = await memorySession({ day: TODAY, settings: { device } });
  for (const amount of amounts) await session.book.save([sheets(amount)], session.author(DEPARTMENT));
  return got(await session.store.all()).filter(({ kind }) => kind === 'use');
}

const machine = (device: string, more: Partial<MachineInfo> = {}): MachineInfo => ({
  machine: `m-${device}`,
  duties: [{ role: 'recorder', department: DEPARTMENT }],
  devices: [device],
  madeAt: 1,
  ...more,
});

/** The Office's machine in a book on a server that knows `known` and `revoked`, with entries of three machines. */
async function office() {
  const session = await memorySession({ day: TODAY, settings: { device: 'office', role: 'office' } });
  const { desk, book } = session;
  got(await desk.become({ device: 'office', names: ['office'], duties: [{ role: 'office' }] }));
  const hub = { kind: 'office', topic: 'hub', of: 'office', from: '2026-06-08' } as const;
  await book.save([{ ...hub, value: { url: 'https://hub.example' } }], session.author(''));
  for (const entries of [
    await recordedBy('known', 1),
    await recordedBy('revoked', 2, 3),
    await recordedBy('stranger', 4, 5, 6),
  ])
    got(await desk.hold(entries, 'folder'));
  const listed = [machine('known'), machine('revoked', { revokedAt: 2 })];
  const exchange: Exchange = async () => ok({ status: 200, body: JSON.stringify({ machines: listed }) });
  const world = { book: 'test', exchange, store: desk, clock: () => 0, own: 'm-office' };
  const machines = new Machines(world);
  return { machines, desk, strangers: async () => machines.strangers(got(await machines.list())) };
}

it('shows the Office what the server does not take by itself: of strangers, and of revoked machines', async () => {
  const { machines, strangers } = await office();
  const claims = [{ role: 'recorder', department: DEPARTMENT }];
  expect(await strangers()).toEqual([
    { device: 'revoked', entries: 2, claims, isRevoked: true },
    { device: 'stranger', entries: 3, claims, isRevoked: false },
  ]);
  await machines.leaveOut('stranger');
  expect((await strangers()).map(({ device }) => device)).toEqual(['revoked']);
});

it('sends what a revoked machine wrote with the word of the Office once it was taken in by hand', async () => {
  const { machines, desk, strangers } = await office();
  await machines.standFor('revoked');
  const sent = await sentBy(desk);
  expect(sent.filter(({ line }) => line.includes('"device":"revoked"'))).toMatchObject([
    { vouch: true },
    { vouch: true },
  ]);
  expect(sent.filter(({ line }) => line.includes('"device":"stranger"'))).toMatchObject([
    { vouch: false },
    { vouch: false },
    { vouch: false },
  ]);
  expect((await strangers()).map(({ device }) => device)).toEqual([]);
});

/** All that goes out, batch by batch, to a server that takes everything. */
async function sentBy(desk: MemorySession['desk']) {
  const page = { protocol: 1, book: 'test', epoch: 'e1', first: 1, records: 0, rights: 'r1', more: false };
  got(await desk.beginHealing('e1'));
  got(await desk.receive({ ...page, cursor: 'e1.0.t.m' }, []));
  got(await desk.endHealing());
  const sent: { readonly line: string; readonly vouch: boolean }[] = [];
  for (;;) {
    const { entries, vouch } = got(await desk.outbox({ entries: 1000, bytes: 1_000_000 }));
    if (entries.length === 0) return sent;
    sent.push(...entries.map(({ line }) => ({ line, vouch })));
    const stored = entries.map(({ id, hash }) => ({ id, hash, answer: { is: 'stored' } as const }));
    got(await desk.settle(stored, 'e1.1.t.m', 'r1'));
  }
}
