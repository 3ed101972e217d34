import { dayOf, type EntryDraft } from '@soxanh/core';
import { expect, it } from 'vitest';
import { tendAtStart } from './tend-at-start.ts';
import { memorySession } from './testing/memory-session.ts';

const OWN = 'bao-ve-noi-bo';
const use: EntryDraft = { kind: 'use', department: OWN, resource: 'paper', day: '2026-06-08', amount: 20 };

/** A machine whose journal was lost and written on, and what it is called after the start of its browser. */
async function nameAfterStart(isShared: boolean) {
  const day = dayOf(2026, 6, 8);
  const [before, now] = [await memorySession({ day }), await memorySession({ day, minutes: 600 })];
  const lost = await before.book.save([use], before.author(OWN));
  await now.book.save([use], now.author(OWN));
  await (await now.book.secondCopy()).remember(lost.ok ? lost.value.entries : []);
  await tendAtStart(
    now,
    async () => isShared,
    () => 'another',
  );
  const listed = await now.book.list({ kinds: ['use'], limit: 10 });
  return { name: now.settings.value.device, entries: listed.ok ? listed.value.length : 0 };
}

it('[S1] the start of the browser brings back what the journal had lost; the machine goes on under a new name', async () => {
  expect(await nameAfterStart(false)).toEqual({ name: 'another', entries: 2 });
});

it('leaves a shared book to its turn, which says why the name is another one', async () => {
  expect(await nameAfterStart(true)).toEqual({ name: 'machine', entries: 1 });
});
