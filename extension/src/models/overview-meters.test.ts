import { dayOf, periodOf, type EntryDraft } from '@soxanh/core';
import { expect, it, vi } from 'vitest';
import { memorySession } from '../data/testing/memory-session.ts';
import type { OverviewView } from './overview-view.ts';
import { Overview } from './overview.ts';

const reading = (meter: string, day: string, value: string): EntryDraft => ({
  kind: 'reading',
  meter,
  day,
  value,
});

/** May 2026 as it stands in June, after some readings. */
async function may(drafts: readonly EntryDraft[]): Promise<{ view: OverviewView; overview: Overview }> {
  const session = await memorySession({ day: dayOf(2026, 6, 10) });
  const saved = await session.book.save(drafts, { device: 'other', role: 'office' });
  expect(saved.ok).toBe(true);
  const overview = new Overview(session);
  overview.choice.step(-1);
  const period = periodOf(dayOf(2026, 5, 1), 'month');
  const view = await vi.waitFor(() => {
    const found = overview.answer.value.value;
    if (found?.period.first !== period.first) throw new Error('not yet');
    return found;
  });
  return { view, overview };
}

const rowsOf = (view: OverviewView, resource: string) =>
  (view.cards.find((card) => card.resource === resource)?.places ?? []).map(({ id, amount }) => [id, amount]);

it('has a line for each building, of what its meter counted', async () => {
  const { view } = await may([
    reading('dien-1', '2026-04-30', '100'),
    reading('dien-1', '2026-05-31', '162'),
  ]);
  expect(rowsOf(view, 'electricity')).toEqual([
    ['toa-nha-1', 1_240_000],
    ['toa-nha-2', null],
  ]);
  expect(rowsOf(view, 'paper')).toEqual([]);
});

it('names meters whose readings are due, and not those that have them', async () => {
  const { view } = await may([
    reading('dien-1', '2026-04-30', '100'),
    reading('dien-1', '2026-05-31', '162'),
  ]);
  expect(view.meters.unread.map(({ meter, count }) => [meter, count])).toEqual([
    ['dien-2', 31],
    ['nuoc-1', 31],
    ['nuoc-2', 31],
  ]);
  expect(view.missing.flatMap(({ days }) => days).some(({ resources }) => resources.includes('water'))).toBe(
    false,
  );
});

it('[M2] names a reading that needs an answer once, and not as missing besides', async () => {
  const { view } = await may([
    reading('dien-1', '2026-04-30', '162'),
    reading('dien-1', '2026-05-31', '100'),
  ]);
  expect(view.meters.questions.map(({ meter, first, last }) => [meter, first, last])).toEqual([
    ['dien-1', dayOf(2026, 5, 1), dayOf(2026, 5, 31)],
  ]);
  expect(view.meters.unread.map(({ meter }) => meter)).not.toContain('dien-1');
});

it('[M4] keeps what lies in no day beside the totals', async () => {
  const { view, overview } = await may([
    reading('dien-1', '2026-02-28', '100'),
    reading('dien-1', '2026-05-31', '162'),
  ]);
  expect(view.meters.unfilled).toEqual([]);
  overview.choice.reach('year');
  await vi.waitFor(() => expect(overview.answer.value.value?.reach).toBe('year'));
  expect(overview.answer.value.value?.meters.unfilled).toEqual([
    expect.objectContaining({ meter: 'dien-1', amount: 1_240_000 }),
  ]);
});

it('looks for unusual days once it is told to, and names one far from the usual', async () => {
  const days = Array.from({ length: 29 }, (_, at) => at + 1).filter(
    (date) => ![2, 3, 9, 10, 16, 17, 23, 24].includes(date),
  );
  const { overview } = await may(
    days.map((date) => ({
      kind: 'use',
      department: 'van-phong',
      resource: 'paper',
      day: `2026-05-${String(date).padStart(2, '0')}`,
      amount: date === 20 ? 4030 : 100 + (date % 5),
    })),
  );
  expect(overview.unusual.value.value).toBeUndefined();
  overview.look();
  await vi.waitFor(() => expect(overview.unusual.value.value).toBeDefined());
  expect(overview.unusual.value.value?.days.map(({ of, day, amount }) => [of.id, day, amount])).toEqual([
    ['van-phong', dayOf(2026, 5, 20), 4030],
  ]);
});

