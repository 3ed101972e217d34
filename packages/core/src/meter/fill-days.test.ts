import { day, daysOfMeter, entryMaker, onDates, oneMeterOffice } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import type { MeterEntry } from './meter-days.ts';

/** A counter of whole kWh that shows 0 on the evening of the 1st. */
const office = oneMeterOffice({ multiplier: '1' });
const from0 = (to: string, value: string, ...given: readonly MeterEntry[]): MeterEntry[] => {
  const make = entryMaker('doc');
  return [make.reading({ day: '2026-06-01', value: '0' }), make.reading({ day: to, value }), ...given];
};
const june = (entries: readonly MeterEntry[]) => daysOfMeter(office, entries, '2026-06-01', '2026-06-30');
const make = entryMaker('may-a');
const given = (on: string, amount: number, about = false): MeterEntry =>
  make.meterUse({ day: on, amount, ...(about ? { about: true as const } : {}) });

describe('what remains of a stretch for its one other day', () => {
  it('[L1] is estimated where what was taken off was: 30 kWh less about 9', () => {
    const days = june(from0('2026-06-03', '30', given('2026-06-02', 9000, true)));
    expect(onDates(days, 2, 3)).toEqual([
      [9000, 'gap'],
      [21_000, 'gap'],
    ]);
  });

  it('[L1] is as certain as what was taken off: 30 kWh less 9', () => {
    const days = june(from0('2026-06-03', '30', given('2026-06-02', 9000)));
    expect(onDates(days, 2, 3)).toEqual([
      [9000, 'single'],
      [21_000, 'single'],
    ]);
  });

  it('[M4] of two other days each is a guess', () => {
    const days = june(from0('2026-06-04', '30', given('2026-06-02', 10_000)));
    expect(onDates(days, 2, 4)).toEqual([
      [10_000, 'single'],
      [10_000, 'gap'],
      [10_000, 'gap'],
    ]);
  });
});

describe('every day of a stretch has an amount', () => {
  const three = [6000, 9000, 15_000].map((amount, at) => given(`2026-06-0${at + 2}`, amount));

  it('[M1] each stands as it was given where they come to the whole', () => {
    const days = june(from0('2026-06-04', '30', ...three));
    expect(onDates(days, 2, 4)).toEqual([
      [6000, 'single'],
      [9000, 'single'],
      [15_000, 'single'],
    ]);
    expect(days.disputes).toEqual([]);
  });

  it('[M1] [L1] raised to what was read they are estimates, and the disagreement is told', () => {
    const days = june(from0('2026-06-04', '33', ...three));
    expect(onDates(days, 2, 4)).toEqual([
      [6600, 'gap'],
      [9900, 'gap'],
      [16_500, 'gap'],
    ]);
    expect(days.disputes).toEqual([
      { first: day('2026-06-02'), last: day('2026-06-04'), given: 30_000, read: 33_000 },
    ]);
  });
});

describe('amounts that the readings contradict', () => {
  it('[M1] more than the whole: the readings stand alone, and the disagreement is told', () => {
    const days = june(from0('2026-06-03', '30', given('2026-06-02', 31_000)));
    expect(onDates(days, 2, 3)).toEqual([
      [15_000, 'gap'],
      [15_000, 'gap'],
    ]);
    expect(days.disputes).toEqual([
      { first: day('2026-06-02'), last: day('2026-06-03'), given: 31_000, read: 30_000 },
    ]);
  });

  it('[M1] all of it on one day leaves the other none, and contradicts nothing', () => {
    const days = june(from0('2026-06-03', '30', given('2026-06-02', 30_000)));
    expect(onDates(days, 2, 3)).toEqual([
      [30_000, 'single'],
      [0, 'single'],
    ]);
    expect(days.disputes).toEqual([]);
  });

  it('[M1] a day between two readings is what they say; equal ones are no disagreement', () => {
    const days = june(from0('2026-06-02', '30', given('2026-06-02', 5000)));
    expect(onDates(days, 2, 2)).toEqual([[30_000, 'single']]);
    expect(days.disputes).toMatchObject([{ given: 5000, read: 30_000 }]);
    expect(june(from0('2026-06-02', '30', given('2026-06-02', 30_000))).disputes).toEqual([]);
  });
});

describe('an amount for several days', () => {
  const span = (first: string, through: string, amount: number): MeterEntry =>
    make.meterUse({ day: first, through, amount });

  it('[M4] is estimated, and its days are filled together like those of a stretch', () => {
    const days = june([span('2026-05-28', '2026-06-03', 7000)]);
    expect(onDates(days, 1, 4).map(([, basis]) => basis)).toEqual(['gap', 'gap', 'gap', 'none']);
    expect(days.gaps).toEqual([{ first: day('2026-05-28'), last: day('2026-06-03') }]);
  });

  it('[M4] where readings overrule some of its days, the rest of it is the guess', () => {
    const daily = ['01', '02', '03'].map((date, at) =>
      make.reading({ day: `2026-06-${date}`, value: String(at) }),
    );
    const days = june([span('2026-05-28', '2026-06-05', 9000), ...daily]);
    expect(onDates(days, 2, 3)).toEqual([
      [1000, 'single'],
      [1000, 'single'],
    ]);
    expect(days.gaps).toEqual([{ first: day('2026-05-28'), last: day('2026-06-05') }]);
    const tail = june([span('2026-06-01', '2026-06-03', 9000), ...daily]);
    expect(tail.gaps).toEqual([{ first: day('2026-06-01'), last: day('2026-06-01') }]);
  });

  it('[J2] two that share a day: the one with the smaller id counts, the other is named', () => {
    const [one, other] = [span('2026-06-01', '2026-06-04', 4000), span('2026-06-04', '2026-06-06', 9000)];
    for (const entries of [
      [one, other],
      [other, one],
    ]) {
      const days = june(entries);
      expect(days.amount.reduce((sum, amount) => sum + amount)).toBe(4000);
      expect(days.direct.overlapping).toEqual([other.id]);
    }
  });
});
