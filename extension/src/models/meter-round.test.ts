import { dayOf, type KnownEntry } from '@soxanh/core';
import { describe, expect, it, vi } from 'vitest';
import { memoryBoxes, settled } from '../data/testing/memory-session.ts';
import type { DraftBox } from '../platform/draft-box.ts';
import { openRound, read } from './testing/open-round.ts';

const REASON = 'Đọc lại';
const MAY = [read('2026-05-31', '300'), read('2026-05-31', '50', 'nuoc-1')];

/** What counts of a meter, as its pages have it. */
async function counted({ session }: Awaited<ReturnType<typeof openRound>>, meter = 'dien-1') {
  const pages = await session.book.pages({ group: 'meter', subject: meter });
  return pages.ok ? pages.value.flatMap(({ entries }) => entries) : [];
}

const valuesOf = (entries: readonly KnownEntry[]): unknown[] =>
  entries.map((entry) => (entry.kind === 'reading' ? entry.value : entry.kind));

describe('MeterRound', () => {
  it('has the meters this machine may write: the Office all, a department those that name it', async () => {
    const ids = async (settings?: object) =>
      (await openRound(settings === undefined ? {} : { settings })).round.readings.value?.map(({ id }) => id);
    expect(await ids()).toEqual(['dien-1', 'dien-2', 'nuoc-1', 'nuoc-2']);
    const own = {
      role: 'recorder',
      departments: ['bao-ve-noi-bo', 'van-phong'],
      department: 'bao-ve-noi-bo',
    };
    expect(await ids(own)).toHaveLength(4);
    expect(await ids({ ...own, departments: ['bao-ve-noi-bo'] })).toEqual([]);
    expect(await ids({ ...own, role: 'union' })).toEqual([]);
  });

  it('[S1] saves what can be saved, empties those fields, and leaves what is wrong', async () => {
    const opened = await openRound({ drafts: MAY });
    const { round, reading } = opened;
    reading().text.value = '310';
    reading('dien-2').text.value = 'abc';
    reading('nuoc-1').note.value = 'Vòi bị rò';
    reading('nuoc-1').text.value = '51,5';
    expect(await round.save(REASON)).toBe(true);
    expect([reading().text.value, reading('dien-2').text.value]).toEqual(['', 'abc']);
    await settled();
    expect(valuesOf(await counted(opened))).toEqual(['300', '310']);
    expect(reading().last.value?.value).toBe('300');
    expect(reading().known.value.entries).toHaveLength(2);
    const listed = await opened.session.book.list({ kinds: ['reading'], meter: 'nuoc-1', limit: 9 });
    const noted = listed.ok ? listed.value.find(({ note }) => note !== undefined) : undefined;
    // A note stays on this machine: the office has not allowed notes in entries.
    expect(noted).toMatchObject({ note: 'Vòi bị rò', entry: { value: '51.5' } });
    expect(noted?.entry).not.toHaveProperty('note');
  });

  it('[J1] takes a save back for ten seconds: what was new is removed, what was replaced is said again', async () => {
    const opened = await openRound({ drafts: [...MAY, read('2026-06-08', '305')] });
    const { round, reading, pass } = opened;
    reading().text.value = '310';
    reading('nuoc-1').text.value = '52';
    await round.save(REASON);
    await settled();
    expect(valuesOf(await counted(opened))).toEqual(['300', '310']);
    const done = round.saving.outcome.value;
    expect(done).toMatchObject({
      kind: 'saved',
      entries: [{ supersedes: [expect.any(String)], reason: REASON }, {}],
    });
    expect(done?.kind === 'saved' && (await done.undo?.())).toBe(true);
    await settled();
    expect(valuesOf(await counted(opened))).toEqual(['300', '305']);
    expect(valuesOf(await counted(opened, 'nuoc-1'))).toEqual(['50']);
    reading('nuoc-1').text.value = '53';
    await round.save(REASON);
    pass();
    expect(round.saving.outcome.value).toMatchObject({ kind: 'saved', undo: undefined });
  });

  it('[M2] a question saved open keeps its days without a figure', async () => {
    const { session, round, reading } = await openRound({ drafts: MAY });
    reading().text.value = '20';
    expect(await round.save(REASON)).toBe(true);
    const table = await session.book.table({
      period: { first: dayOf(2026, 6, 1), last: dayOf(2026, 6, 30) },
    });
    expect(table.ok && table.value.meters.questions).toHaveLength(1);
    expect(table.ok && table.value.meters.meters[0]?.amount.every((amount) => amount === 0)).toBe(true);
  });

  it('a refusal is said, and nothing typed is lost', async () => {
    const own = { role: 'recorder', departments: ['van-phong'], department: 'van-phong' } as const;
    const { round, reading } = await openRound({ drafts: MAY, settings: own });
    const one = reading();
    one.text.value = '310';
    // A day before the office named who reads this meter.
    round.setDay(dayOf(2024, 12, 31));
    expect(await round.save(REASON)).toBe(false);
    expect(round.saving.outcome.value).toMatchObject({ kind: 'problem', problem: { kind: 'not-allowed' } });
    expect(one.text.value).toBe('310');
  });

  it('[S1] the part that writes may not come: that is said, nothing typed is lost, and it can be tried again', async () => {
    const { session, round, reading } = await openRound({ drafts: MAY });
    vi.spyOn(session.book, 'save').mockRejectedValueOnce(new TypeError('Failed to fetch a part'));
    reading().text.value = '310';
    expect(await round.save(REASON)).toBe(false);
    expect(round.saving.outcome.value).toMatchObject({ kind: 'problem', problem: { kind: 'failed' } });
    expect([reading().text.value, round.saving.busy.value]).toEqual(['310', false]);
    expect(await round.save(REASON)).toBe(true);
  });

  it('[J1] says what could not be read, with its reason; said again, it takes the place of the first', async () => {
    const opened = await openRound({ drafts: MAY });
    const { round, reading } = opened;
    reading().notRead.value = true;
    reading().whyNot.value = ' Nơi đặt đang khóa ';
    reading().note.value = 'Hỏi bảo vệ';
    expect(await round.save(REASON)).toBe(true);
    await settled();
    expect([reading().notRead.value, reading().whyNot.value, reading().note.value]).toEqual([false, '', '']);
    expect(reading().isUnread.value).toBe(true);
    const unread = async () => (await counted(opened)).filter(({ kind }) => kind === 'meter-event');
    expect(await unread()).toMatchObject([{ event: 'not-read', reason: 'Nơi đặt đang khóa' }]);
    reading().notRead.value = true;
    reading().whyNot.value = 'Mất điện';
    await round.save(REASON);
    await settled();
    expect(await unread()).toMatchObject([{ reason: 'Mất điện', supersedes: [expect.any(String)] }]);
  });

  it('all that is typed of a reading outlives the page: its answer, its note, that it could not be read', async () => {
    let kept = '';
    const box: DraftBox = { read: () => kept, write: (text) => void (kept = text) };
    const first = await openRound({ drafts: MAY, box });
    first.reading().text.value = '20';
    first.reading().note.value = 'Đổi công tơ sáng nay';
    first.reading().answer.chosen.value = 'replaced';
    first.reading().answer.final.value = '305';
    first.reading('nuoc-1').notRead.value = true;
    first.reading('nuoc-1').whyNot.value = 'Mất điện';
    const typed = first.reading().typed.value;
    first.round.stop();
    const again = await openRound({ drafts: MAY, box });
    expect(again.reading().typed.value).toEqual(typed);
    expect(again.reading().view.value).toMatchObject({
      kind: 'lower',
      problem: { kind: 'value', field: 'start' },
    });
    expect(again.reading('nuoc-1').drafts.value).toMatchObject([{ event: 'not-read', reason: 'Mất điện' }]);
    again.round.stop();
    // Who may not read the meters meanwhile sees none of it, and loses none of it.
    const other = { role: 'recorder', departments: ['bao-ve-noi-bo'], department: 'bao-ve-noi-bo' } as const;
    (await openRound({ drafts: MAY, box, settings: other })).round.stop();
    expect((await openRound({ drafts: MAY, box })).reading().typed.value).toEqual(typed);
  });

  it('[M5] today is read before work until the cut-off hour, and after it later; a day gone by was read at its end', async () => {
    const morning = await openRound({ drafts: MAY, minutes: 9 * 60 });
    const { round, reading } = morning;
    expect(round.isBefore.value).toBe(true);
    reading().text.value = '310';
    expect(round.drafts.value).toMatchObject([{ day: '2026-06-08', moment: 'before', value: '310' }]);
    round.setDay(dayOf(2026, 6, 5));
    expect([round.isBefore.value, round.drafts.value[0]]).toEqual([
      false,
      expect.not.objectContaining({ moment: 'before' }),
    ]);
    round.setDay(dayOf(2026, 6, 8));
    expect(round.isBefore.value).toBe(true);
    // What somebody chose stays, whatever the day.
    round.setBefore(false);
    expect(round.isBefore.value).toBe(false);
    round.setBefore(true);
    round.setDay(dayOf(2026, 6, 5));
    expect(round.isBefore.value).toBe(true);
    const evening = await openRound({ drafts: MAY, minutes: 17 * 60 });
    expect(evening.round.isBefore.value).toBe(false);
  });

  it('a reading that was typed in the morning stays one of the morning when the page is opened in the evening', async () => {
    const box = memoryBoxes()('meters');
    const morning = await openRound({ drafts: MAY, box, minutes: 9 * 60 });
    morning.reading().text.value = '310';
    morning.round.stop();
    const evening = await openRound({ drafts: MAY, box, minutes: 18 * 60 });
    expect(evening.round.drafts.value).toMatchObject([{ value: '310', moment: 'before' }]);
    evening.reading().text.value = '';
    evening.round.stop();
    expect((await openRound({ drafts: MAY, box, minutes: 18 * 60 })).round.isBefore.value).toBe(false);
  });

  it('what is half typed outlives the page', async () => {
    let kept = '';
    const box: DraftBox = { read: () => kept, write: (text) => void (kept = text) };
    const first = await openRound({ drafts: MAY, box });
    first.reading().text.value = '31';
    first.round.setBefore(true);
    first.round.setDay(dayOf(2026, 6, 5));
    first.round.stop();
    const again = await openRound({ drafts: MAY, box });
    expect(again.reading().text.value).toBe('31');
    expect([again.round.day.value, again.round.isBefore.value]).toEqual([dayOf(2026, 6, 5), true]);
    again.reading().text.value = '';
    expect(kept).toBe('');
    again.round.setDay(undefined);
    again.reading().text.value = '320';
    // While the day is being typed there is none: the reading is kept all the same.
    expect((await openRound({ drafts: MAY, box })).reading().text.value).toBe('320');
    kept = '{damaged';
    expect((await openRound({ box })).reading().text.value).toBe('');
  });
});
