import { dayOf, type EntryDraft } from '@soxanh/core';
import { expect, it, vi } from 'vitest';
import { memorySession, settled } from '../data/testing/memory-session.ts';
import { HeatMap } from './heat-map.ts';
import { DueDays } from './period-due.ts';

const entry = (resource: string, day: string, amount: number): EntryDraft => ({
  kind: 'use',
  department: 'van-phong',
  resource,
  day,
  amount,
});

async function opened(drafts: readonly EntryDraft[] = []): Promise<HeatMap> {
  const { book } = await memorySession({ day: dayOf(2026, 6, 8) });
  await book.save(drafts, { device: 'other', role: 'office' });
  const heat = new HeatMap(book, new DueDays(book));
  await vi.waitFor(() => expect(heat.view.value).toBeDefined());
  return heat;
}

it('maps the year of today on paper; other years, resources and departments on demand', async () => {
  const heat = await opened([entry('paper', '2025-06-05', 30), entry('plastic', '2025-06-05', 4)]);
  expect([heat.view.value?.year, heat.view.value?.resource]).toEqual([2026, 'paper']);
  heat.showYear(2025);
  await settled();
  const on5June = (): number | null | undefined =>
    heat.view.value?.days[dayOf(2025, 6, 5) - dayOf(2025, 1, 1)]?.amount;
  expect(on5June()).toBe(30);
  heat.showResource('plastic');
  expect(on5June()).toBe(4);
  heat.showDepartment('bao-ve-noi-bo');
  expect(on5June()).toBeNull();
});

it('goes no further than the year of today', async () => {
  const heat = await opened();
  expect([heat.hasBegun(2026), heat.hasBegun(2027)]).toEqual([true, false]);
});
