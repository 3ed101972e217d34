import { dayOf, must, periodOf, type EntryDraft } from '@soxanh/core';
import { describe, expect, it, vi } from 'vitest';
import { memorySession, settled } from '../data/testing/memory-session.ts';
import { DayDetails, type FigurePlace } from './day-details.ts';

const MONDAY = dayOf(2026, 6, 8);
const FRIDAY = dayOf(2026, 6, 5);
const OFFICE = { device: 'other', role: 'office' } as const;
const PLACE: FigurePlace = { department: 'van-phong', day: FRIDAY };

const entry = (fields: object): EntryDraft => ({
  kind: 'use',
  department: 'van-phong',
  resource: 'paper',
  day: '2026-06-05',
  amount: 20,
  ...fields,
});

async function opened(department: string | undefined) {
  const session = await memorySession({ day: MONDAY });
  const saved = await session.book.save(
    [
      entry({}),
      entry({ day: '2026-06-01', through: '2026-06-05', amount: 100 }),
      entry({ department: 'bao-ve-noi-bo', amount: 9 }),
      entry({ day: '2026-06-06', amount: 3 }),
    ],
    OFFICE,
  );
  const entries = must(saved.ok ? saved.value.entries : undefined, 'it was saved');
  const first = must(entries[0], 'there is one');
  await session.book.save([entry({ amount: 25, supersedes: [first.id], reason: 'Ghi nhầm' })], OFFICE);
  const figure = { department, resource: 'paper', period: periodOf(MONDAY, 'month') } as const;
  const details = new DayDetails(session.book, figure);
  await vi.waitFor(() => expect(details.answer.value.value).toBeDefined());
  return details;
}

const amounts = (details: DayDetails): unknown[] =>
  (details.inside.value.value?.entries ?? []).map((listed) =>
    'amount' in listed.entry ? listed.entry.amount : undefined,
  );

describe('DayDetails', () => {
  it('[I3] opens a figure to its days, and a day to the entries that count', async () => {
    const details = await opened('van-phong');
    const figure = must(details.answer.value.value, 'it has an answer');
    expect(figure.amount).toBe(25 + 100 + 3);
    const friday = must(
      figure.days.find(({ day }) => day === FRIDAY),
      'Friday is there',
    );
    expect([friday.amount, friday.state, friday.entries, friday.expected]).toEqual([
      45,
      'estimated',
      2,
      true,
    ]);
    details.toggle(PLACE);
    await settled();
    expect(amounts(details)).toEqual([100, 25]);
    details.toggle(PLACE);
    await settled();
    expect(amounts(details)).toEqual([]);
  });

  it('tells use on a day off apart: in the sum, not expected', async () => {
    const { answer } = await opened('van-phong');
    const saturday = answer.value.value?.days.find(({ day }) => day === dayOf(2026, 6, 6));
    expect([saturday?.amount, saturday?.working, saturday?.expected]).toEqual([3, false, false]);
  });

  it('opens the office’s figure to every department, without days on which nobody worked', async () => {
    const details = await opened(undefined);
    const figure = must(details.answer.value.value, 'it has an answer');
    expect(figure.amount).toBe(25 + 100 + 3 + 9);
    expect(figure.days.some(({ state }) => state === 'day-off')).toBe(false);
    details.toggle({ department: 'bao-ve-noi-bo', day: FRIDAY });
    await settled();
    expect(amounts(details)).toEqual([9]);
  });

  it('leads on to the journal: of the period, or of the day that is open', async () => {
    const details = await opened('van-phong');
    expect(details.journalRoute()).toBe(
      '/so-ghi?phong=van-phong&noi-dung=paper&tu=2026-06-01&den=2026-06-30',
    );
    details.toggle(PLACE);
    expect(details.journalRoute()).toBe(
      '/so-ghi?phong=van-phong&noi-dung=paper&tu=2026-06-05&den=2026-06-05',
    );
  });
});
