import { dayOf, must, type EntryDraft } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../data/settings.ts';
import { memorySession } from '../data/testing/memory-session.ts';
import { ReasonCorrection } from './correction.ts';
import { Journal } from './journal.ts';
import { NO_FILTER } from './journal-filter.ts';
import { PlainCorrection } from './plain-correction.ts';
import { stillTime } from './testing/open-journal.ts';

const TODAY = dayOf(2026, 6, 8);
/** Entries written in one millisecond have no order of their own. */
const byText = (a: unknown, b: unknown): number => String(a).localeCompare(String(b));
const METER = 'dien-1';
const paper = { department: 'bao-ve-noi-bo', resource: 'paper' };

const DRAFTS: readonly EntryDraft[] = [
  { kind: 'reading', meter: METER, day: '2026-05-31', value: '12480' },
  { kind: 'meter-event', meter: METER, day: '2026-06-02', event: 'replaced', final: '12500', start: '0' },
  { kind: 'invoice', meter: METER, day: '2026-05-01', through: '2026-05-31', amount: 4_052_000 },
  { kind: 'issue', ...paper, day: '2026-06-01', amount: 3000, typed: '6 ram' },
  { kind: 'stock', ...paper, day: '2026-06-01', moment: 'before', amount: 1500 },
  {
    kind: 'explanation',
    of: { kind: 'building', id: 'toa-nha-1' },
    resource: 'electricity',
    day: '2026-06-01',
    cause: 'heat',
  },
];

async function open(settings: Partial<Settings> = { role: 'office' }) {
  const session = await memorySession({ day: TODAY, settings });
  for (const draft of DRAFTS) await session.store.save([draft], { device: 'office', role: 'office' });
  const journal = new Journal(session, stillTime().later);
  await journal.show({});
  const kinds = (): unknown[] => (journal.reading.rows.value ?? []).map(({ entry }) => entry.kind);
  const find = (kind: string) =>
    must(
      journal.reading.rows.value?.find(({ entry }) => entry.kind === kind),
      'it is listed',
    );
  const correcting = (kind: string): PlainCorrection => {
    journal.startCorrection(find(kind), 'vi');
    const { value } = journal.correction;
    return must(value instanceof PlainCorrection ? value : undefined, 'numbers are being corrected');
  };
  return { session, journal, kinds, find, correcting };
}

