import { describe, expect, it } from 'vitest';
import { dayOf, must, type EntryId } from '@soxanh/core';
import { memorySession } from '../data/testing/memory-session.ts';
import { Journal } from './journal.ts';
import { NO_FILTER } from './journal-filter.ts';
import { headsOf, isRecorded } from './journal-entry.ts';
import {
  TODAY,
  MINE,
  stillTime,
  openJournal,
  sheetsUsed,
  rowAt,
  correctionOfUse,
  amounts,
  sheets,
} from './testing/open-journal.ts';

describe('the list', () => {
  it('shows entries of use and none, newest first, and leaves facts and removals out', async () => {
    const { journal } = await openJournal([
      sheetsUsed(20),
      { kind: 'none', ...MINE, resource: 'plastic' },
      sheetsUsed(30),
    ]);
    expect(amounts(journal)).toEqual([30, 'none', 20]);
    expect(journal.reading.more.value).toBe(false);
  });

  it('filters by department, resource and days; an entry over several days is found by any of them', async () => {
    const { session, journal } = await openJournal([
      sheetsUsed(20),
      sheetsUsed(5, { day: '2026-06-01', through: '2026-06-05' }),
      { kind: 'use', ...MINE, resource: 'plastic', amount: 6, item: 'bottle' },
    ]);
    await session.book.save(
      [{ kind: 'use', department: 'van-phong', resource: 'paper', day: '2026-06-08', amount: 99 }],
      { device: 'office', role: 'office' },
    );
    await journal.show({ department: 'van-phong' });
    expect(amounts(journal)).toEqual([99]);
    await journal.show({ ...NO_FILTER, resource: 'plastic' });
    expect(amounts(journal)).toEqual([6]);
    await journal.show({ ...NO_FILTER, first: dayOf(2026, 6, 3), last: dayOf(2026, 6, 4) });
    expect(amounts(journal)).toEqual([5]);
    await journal.show({ ...NO_FILTER, last: dayOf(2026, 5, 31) });
    expect(amounts(journal)).toEqual([]);
  });

  it('shows a page at a time', async () => {
    const { journal } = await openJournal(Array.from({ length: 60 }, (_, at) => sheetsUsed(at + 1)));
    expect(journal.reading.rows.value).toHaveLength(50);
    expect(journal.reading.more.value).toBe(true);
    await journal.showMore();
    expect(amounts(journal)).toEqual(Array.from({ length: 60 }, (_, at) => 60 - at));
    expect(journal.reading.more.value).toBe(false);
  });

  it('marks what is not sent yet, and shows it alone, however much was sent since', async () => {
    const { session } = await openJournal(Array.from({ length: 60 }, (_, at) => sheetsUsed(at + 1)));
    const listed = await session.book.list({ limit: 100, kinds: ['use'] });
    const waiting = (listed.ok ? listed.value : []).filter(
      ({ entry }) => 'amount' in entry && entry.amount < 3,
    );
    let pending: ReadonlySet<string> = new Set(waiting.map(({ entry }) => entry.id));
    const journal = new Journal(session, stillTime().later, {
      read: async () => pending,
      onChange: () => () => undefined,
    });
    await journal.show({});
    expect((journal.reading.rows.value ?? []).filter((row) => journal.isPending(row))).toEqual([]);
    await journal.show({ standing: 'pending' });
    expect(amounts(journal)).toEqual([2, 1]);
    expect(journal.isPending(rowAt(journal))).toBe(true);
    pending = new Set();
    await journal.refresh();
    expect(amounts(journal)).toEqual([]);
  });

  it('shows the newest question though an older answer comes later', async () => {
    const { journal } = await openJournal([sheetsUsed(20), { kind: 'none', ...MINE, resource: 'plastic' }]);
    await Promise.all([journal.show({ resource: 'plastic' }), journal.show({ resource: 'paper' })]);
    expect(amounts(journal)).toEqual([20]);
  });

  it('[T3] knows which entries this machine wrote, and no other', async () => {
    const { session, journal } = await openJournal([sheetsUsed(20)]);
    // Of two devices in one and the same millisecond neither entry is the newer.
    session.at(TODAY, 9 * 60 + 1);
    await session.store.save([sheetsUsed(30)], {
      device: 'another',
      role: 'recorder',
      department: MINE.department,
    });
    await journal.refresh();
    expect((journal.reading.rows.value ?? []).map((row) => journal.isOwn(row))).toEqual([false, true]);
  });
});

