import { effect } from '@preact/signals';
import { dayOf, dayText } from '@soxanh/core';
import { expect, it } from 'vitest';
import { memorySession } from '../data/testing/memory-session.ts';
import { DueDays } from './period-due.ts';

const MONDAY = dayOf(2026, 6, 8);

it('turns at midnight and at the cut-off hour, and tells nobody of the minutes between', async () => {
  const session = await memorySession({ day: MONDAY });
  const due = new DueDays(session.book);
  const told: string[] = [];
  effect(() => void told.push(`${dayText(due.today.value)} ${dayText(due.asOf.value)}`));
  const at = (day: typeof MONDAY, minutes: number): void => {
    session.at(day, minutes);
    due.tick();
  };
  at(MONDAY, 12 * 60);
  at(MONDAY, 16 * 60 + 29);
  at(MONDAY, 17 * 60);
  at(dayOf(2026, 6, 9), 5);
  expect(told).toEqual(['2026-06-08 2026-06-07', '2026-06-08 2026-06-08', '2026-06-09 2026-06-08']);
});