/** The electricity of May, its buildings' sum, and what the departments got of it. */
const electricityOf = (view: OverviewView) => {
  const card = view.cards.find(({ resource }) => resource === 'electricity');
  if (card === undefined) throw new Error('no electricity');
  return { card, counted: card.places.reduce((sum, { amount }) => sum + (amount ?? 0), 0) };
};

it('[A1] names who is not in the office’s sum while a building is unread, and what of theirs is known', async () => {
  const { view } = await may([
    reading('dien-2', '2026-04-30', '100'),
    reading('dien-2', '2026-05-31', '162'),
  ]);
  const { card, counted } = electricityOf(view);
  expect(card.leftOut?.receivers.map(({ department, days }) => [department, days])).toEqual([
    ['to-chuc-can-bo', 31],
    ['van-phong', 31],
    ['dung-chung', 31],
  ]);
  expect(card.leftOut?.waiting.map(({ meter }) => meter)).toEqual(['dien-1']);
  // The part of what no department uses is lost with its days, and with it the two sums would not agree.
  expect(card.leftOut?.amount).toBeGreaterThan(0);
  expect((card.amount ?? 0) + (card.leftOut?.amount ?? 0)).toBe(counted);
});

it('leaves nothing out where every meter was read', async () => {
  const { view } = await may(
    ['dien-1', 'dien-2'].flatMap((meter) => [
      reading(meter, '2026-04-30', '100'),
      reading(meter, '2026-05-31', '162'),
    ]),
  );
  const { card, counted } = electricityOf(view);
  expect(card.leftOut).toBeUndefined();
  expect(card.amount).toBe(counted);
});

it('[M4] names the known amount of a stretch that runs beyond the period, and not its days as unread', async () => {
  const { view } = await may([
    reading('dien-1', '2026-02-28', '100'),
    reading('dien-1', '2026-06-08', '162'),
  ]);
  expect(view.meters.partUnfilled).toEqual([
    {
      ...{ meter: 'dien-1', resource: 'electricity', amount: 1_240_000 },
      ...{ first: dayOf(2026, 3, 1), last: dayOf(2026, 6, 8) },
      name: 'Công tơ điện Tòa nhà số 1',
      inside: periodOf(dayOf(2026, 5, 1), 'month'),
    },
  ]);
  expect(view.meters.unread.map(({ meter }) => meter)).not.toContain('dien-1');
});

it('tells shares of meters from figures that departments have alone', async () => {
  const { view } = await may([]);
  const shared = (resource: string): boolean[] =>
    (view.cards.find((card) => card.resource === resource)?.rows ?? []).map(({ isShared }) => isShared);
  expect(shared('electricity')).toEqual([true, true, true, true, true]);
  expect(shared('paper')).toEqual([false, false, false, false]);
});

it('names amounts given for days that the readings contradict, and rules that cannot be used', async () => {
  const { view } = await may([
    { kind: 'office', topic: 'allocation', of: 'dien-2', from: '2026-05-01', value: { by: 'area' } },
    reading('dien-1', '2026-04-30', '100'),
    reading('dien-1', '2026-05-31', '162'),
    { kind: 'meter-use', meter: 'dien-1', day: '2026-05-01', through: '2026-05-31', amount: 1_300_000 },
  ]);
  expect(view.meters.disputes.map(({ meter, given, read }) => [meter, given, read])).toEqual([
    ['dien-1', 1_300_000, 1_240_000],
  ]);
  expect(view.meters.problems.map(({ meter, kind, of }) => [meter, kind, of])).toEqual([
    ['dien-2', 'no-weight', ['bao-ve-noi-bo', 'to-chuc-dang']],
  ]);
});