describe('correcting', () => {
  it('[J1] adds an entry that supersedes the old one, with its reason; undo brings the old amount back', async () => {
    const { session, journal } = await openJournal([sheetsUsed(20)]);
    const before = rowAt(journal).entry;
    journal.startCorrection(rowAt(journal), 'vi');
    const correction = correctionOfUse(journal);
    correction.amount.value = '25';
    correction.reason.value = 'Ghi nhầm số';
    await journal.saveCorrection();
    expect(rowAt(journal).entry).toMatchObject({
      amount: 25,
      supersedes: [before.id],
      reason: 'Ghi nhầm số',
    });
    expect(await sheets(session)).toBe(25);
    expect(journal.correction.value).toBeUndefined();
    expect(journal.done.value?.deed).toBe('corrected');

    await journal.undo();
    expect(amounts(journal)).toEqual([20]);
    expect(await sheets(session)).toBe(20);
    const all = await session.store.all();
    expect(all.ok && all.value.find(({ id }) => id === before.id)).toEqual(before);
  });

  it('saves nothing without a reason, a change, a number or a day that has come', async () => {
    const { session, journal } = await openJournal([sheetsUsed(20)]);
    journal.startCorrection(rowAt(journal), 'vi');
    const correction = correctionOfUse(journal);
    const tried = async (change: () => void): Promise<unknown> => {
      change();
      await journal.saveCorrection();
      return correction.problem.value;
    };
    expect(await tried(() => undefined)).toBe('same');
    expect(await tried(() => (correction.amount.value = 'nhiều'))).toBe('amount');
    expect(await tried(() => (correction.amount.value = '-5'))).toBe('amount');
    expect(await tried(() => (correction.amount.value = '3 chai'))).toBe('amount');
    expect(await tried(() => (correction.amount.value = '0,001 ram'))).toBe('not-whole');
    expect(await tried(() => (correction.amount.value = '25'))).toBe('reason');
    correction.reason.value = 'x';
    expect(await tried(() => (correction.first.value = dayOf(2026, 6, 9)))).toBe('future-day');
    expect(await tried(() => (correction.first.value = undefined))).toBe('day');
    expect(await sheets(session)).toBe(20);
    expect(journal.correction.value).toBe(correction);
  });

  it('keeps what is typed when the store cannot save, and says so', async () => {
    const { session, journal } = await openJournal([sheetsUsed(20)]);
    journal.startCorrection(rowAt(journal), 'vi');
    const correction = correctionOfUse(journal);
    correction.amount.value = '25';
    correction.reason.value = 'Ghi nhầm số';
    session.store.save = async () => ({ ok: false, error: { kind: 'full' } });
    await journal.saveCorrection();
    expect(journal.problem.value).toEqual({ kind: 'full' });
    expect(correctionOfUse(journal).amount.value).toBe('25');
    expect(journal.done.value).toBeUndefined();
  });

  it('turns use into none and one day into several', async () => {
    const { session, journal } = await openJournal([sheetsUsed(20)]);
    journal.startCorrection(rowAt(journal), 'vi');
    let correction = correctionOfUse(journal);
    correction.used.value = false;
    correction.reason.value = 'x';
    await journal.saveCorrection();
    expect(rowAt(journal).entry.kind).toBe('none');

    journal.startCorrection(rowAt(journal), 'vi');
    correction = correctionOfUse(journal);
    correction.used.value = true;
    correction.amount.value = '1 ram';
    correction.overDays.value = true;
    correction.first.value = dayOf(2026, 6, 4);
    correction.reason.value = 'x';
    await journal.saveCorrection();
    expect(rowAt(journal).entry).toMatchObject({ amount: 500, day: '2026-06-04', through: '2026-06-08' });
    // 4, 5 and 8 June are the working days of the stretch.
    expect(await sheets(session)).toBe(166);
  });

  it('leaves entries of other departments to their own machines and the Office', async () => {
    const { session, journal } = await openJournal([sheetsUsed(20)]);
    expect(journal.mayChange(rowAt(journal))).toBe(true);
    await session.change({ departments: ['van-phong'], department: 'van-phong' });
    expect(journal.mayChange(rowAt(journal))).toBe(false);
    await session.change({ role: 'office' });
    expect(journal.mayChange(rowAt(journal))).toBe(true);
  });
});

