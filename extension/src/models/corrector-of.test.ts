import { dayOf, must, sampleOfficeFacts, type EntryDraft, type KnownEntry } from '@soxanh/core';
import { expect, it } from 'vitest';
import { memorySession, type MemoryWorld } from '../data/testing/memory-session.ts';
import { correctorOf } from './corrector-of.ts';

const DAY = dayOf(2026, 6, 8);
const OWN = 'bao-ve-noi-bo';
const HUB = { topic: 'hub', of: 'office', from: '2026-06-01', value: { url: 'https://hub.example' } };
const FACTS = sampleOfficeFacts('2025-01-01');

/** An entry of the own department, written by a machine of that name. */
async function entryBy(device: string, settings: MemoryWorld['settings'] = {}, isOnHub = true) {
  const session = await memorySession({ day: DAY, settings, facts: isOnHub ? [...FACTS, HUB] : FACTS });
  const draft: EntryDraft = {
    kind: 'use',
    department: OWN,
    resource: 'paper',
    day: '2026-06-08',
    amount: 20,
  };
  const saved = await session.book.save([draft], { device, role: 'recorder', department: OWN });
  const entry: KnownEntry = must(saved.ok ? saved.value.entries[0] : undefined, 'it was saved');
  return correctorOf(session, entry)?.role;
}

it('[T1] a recorder corrects what the own machine wrote; offered more, the server would refuse it', async () => {
  expect(await entryBy('machine')).toBe('recorder');
  expect(await entryBy('another')).toBeUndefined();
  expect(await entryBy('another', { role: 'focal' })).toBeUndefined();
});

it('a head corrects what is the department’s, the Office all', async () => {
  expect(await entryBy('another', { role: 'head' })).toBe('head');
  expect(await entryBy('another', { role: 'head', departments: ['van-phong'] })).toBeUndefined();
  expect(await entryBy('another', { role: 'office' })).toBe('office');
});

it('union and leadership correct nothing', async () => {
  for (const role of ['union', 'leadership'] as const)
    expect(await entryBy('machine', { role, departments: [] })).toBeUndefined();
});

it('without a server nobody judges: the department goes on correcting what is its own', async () => {
  expect(await entryBy('another', {}, false)).toBe('recorder');
});