describe('entries of meters, of paper issued and counted, and reasons', () => {
  it('are listed with the others, and filtered by kind and meter', async () => {
    const { journal, kinds } = await open();
    expect(kinds().toSorted(byText)).toEqual(DRAFTS.map(({ kind }) => kind).toSorted(byText));
    await journal.show({ ...NO_FILTER, kind: 'meter' });
    expect(kinds().toSorted(byText)).toEqual(['meter-event', 'reading']);
    await journal.show({ ...NO_FILTER, meter: METER });
    expect(kinds().toSorted(byText)).toEqual(['invoice', 'meter-event', 'reading']);
    await journal.show({ ...NO_FILTER, meter: 'dien-2' });
    expect(kinds()).toEqual([]);
    await journal.show({ ...NO_FILTER, department: 'bao-ve-noi-bo', kind: 'stock' });
    expect(kinds()).toEqual(['stock']);
  });

  it('belong to the resource their meter counts', async () => {
    const { journal, kinds } = await open();
    await journal.show({ ...NO_FILTER, resource: 'electricity' });
    expect(kinds().toSorted(byText)).toEqual(['explanation', 'invoice', 'meter-event', 'reading']);
    await journal.show({ ...NO_FILTER, resource: 'water' });
    expect(kinds()).toEqual([]);
    await journal.show({ ...NO_FILTER, resource: 'electricity', kind: 'invoice' });
    expect(kinds()).toEqual(['invoice']);
  });

  it('[J1] are corrected by an entry that names the old one; what was not touched stays', async () => {
    const { journal, find, correcting } = await open();
    const correction = correcting('reading');
    must(correction.texts.get('value'), 'a reading has a value').value = '12.485';
    correction.before.value = true;
    await journal.saveCorrection();
    expect(correction.problem.value).toEqual({ kind: 'reason' });
    correction.reason.value = 'Ghi nhầm số';
    await journal.saveCorrection();
    expect(find('reading').entry).toMatchObject({
      meter: METER,
      day: '2026-05-31',
      value: '12485',
      moment: 'before',
      reason: 'Ghi nhầm số',
    });
    await journal.undo();
    expect(find('reading').entry).toMatchObject({ value: '12480' });
    expect(find('reading').entry).not.toHaveProperty('moment');
  });

  it('keep all of an invoice but the sum that was wrong', async () => {
    const { journal, find, correcting } = await open();
    const correction = correcting('invoice');
    must(correction.texts.get('money'), 'an invoice has a sum').value = '8.104.000';
    correction.reason.value = 'Ghi thiếu';
    await journal.saveCorrection();
    expect(find('invoice').entry).toMatchObject({
      day: '2026-05-01',
      through: '2026-05-31',
      amount: 4_052_000,
      money: 8_104_000,
    });
  });

  it('refuse what is no number, a day to come, and no change', async () => {
    const { journal, correcting } = await open();
    const correction = correcting('stock');
    const amount = must(correction.texts.get('amount'), 'a count has an amount');
    const tried = async (change: () => unknown): Promise<unknown> => {
      change();
      await journal.saveCorrection();
      return correction.problem.value;
    };
    expect(await tried(() => undefined)).toEqual({ kind: 'same' });
    expect(await tried(() => (amount.value = 'nhiều'))).toEqual({ kind: 'amount', field: 'amount' });
    amount.value = '1.250';
    expect(await tried(() => (correction.first.value = dayOf(2026, 6, 9)))).toEqual({ kind: 'future-day' });
  });

  it('[T1] paper that was written to the wrong department is moved, to those this machine may write for', async () => {
    const { journal, find, correcting } = await open();
    const issue = find('issue').entry;
    if (issue.kind !== 'issue') throw new Error('it is an issue');
    expect(journal.departmentsFor(issue)).toContain('van-phong');
    expect(journal.departmentsFor(issue)).not.toContain('chi-doan');
    const correction = correcting('issue');
    must(correction.department, 'paper is of a department').value = 'van-phong';
    correction.reason.value = 'Ghi nhầm phòng';
    await journal.saveCorrection();
    expect(find('issue').entry).toMatchObject({ department: 'van-phong', amount: 3000, typed: '6 ram' });
    await journal.undo();
    expect(find('issue').entry).toMatchObject({ department: paper.department });
    const own = await open({ role: 'recorder', departments: ['bao-ve-noi-bo', 'van-phong'] });
    const stock = own.find('stock').entry;
    if (stock.kind !== 'stock') throw new Error('it is a count');
    expect(own.journal.departmentsFor(stock)).toEqual(['van-phong', 'bao-ve-noi-bo']);
    const one = await open({ role: 'recorder' });
    const count = one.find('stock').entry;
    expect(count.kind === 'stock' && one.journal.departmentsFor(count)).toEqual(['bao-ve-noi-bo']);
    // Even if it were chosen, it would not be written.
    const forbidden = one.correcting('stock');
    must(forbidden.department, 'paper is of a department').value = 'van-phong';
    forbidden.reason.value = 'Ghi nhầm phòng';
    await one.journal.saveCorrection();
    expect(one.journal.problem.value).toMatchObject({ kind: 'not-allowed' });
    expect(one.find('stock').entry).toMatchObject({ department: paper.department });
    expect(one.journal.correction.value).toBe(forbidden);
  });

  it('another amount is not said to be what was typed of the first; nothing issued is no issue', async () => {
    const { journal, find, correcting } = await open();
    const correction = correcting('issue');
    const amount = must(correction.texts.get('amount'), 'an issue has an amount');
    amount.value = '0';
    correction.reason.value = 'Ghi nhầm số';
    await journal.saveCorrection();
    expect(correction.problem.value).toEqual({ kind: 'none-issued' });
    amount.value = '2.500';
    await journal.saveCorrection();
    expect(find('issue').entry).toMatchObject({ amount: 2500 });
    expect(find('issue').entry).not.toHaveProperty('typed');
  });

  it('an invoice may be for days to come', async () => {
    const { journal, find, correcting } = await open();
    const correction = correcting('invoice');
    correction.last.value = dayOf(2026, 6, 10);
    correction.reason.value = 'Ghi nhầm ngày';
    await journal.saveCorrection();
    expect(find('invoice').entry).toMatchObject({ through: '2026-06-10' });
  });

  it('are removed and brought back, with all they say', async () => {
    const { journal, kinds, find } = await open();
    const row = find('meter-event');
    await journal.remove(row, 'Ghi trùng');
    expect(kinds()).not.toContain('meter-event');
    await journal.undo();
    expect(find('meter-event').entry).toMatchObject({ event: 'replaced', final: '12500', start: '0' });
  });

  it('a reason is corrected in its own form', async () => {
    const { journal, find } = await open();
    journal.startCorrection(find('explanation'), 'vi');
    const { value: correction } = journal.correction;
    if (!(correction instanceof ReasonCorrection)) throw new Error('a reason is being corrected');
    correction.change({ cause: 'equipment', reason: 'chọn nhầm' });
    await journal.saveCorrection();
    expect(find('explanation').entry).toMatchObject({ cause: 'equipment', of: { id: 'toa-nha-1' } });
  });

  it('[T1] are changed only by whoever may write such a one', async () => {
    const { journal, find } = await open({ role: 'recorder' });
    expect(journal.mayChange(find('stock'))).toBe(true);
    for (const kind of ['reading', 'invoice', 'issue', 'explanation'])
      expect(journal.mayChange(find(kind))).toBe(false);
    const reader = await open({ role: 'recorder', departments: ['van-phong'], department: 'van-phong' });
    expect(reader.journal.mayChange(reader.find('reading'))).toBe(true);
    expect(reader.journal.mayChange(reader.find('stock'))).toBe(false);
  });
});
