import { day } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { monthPeriod, type Period } from '../calendar/period.ts';
import type { DaySeries } from '../ledger/day-series.ts';
import { stateCode, type State } from '../ledger/state.ts';
import { percentText } from '../quantity/percent-text.ts';
import { allDays } from './day-set.ts';
import { isEnough, judgingCoverage, sumJudgingCoverage } from './judging-coverage.ts';

const JUNE = monthPeriod(2026, 6);

/** The first days of June in these states, all expected. */
function series(states: readonly State[], stretches: readonly Period[] = []): DaySeries {
  const made = {
    amount: new Float64Array(30),
    state: new Uint8Array(30),
    expected: new Uint8Array(30),
    stretches,
  };
  made.state.set(states.map((state) => stateCode(state)));
  made.expected.fill(1, 0, states.length);
  return made;
}
const of = (measured: number, missing: number): DaySeries =>
  series([
    ...Array<State>(measured).fill('measured'),
    'zero-confirmed',
    ...Array<State>(missing).fill('missing'),
  ]);

describe('the examples of the method (§2)', () => {
  it('[L2] 20 measured, one zero, one missing: 21/22, may be judged; three missing: 19/22, may not', () => {
    const good = judgingCoverage(of(20, 1), allDays(JUNE), 7);
    expect(good).toMatchObject({ valued: 21, counted: 21, direct: 21, expected: 22 });
    expect([percentText(21, 22, 'vi'), isEnough(good.counted, good.expected, 9000)]).toEqual(['95,5%', true]);
    const poor = judgingCoverage(of(18, 3), allDays(JUNE), 7);
    expect([poor.counted, isEnough(poor.counted, poor.expected, 9000)]).toEqual([19, false]);
  });

  it('of two departments 21/22 and 15/22: 36/44, counts added first', () => {
    const both = sumJudgingCoverage(
      [of(20, 1), of(14, 7)].map((one) => judgingCoverage(one, allDays(JUNE), 7)),
    );
    expect([both.counted, both.expected]).toEqual([36, 44]);
    expect(percentText(36, 44, 'vi')).toBe('81,8%');
  });

  it('nothing expected is no coverage, never enough', () => {
    expect(isEnough(0, 0, 9000)).toBe(false);
  });

  it('the limit is compared in whole numbers: 9 of 10 is enough, however large the counts', () => {
    expect([
      isEnough(9, 10, 9000),
      isEnough(89, 99, 9000),
      isEnough(900_000_000, 1_000_000_000, 9000),
    ]).toEqual([true, false, true]);
  });
});

describe('estimated days at an edge', () => {
  const five = Array<State>(5).fill('estimated');
  const counted = (first: string, last: string, states: readonly State[] = five): number =>
    judgingCoverage(series(states, [{ first: day(first), last: day(last) }]), allDays(JUNE), 7).counted;

  it('count inside, and at the edge up to seven days', () => {
    expect(counted('2026-06-01', '2026-06-05')).toBe(5);
    expect(counted('2026-05-30', '2026-06-05')).toBe(5);
  });

  it('do not count at the edge in a longer stretch, though they have a value', () => {
    const found = judgingCoverage(
      series(five, [{ first: day('2026-05-29'), last: day('2026-06-05') }]),
      allDays(JUNE),
      7,
    );
    expect(found).toMatchObject({ valued: 5, counted: 0, direct: 0, missing: [] });
    expect(found.edges).toHaveLength(1);
  });

  it('a measured day among them counts', () => {
    expect(counted('2026-05-20', '2026-06-05', ['estimated', 'measured', 'estimated'])).toBe(1);
  });
});
