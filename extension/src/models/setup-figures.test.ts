import { expect, it } from 'vitest';
import { addDays, dayOf, dayText, monthPeriod, type EntryDraft, type FactDraft } from '@soxanh/core';
import { memorySession, type MemorySession } from '../data/testing/memory-session.ts';
import { allocationValue, allocationForm } from './setup-allocation.ts';
import { meterForm, meterValue } from './setup-meter.ts';
import { Setup } from './setup.ts';

const TODAY = dayOf(2026, 7, 1);
const FROM = '2026-05-31';

async function office(): Promise<{ session: MemorySession; setup: Setup }> {
  const facts: FactDraft[] = [
    { topic: 'office', of: 'office', from: '2026-01-01', value: { name: 'Ban' } },
    { topic: 'department', of: 'mot', from: '2026-01-01', value: { name: 'Phòng Một' } },
    { topic: 'department', of: 'hai', from: '2026-01-01', value: { name: 'Phòng Hai' } },
    { topic: 'head-count', of: 'mot', from: '2026-01-01', value: { people: 3 } },
    { topic: 'head-count', of: 'hai', from: '2026-01-01', value: { people: 1 } },
  ];
  const session = await memorySession({ day: TODAY, facts, settings: { role: 'office' } });
  return { session, setup: new Setup(session) };
}

const reading = (day: string, value: string): EntryDraft => ({ kind: 'reading', meter: 'dien', day, value });
const before = (day: string, value: string): EntryDraft => ({
  kind: 'reading',
  meter: 'dien',
  day,
  value,
  moment: 'before',
});

/** What the book's table holds of electricity: a department's total over June, or nothing of it. */
async function electricity({ book }: MemorySession): Promise<Record<string, number>> {
  const table = await book.table({ period: monthPeriod(2026, 6) });
  if (!table.ok) return {};
  const columns = table.value.columns.filter(({ resource }) => resource === 'electricity');
  return Object.fromEntries(
    columns.map((column) => [column.department, column.amount.reduce((sum, amount) => sum + amount, 0)]),
  );
}

it('[A1] [A2] a meter makes its resource appear in the tables, its rule shares it out, and undo gives the figures back', async () => {
  const { session, setup } = await office();
  expect(await electricity(session)).toEqual({});
  const form = { ...meterForm({}, 'vi'), name: 'Điện', serves: 'office', multiplier: '2' } as const;
  await setup.state([{ topic: 'meter', of: 'dien', from: FROM, value: meterValue(form, 'vi') }]);
  await session.book.save([reading(FROM, '100'), reading('2026-06-30', '300')], {
    device: 'office-machine',
    role: 'office',
  });
  const rule = allocationValue({ ...allocationForm({}, 'vi'), by: 'head-count' }, 'vi');
  await setup.state([{ topic: 'allocation', of: 'dien', from: FROM, value: rule }]);
  const shared = await electricity(session);
  // Each of the thirty days is shared by itself, and may differ from its exact part by less than one.
  expect(Math.abs((shared['mot'] ?? 0) - 300_000)).toBeLessThan(30);
  expect((shared['hai'] ?? 0) + (shared['mot'] ?? 0)).toBe(400_000);
  const closed = { topic: 'head-count', of: 'mot', from: dayText(dayOf(2026, 6, 16)), value: { people: 0 } };
  await setup.state([closed]);
  const changed = await electricity(session);
  expect([changed['hai'] ?? 0, changed['mot'] ?? 0].map((amount) => amount > 200_000)).toEqual([true, false]);
  expect((changed['hai'] ?? 0) + (changed['mot'] ?? 0)).toBe(400_000);
  await setup.undo();
  expect(await electricity(session)).toEqual(shared);
});

it('a meter read before and after days off offers what a day off weighs; with fewer readings it offers nothing', async () => {
  const { session, setup } = await office();
  const form = { ...meterForm({}, 'vi'), name: 'Điện', serves: 'office' } as const;
  await setup.state([{ topic: 'meter', of: 'dien', from: FROM, value: meterValue(form, 'vi') }]);
  expect(await setup.measuredWeight('dien')).toBeUndefined();
  await session.book.save(weekends(5), { device: 'office-machine', role: 'office' });
  expect(await setup.measuredWeight('dien')).toBe(250);
});

/** Readings before and after work: 8 kWh a working day, 2 kWh a day off, for some weeks from Monday, 01/6/2026 on. */
function weekends(weeks: number): EntryDraft[] {
  let counter = 1000;
  return Array.from({ length: weeks * 7 }, (_, at): EntryDraft[] => {
    const day = dayText(addDays(dayOf(2026, 6, 1), at));
    const isOff = at % 7 >= 5;
    const first = before(day, String(counter));
    counter += isOff ? 2 : 8;
    return isOff ? [] : [first, reading(day, String(counter))];
  }).flat();
}
