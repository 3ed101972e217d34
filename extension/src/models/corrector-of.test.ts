import { dayOf, must, sampleOfficeFacts, type Author, type EntryDraft, type KnownEntry } from '@soxanh/core';
import { expect, it, vi } from 'vitest';
import { keepAccount } from '../data/hub-account.ts';
import { memorySession, type MemoryWorld } from '../data/testing/memory-session.ts';
import { correctorOf } from './corrector-of.ts';
import { formerNames } from './former-names.ts';

const DAY = dayOf(2026, 6, 8);
const OWN = 'bao-ve-noi-bo';
const HUB = { topic: 'hub', of: 'office', from: '2026-06-01', value: { url: 'https://hub.example' } };
const FACTS = sampleOfficeFacts('2025-01-01');
const ACCOUNT = { url: HUB.value.url, token: 't', machine: 'm', duties: [] };

interface Written extends Partial<Author> {
  readonly settings?: MemoryWorld['settings'];
  readonly isOnHub?: boolean;
  /** Names the machine has written under before. */
  readonly former?: readonly string[];
  /** Those that the server knows as another machine's. */
  readonly others?: readonly string[];
  /** It has a key to the server. */
  readonly isConnected?: boolean;
}

/** An entry of the own department, written by a machine of that name. */
async function entryBy(
  device: string,
  {
    settings = {},
    isOnHub = true,
    isConnected = isOnHub,
    former = [],
    others = [],
    role = 'recorder',
    department = OWN,
  }: Written = {},
) {
  const session = await memorySession({ day: DAY, settings, facts: isOnHub ? [...FACTS, HUB] : FACTS });
  await session.desk.become({ device: session.settings.value.device, names: former, duties: [] });
  if (isConnected) await keepAccount(session.area, 'test', { ...ACCOUNT, others });
  const draft: EntryDraft = {
    kind: 'use',
    department: OWN,
    resource: 'paper',
    day: '2026-06-08',
    amount: 20,
  };
  const saved = await session.book.save([draft], { device, role, department });
  const entry: KnownEntry = must(saved.ok ? saved.value.entries[0] : undefined, 'it was saved');
  const names = formerNames(session.book);
  await vi.waitUntil(() => !isOnHub || names.value.has('machine'));
  return correctorOf(session, entry, names.value)?.role;
}

it('[T1] a recorder corrects what the own machine wrote; offered more, the server would refuse it', async () => {
  expect(await entryBy('machine')).toBe('recorder');
  expect(await entryBy('another')).toBeUndefined();
  expect(await entryBy('another', { settings: { role: 'focal' } })).toBeUndefined();
});

it('[T1] a machine that goes on under a new name corrects what it wrote under the former, as what it is now', async () => {
  expect(await entryBy('former', { former: ['former'] })).toBe('recorder');
  expect(await entryBy('former', { former: ['before'] })).toBeUndefined();
  // Such a name the server does not give to a recorder: what stands under it is not theirs to write.
  expect(await entryBy('former', { former: ['former'], role: 'office' })).toBeUndefined();
});

it('[T1] a copied profile is not offered what stands under a name that another copy has, or may have by now', async () => {
  const former = ['former'];
  expect(await entryBy('former', { former, others: ['former'] })).toBeUndefined();
  expect(await entryBy('former', { former, others: ['before'] })).toBe('recorder');
  // Not connected: who comes first with the old name has it.
  expect(await entryBy('former', { former, isConnected: false })).toBeUndefined();
  expect(await entryBy('machine', { former, isConnected: false })).toBe('recorder');
});

it('[T1] what the machine wrote with other duties than it has now is not its own any more', async () => {
  expect(await entryBy('machine', { role: 'office' })).toBeUndefined();
  expect(await entryBy('machine', { role: 'focal' })).toBe('recorder');
  expect(await entryBy('machine', { role: 'office', isOnHub: false })).toBe('recorder');
});

it('a head corrects what is the department’s, the Office all', async () => {
  expect(await entryBy('another', { settings: { role: 'head' } })).toBe('head');
  expect(
    await entryBy('another', { settings: { role: 'head', departments: ['van-phong'] } }),
  ).toBeUndefined();
  expect(await entryBy('another', { settings: { role: 'office' } })).toBe('office');
});

it('union and leadership correct nothing', async () => {
  for (const role of ['union', 'leadership'] as const)
    expect(await entryBy('machine', { settings: { role, departments: [] } })).toBeUndefined();
});

it('without a server nobody judges: the department goes on correcting what is its own', async () => {
  expect(await entryBy('another', { isOnHub: false })).toBe('recorder');
});