describe('removing', () => {
  it('[J1] asks for the reason first; the form stays until the entry is gone', async () => {
    const { session, journal } = await openJournal([sheetsUsed(20)]);
    const row = rowAt(journal);
    journal.startCorrection(row, 'vi');
    journal.startRemoval(row);
    expect([journal.correction.value, journal.removing.value]).toEqual([undefined, row.entry.id]);
    await session.change({ role: 'leadership' });
    await journal.remove(row, 'Ghi hai lần');
    expect(journal.problem.value?.kind).toBe('not-allowed');
    expect(journal.removing.value).toBe(row.entry.id);
    await session.change({ role: 'recorder' });
    await journal.remove(row, 'Ghi hai lần');
    expect([journal.removing.value, journal.problem.value]).toEqual([undefined, undefined]);
    expect(await sheets(session)).toBe(0);
  });

  it('[J1] in place of a correction takes the reason that is typed, and asks for it', async () => {
    const { journal } = await openJournal([sheetsUsed(20)]);
    journal.startCorrection(rowAt(journal), 'vi');
    const correction = correctionOfUse(journal);
    expect(correction.givenReason()).toBeUndefined();
    expect(correction.problem.value).toBe('reason');
    correction.reason.value = ' Ghi hai lần ';
    expect(correction.givenReason()).toBe('Ghi hai lần');
    expect(correction.problem.value).toBeUndefined();
  });

  it('[J4] pressed twice, one entry: a correction does not become a conflict of its own', async () => {
    const { session, journal } = await openJournal([sheetsUsed(20)]);
    journal.startCorrection(rowAt(journal), 'vi');
    const correction = correctionOfUse(journal);
    correction.amount.value = '25';
    correction.reason.value = 'Đếm lại';
    await Promise.all([journal.saveCorrection(), journal.saveCorrection()]);
    expect(journal.reading.conflicts.value).toEqual([]);
    const row = rowAt(journal);
    await Promise.all([journal.remove(row, 'Ghi hai lần'), journal.remove(row, 'Ghi hai lần')]);
    const family = await session.book.family(row.entry.id);
    expect(family.ok && family.value.map(({ entry }) => entry.kind)).toEqual(['use', 'use', 'void']);
  });

  it('takes an entry out of the totals; undo is a new entry that supersedes the removal', async () => {
    const { session, journal, pass } = await openJournal([sheetsUsed(20), sheetsUsed(5)]);
    await journal.remove(rowAt(journal), 'Ghi trùng');
    expect(amounts(journal)).toEqual([20]);
    expect(await sheets(session)).toBe(20);
    expect(journal.done.value?.deed).toBe('removed');

    await journal.undo();
    expect(amounts(journal)).toEqual([5, 20]);
    expect(await sheets(session)).toBe(25);
    const family = await session.book.family(rowAt(journal).entry.id);
    expect(family.ok && family.value.map(({ entry }) => [entry.kind, entry.reason])).toEqual([
      ['use', undefined],
      ['void', 'Ghi trùng'],
      ['use', undefined],
    ]);
    expect(journal.done.value?.undo).toBeUndefined();
    pass();
    expect(journal.done.value).toBeUndefined();
  });

  it('offers undo until time has passed; afterwards a removed entry is brought back from the list', async () => {
    const { session, journal, pass } = await openJournal([sheetsUsed(20, { typed: '20 tờ', about: true })]);
    await journal.remove(rowAt(journal), 'Ghi trùng');
    pass();
    expect(journal.done.value).toBeUndefined();
    await journal.undo();
    expect(await sheets(session)).toBe(0);

    await journal.show({ standing: 'all' });
    const removed = rowAt(journal);
    expect(removed.standing).toBe('removed');
    await journal.restore(removed);
    expect(await sheets(session)).toBe(20);
    expect(rowAt(journal)).toMatchObject({
      standing: 'counted',
      entry: { typed: '20 tờ', about: true, supersedes: [removed.replacedBy] },
    });
    await journal.undo();
    expect(await sheets(session)).toBe(0);
  });

  it('keeps the note of an entry with what stands in for it', async () => {
    const session = await memorySession({ day: TODAY });
    await session.book.save([sheetsUsed(20)], session.author(MINE.department), ['tài liệu họp']);
    const journal = new Journal(session, stillTime().later);
    await journal.show({});
    await journal.remove(rowAt(journal), 'Ghi trùng');
    await journal.undo();
    expect(rowAt(journal).note).toBe('tài liệu họp');
  });
});

