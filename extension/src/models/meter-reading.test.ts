import { dayOf } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { openRound, read } from './testing/open-round.ts';

/** Two months of 100 units: 2,000 kWh each. */
const MONTHS = [read('2026-03-31', '100'), read('2026-04-30', '200'), read('2026-05-31', '300')];

describe('MeterReading', () => {
  it('[M1] shows the last reading before, and the use with how many times the usual that is while it is typed', async () => {
    const { reading } = await openRound({ drafts: MONTHS });
    const one = reading();
    expect(one.last.value).toMatchObject({ value: '300', day: dayOf(2026, 5, 31) });
    expect(one.view.value).toEqual({ kind: 'empty' });
    expect(one.drafts.value).toEqual([]);
    one.text.value = '326,5';
    const view = one.view.value;
    expect(view).toMatchObject({
      kind: 'use',
      value: '326.5',
      moved: '26.5',
      upTo: { total: 530_000, first: dayOf(2026, 6, 1), last: dayOf(2026, 6, 8) },
    });
    expect(view.kind === 'use' && view.usual?.from.first).toBe(dayOf(2026, 4, 1));
    expect(one.drafts.value).toEqual([
      { kind: 'reading', meter: 'dien-1', day: '2026-06-08', value: '326.5' },
    ]);
  });

  it('[M5] a reading before work belongs to the days before, and is held against what stood then', async () => {
    const { round, reading } = await openRound({ drafts: [...MONTHS, read('2026-06-07', '310')] });
    const one = reading();
    one.text.value = '312';
    expect(one.standing.value).toBeUndefined();
    round.setBefore(true);
    expect(one.standing.value).toBe('310');
    expect(one.last.value).toMatchObject({ value: '300' });
    // Sunday evening and Monday morning are one boundary: the reading there is replaced.
    expect(one.view.value).toMatchObject({ kind: 'use', upTo: { total: 240_000, last: dayOf(2026, 6, 7) } });
    expect(one.drafts.value[0]?.supersedes).toHaveLength(1);
    one.text.value = '310';
    expect(one.view.value).toEqual({ kind: 'same', value: '310' });
    expect(one.isWrong.value).toBe(false);
  });

  it('says what has to be mended: no number, too many digits, no day, a day to come', async () => {
    const { round, reading } = await openRound({ drafts: MONTHS });
    const one = reading();
    const kindOf = (text: string) => {
      one.text.value = text;
      return one.view.value;
    };
    expect(kindOf('3a')).toEqual({ kind: 'not-a-number' });
    expect(one.isWrong.value).toBe(true);
    expect(kindOf('123456')).toEqual({ kind: 'too-many-digits', digits: 5 });
    round.setDay(dayOf(2026, 6, 9));
    expect(kindOf('320')).toEqual({ kind: 'future-day' });
    round.setDay(undefined);
    expect(kindOf('320')).toEqual({ kind: 'no-day' });
    expect(one.drafts.value).toEqual([]);
  });

  it('a first reading has nothing to be held against', async () => {
    const { reading } = await openRound();
    const one = reading();
    one.text.value = '12';
    expect(one.last.value).toBeUndefined();
    expect(one.view.value).toEqual({ kind: 'first', value: '12' });
  });

  it('[M2] a lower one is a question; it may be saved open, and each answer shows the use it leads to', async () => {
    const { reading } = await openRound({ drafts: MONTHS });
    const one = reading();
    one.text.value = '20';
    expect(one.view.value).toMatchObject({ kind: 'lower', problem: { kind: 'unanswered' } });
    expect(one.drafts.value).toHaveLength(1);
    one.answer.chosen.value = 'rolled-over';
    // 20 + 100,000 − 300 = 99,720 units of 20 kWh.
    expect(one.view.value).toMatchObject({ kind: 'use', upTo: { total: 1_994_400_000 } });
    one.answer.chosen.value = 'replaced';
    expect(one.view.value).toMatchObject({ kind: 'lower', problem: { kind: 'value', field: 'final' } });
    one.answer.final.value = '305';
    one.answer.start.value = '1';
    expect(one.view.value).toMatchObject({ kind: 'use', upTo: { total: 480_000 } });
    expect(one.drafts.value).toMatchObject([
      { kind: 'meter-event', event: 'replaced', final: '305', start: '1' },
      { kind: 'reading', value: '20' },
    ]);
    one.answer.final.value = '299';
    expect(one.view.value).toMatchObject({ kind: 'lower', problem: { kind: 'still-lower', field: 'final' } });
    one.answer.chosen.value = 'misread-before';
    one.answer.value.value = '30';
    expect(one.view.value).toMatchObject({ problem: { kind: 'still-lower', field: 'value' } });
    one.again();
    expect(one.view.value).toEqual({ kind: 'empty' });
  });

  it('[M2] an answer that opens the same question one reading earlier is no answer', async () => {
    const { reading } = await openRound({ drafts: MONTHS });
    const one = reading();
    one.text.value = '220';
    one.answer.chosen.value = 'misread-before';
    one.answer.value.value = '150';
    // 150 is below April's 200: the question only moved.
    expect(one.view.value).toMatchObject({ kind: 'lower' });
    one.answer.value.value = '210';
    expect(one.view.value).toMatchObject({ kind: 'use', upTo: { total: 200_000 } });
    expect(one.drafts.value[0]).toMatchObject({ kind: 'reading', value: '210', day: '2026-05-31' });
  });

  it('a meter that was replaced goes on from its new counter', async () => {
    const replaced = { kind: 'meter-event', event: 'replaced', meter: 'dien-1', day: '2026-06-02' } as const;
    const { reading } = await openRound({ drafts: [...MONTHS, { ...replaced, final: '310', start: '0.5' }] });
    const one = reading();
    one.text.value = '10.5';
    expect(one.last.value).toMatchObject({ value: '0.5', day: dayOf(2026, 6, 2) });
    expect(one.view.value).toMatchObject({ kind: 'use', upTo: { total: 200_000 } });
  });

  it('what could not be read is said, and changes no figure', async () => {
    const { reading } = await openRound({ drafts: MONTHS });
    const one = reading();
    one.notRead.value = true;
    expect(one.view.value).toEqual({ kind: 'not-read' });
    expect(one.drafts.value).toMatchObject([{ kind: 'meter-event', event: 'not-read', day: '2026-06-08' }]);
  });

  it('that a counter could not be read is said once for a moment, unless there is another reason', async () => {
    const unread = { kind: 'meter-event', event: 'not-read', meter: 'dien-1', day: '2026-06-08' } as const;
    const { reading, round } = await openRound({ drafts: [...MONTHS, { ...unread, reason: 'Mất điện' }] });
    const one = reading();
    one.notRead.value = true;
    expect([one.isUnread.value, one.view.value]).toEqual([true, { kind: 'same-not-read' }]);
    expect([one.drafts.value, one.isWrong.value]).toEqual([[], false]);
    one.whyNot.value = 'Nơi đặt đang khóa';
    expect(one.drafts.value).toMatchObject([{ event: 'not-read', supersedes: [expect.any(String)] }]);
    round.setBefore(true);
    expect(one.isUnread.value).toBe(false);
    expect(one.drafts.value[0]).not.toHaveProperty('supersedes');
  });
});
