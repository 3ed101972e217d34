import { dayOf, must, sampleOfficeFacts, type Author, type EntryDraft, type EntryId } from '@soxanh/core';
import { expect, it } from 'vitest';
import { memorySession } from '../data/testing/memory-session.ts';
import { Journal } from './journal.ts';
import { rowAt, sheetsUsed, stillTime } from './testing/open-journal.ts';

const HUB = { topic: 'hub', of: 'office', from: '2026-06-01', value: { url: 'https://hub.example' } };
const OFFICE = { device: 'office', role: 'office' } as const;
const OWN = { device: 'machine', role: 'recorder', department: 'bao-ve-noi-bo' } as const;

/** A recorder's journal on a server, after these were written one by one. */
async function journalAfter(
  ...written: readonly ((ids: readonly EntryId[]) => readonly [EntryDraft, Author])[]
) {
  const session = await memorySession({
    day: dayOf(2026, 6, 8),
    facts: [...sampleOfficeFacts('2025-01-01'), HUB],
  });
  const ids: EntryId[] = [];
  for (const write of written) {
    const saved = await session.book.save([write(ids)[0]], write(ids)[1]);
    ids.push(must(saved.ok ? saved.value.entries[0] : undefined, 'it was saved').id);
  }
  const journal = new Journal(session, stillTime().later);
  await journal.show({ standing: 'all' });
  return journal;
}

const recorded = () => [sheetsUsed(20), OWN] as const;
const removedBy = (by: Author) => (ids: readonly EntryId[]) =>
  [{ kind: 'void', supersedes: ids.slice(-1) } as const, by] as const;
const correctedBy = (by: Author, amount: number) => (ids: readonly EntryId[]) =>
  [sheetsUsed(amount, { supersedes: ids.slice(0, 1) }), by] as const;

it('[T1] what the machine removed itself it may bring back; what another removed stays with them', async () => {
  const own = await journalAfter(recorded, removedBy(OWN));
  expect([rowAt(own).standing, own.mayChange(rowAt(own))]).toEqual(['removed', true]);
  const others = await journalAfter(recorded, removedBy(OFFICE));
  expect([rowAt(others).standing, others.mayChange(rowAt(others))]).toEqual(['removed', false]);
});

it('[T1] in a conflict it is offered a choice only where every version is its own', async () => {
  const own = await journalAfter(recorded, correctedBy(OWN, 25), correctedBy(OWN, 30));
  const others = await journalAfter(recorded, correctedBy(OFFICE, 30), correctedBy(OWN, 25));
  for (const [journal, is] of [
    [own, true],
    [others, false],
  ] as const) {
    const [family] = journal.reading.conflicts.value;
    expect(journal.maySettle(must(family, 'there is a conflict'))).toBe(is);
    // Whoever corrects one of them has settled it for all.
    const rows = journal.reading.rows.value ?? [];
    expect(rows.map((row) => journal.mayChange(row)).includes(true)).toBe(is);
  }
});

it('[T1] two who removed the same differently leave nothing to settle to one of them', async () => {
  const journal = await journalAfter(
    recorded,
    (ids) => [{ kind: 'void', supersedes: ids.slice(0, 1) }, OFFICE],
    correctedBy(OWN, 25),
  );
  const [family] = journal.reading.conflicts.value;
  expect(journal.maySettle(must(family, 'there is a conflict'))).toBe(false);
});