describe('two places that corrected the same entry', () => {
  async function conflicted() {
    const { session, journal } = await openJournal([sheetsUsed(10)]);
    const { id } = rowAt(journal).entry;
    // Two machines that had not heard of each other.
    const elsewhere = (amount: number, device: string): Promise<unknown> =>
      session.store.save([sheetsUsed(amount, { supersedes: [id], reason: 'x' })], {
        device,
        role: 'recorder',
        department: MINE.department,
      });
    await elsewhere(20, 'one');
    session.at(TODAY, 10 * 60);
    await elsewhere(25, 'two');
    await journal.refresh();
    return { session, journal, family: must(journal.reading.conflicts.value[0], 'there is a conflict') };
  }

  it('[J4] counts the greatest head and shows the conflict', async () => {
    const { session, journal, family } = await conflicted();
    expect(
      headsOf(family).map(({ entry }) => isRecorded(entry) && entry.kind === 'use' && entry.amount),
    ).toEqual([20, 25]);
    expect(await sheets(session)).toBe(25);
    expect(amounts(journal)).toEqual([25]);
  });

  it('[J4] is settled by an entry that supersedes all heads', async () => {
    const { session, journal, family } = await conflicted();
    const heads = headsOf(family);
    const right = must(heads[0], 'the smaller head');
    await journal.choose(family, right, 'Chọn số đúng');
    expect(journal.reading.conflicts.value).toEqual([]);
    expect(await sheets(session)).toBe(20);
    expect(rowAt(journal).entry).toMatchObject({
      supersedes: heads.map(({ entry }): EntryId => entry.id),
      reason: 'Chọn số đúng',
    });
  });

  it('is settled by correcting or removing the one that counts', async () => {
    const { session, journal } = await conflicted();
    journal.startCorrection(rowAt(journal), 'vi');
    const correction = correctionOfUse(journal);
    correction.amount.value = '22';
    correction.reason.value = 'x';
    await journal.saveCorrection();
    expect(journal.reading.conflicts.value).toEqual([]);
    expect(await sheets(session)).toBe(22);

    const again = await conflicted();
    await again.journal.remove(rowAt(again.journal), 'Ghi trùng');
    expect(again.journal.reading.conflicts.value).toEqual([]);
    expect(await sheets(again.session)).toBe(0);
    await again.journal.undo();
    expect(await sheets(again.session)).toBe(25);
  });

  it('may be settled for the removal', async () => {
    const { session, journal } = await openJournal([sheetsUsed(10)]);
    const { id } = rowAt(journal).entry;
    const by = (device: string) => ({ device, role: 'recorder', department: MINE.department }) as const;
    await session.store.save([{ kind: 'void', supersedes: [id] }], by('one'));
    session.at(TODAY, 10 * 60);
    await session.store.save([sheetsUsed(25, { supersedes: [id] })], by('two'));
    await journal.refresh();
    const family = must(journal.reading.conflicts.value[0], 'there is a conflict');
    const removal = must(
      family.find(({ entry }) => entry.kind === 'void'),
      'one head removes',
    );
    expect(await sheets(session)).toBe(25);
    await journal.choose(family, removal, 'x');
    expect(journal.reading.conflicts.value).toEqual([]);
    expect(await sheets(session)).toBe(0);
  });
});

it('lays the corrections of an entry side by side, oldest first', async () => {
  const { journal } = await openJournal([sheetsUsed(20)]);
  journal.startCorrection(rowAt(journal), 'vi');
  const correction = correctionOfUse(journal);
  correction.amount.value = '25';
  correction.reason.value = 'x';
  await journal.saveCorrection();
  await journal.openFamily(rowAt(journal).entry.id);
  expect(journal.family.value?.members.map(({ standing }) => standing)).toEqual(['corrected', 'counted']);
  journal.closeFamily();
  expect(journal.family.value).toBeUndefined();
});
