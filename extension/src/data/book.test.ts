import { dayOf, monthPeriod, type EntryDraft } from '@soxanh/core';
import { expect, it } from 'vitest';
import { memorySession } from './testing/memory-session.ts';

it('a text that a back-up could not hold is refused, and nothing is written', async () => {
  const session = await memorySession({ day: dayOf(2026, 6, 8) });
  const { book } = session;
  const draft = {
    kind: 'use',
    department: 'van-phong',
    resource: 'paper',
    day: '2026-06-08',
    amount: 20,
  } as const;
  const before = await book.store.count();
  const by = session.author('van-phong');
  const long = await book.save([draft, { ...draft, reason: 'a'.repeat(1001) }], by);
  expect(long).toEqual({ ok: false, error: { kind: 'too-long' } });
  expect(await book.store.count()).toEqual(before);
  expect((await book.save([{ ...draft, reason: 'a'.repeat(1000) }], by)).ok).toBe(true);
});

it('draws the days of a meter from readings on both sides of a period, and hands out pages', async () => {
  const from = '2026-01-01';
  const meter = { name: 'Công tơ 1', resource: 'electricity', departments: ['van-phong'] };
  const facts = [
    { topic: 'department', of: 'van-phong', from, value: { name: 'Văn phòng' } },
    { topic: 'meter', of: 'dien-1', from, value: meter },
  ];
  const session = await memorySession({
    day: dayOf(2026, 7, 6),
    facts,
    settings: { role: 'office' },
  });
  const { book } = session;
  const reading = (day: string, value: string): EntryDraft => ({
    kind: 'reading',
    meter: 'dien-1',
    day,
    value,
  });
  const drafts = [reading('2026-05-29', '100'), reading('2026-07-03', '450')];
  expect((await book.save(drafts, session.author('van-phong'))).ok).toBe(true);
  const table = await book.table({ period: monthPeriod(2026, 6), resource: 'electricity' });
  const column = table.ok
    ? table.value.columns.find(({ department }) => department === 'van-phong')
    : undefined;
  // 350 kWh on 25 working days and 10 days off, of which June has 22 and 8: a day off weighs 0.3.
  expect(column?.amount.reduce((sum, amount) => sum + amount, 0)).toBe(305_000);
  const pages = await book.pages({ group: 'meter', subject: 'dien-1', first: '2026-06' });
  expect(pages.ok && pages.value.map(({ month }) => month)).toEqual(['2026-07']);
});
