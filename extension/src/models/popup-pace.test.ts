import { signal } from '@preact/signals';
import { dayOf, sampleOfficeFacts, type EntryDraft, type FactDraft } from '@soxanh/core';
import { expect, it, vi } from 'vitest';
import { memorySession } from '../data/testing/memory-session.ts';
import { PopupPace } from './popup-pace.ts';

const quota = (of: string, through: string, amount: number): FactDraft => ({
  topic: 'quota',
  of,
  from: '2026-06-01',
  value: { through, amount },
});

const QUOTAS = [
  quota('bao-ve-noi-bo/paper', '2026-06-30', 4400),
  quota('bao-ve-noi-bo/electricity', '2026-06-30', 900_000),
  quota('toa-nha-2/electricity', '2026-06-30', 4_000_000),
];

const paper = (date: number): EntryDraft => ({
  kind: 'use',
  department: 'bao-ve-noi-bo',
  resource: 'paper',
  day: `2026-06-${String(date).padStart(2, '0')}`,
  amount: 260,
});

const reading = (day: string, value: string): EntryDraft => ({
  kind: 'reading',
  meter: 'dien-2',
  day,
  value,
});

async function paces(facts: readonly FactDraft[]) {
  const session = await memorySession({
    // Saturday morning: Friday is the last day that is judged.
    day: dayOf(2026, 6, 13),
    facts: [...sampleOfficeFacts('2025-01-01'), ...facts],
  });
  const days = [1, 2, 3, 4, 5, 8, 9, 10, 11, 12].map(paper);
  const saved = await session.book.save(
    [...days, reading('2026-05-31', '100'), reading('2026-06-12', '180')],
    {
      device: 'other',
      role: 'office',
    },
  );
  expect(saved.ok).toBe(true);
  const evidence = vi.spyOn(session.book, 'evidence');
  const pace = new PopupPace(session.book, signal({ id: 'bao-ve-noi-bo' }));
  await vi.waitFor(() => expect(pace.answer.value.value).toBeDefined());
  return { paces: pace.answer.value.value ?? [], reads: evidence.mock.calls.length };
}

it('says when a quota would be passed, as the method works it out', async () => {
  const [own] = (await paces(QUOTAS)).paces;
  expect([own?.resource, own?.used, own?.quota.amount]).toEqual(['paper', 2600, 4400]);
  expect(own?.passing).toEqual({ kind: 'expected', on: dayOf(2026, 6, 23) });
});

it('[A3] shows the building’s pace of what is allocated, and none of the department', async () => {
  const { paces: all } = await paces(QUOTAS);
  expect(all.map(({ subject, resource }) => [subject.kind, subject.id, resource])).toEqual([
    ['department', 'bao-ve-noi-bo', 'paper'],
    ['building', 'toa-nha-2', 'electricity'],
  ]);
  expect(all[1]?.used).toBe(1_600_000);
});

it('reads nothing where the office has no quota', async () => {
  expect(await paces([])).toEqual({ paces: [], reads: 0 });
});
