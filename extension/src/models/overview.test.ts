import { dayOf, sampleOfficeFacts, type EntryDraft } from '@soxanh/core';
import { expect, it, vi } from 'vitest';
import { memorySession, settled } from '../data/testing/memory-session.ts';
import { Overview } from './overview.ts';

const MONDAY = dayOf(2026, 6, 8);

const entry = (resource: string, day: string, amount: number): EntryDraft => ({
  kind: 'use',
  department: 'van-phong',
  resource,
  day,
  amount,
});

async function opened(drafts: readonly EntryDraft[], hasMeters: boolean): Promise<Overview> {
  const facts = sampleOfficeFacts('2025-01-01').filter(({ topic }) => hasMeters || topic !== 'meter');
  const session = await memorySession({ day: MONDAY, facts });
  await session.book.save(drafts, { device: 'other', role: 'office' });
  const overview = new Overview(session);
  await vi.waitFor(() => expect(overview.answer.value.value).toBeDefined());
  return overview;
}

it('shows a card for what is followed, and for what has data in the period', async () => {
  const overview = await opened([entry('electricity', '2026-05-05', 12_500)], false);
  const shown = (): unknown[] => (overview.answer.value.value?.cards ?? []).map(({ resource }) => resource);
  expect(shown()).toEqual(['paper', 'plastic']);
  overview.choice.step(-1);
  await settled();
  expect(new Set(shown())).toEqual(new Set(['electricity', 'paper', 'plastic']));
});

it('shows what meters count before anything was read: it is waited for', async () => {
  const { answer } = await opened([], true);
  const shown = (answer.value.value?.cards ?? []).map(({ resource }) => resource);
  expect(new Set(shown)).toEqual(new Set(['electricity', 'water', 'paper', 'plastic']));
});
