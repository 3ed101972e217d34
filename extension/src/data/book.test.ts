import { dayOf } from '@soxanh/core';
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
