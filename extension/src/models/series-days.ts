import {
  addDays,
  NO_STATE,
  stateOfCode,
  STATES,
  type DaySeries,
  type Period,
  type State,
} from '@soxanh/core';
import type { PeriodSum } from './period-sum.ts';
import { hasValue, type StripDay } from './strip-day.ts';

/**
 * The days of a building or a meter, as strips, lines and tables show them.
 *
 * @param period the period of the table the series is from.
 */
export const seriesDays = (series: DaySeries, period: Period): StripDay[] =>
  Array.from(series.state, (code, i) => {
    const state = stateOfCode(code);
    return {
      day: addDays(period.first, i),
      amount: hasValue(state) ? (series.amount[i] ?? 0) : null,
      state,
    };
  });

/** The total of a building's or a meter's days, with their coverage and what they are made up of. */
export function seriesSum({ amount, state, expected }: DaySeries): PeriodSum {
  const makeup = Object.fromEntries(STATES.map((name) => [name, 0])) as Record<State, number>;
  const coverage = { valued: 0, expected: 0 };
  let [sum, valued] = [0, 0];
  for (const [at, code] of state.entries()) {
    const named = code === NO_STATE ? undefined : stateOfCode(code);
    if (named !== undefined) makeup[named]++;
    const isValued = hasValue(named);
    if (isValued) {
      valued++;
      sum += amount[at] ?? 0;
    }
    if (expected[at] !== 1) continue;
    coverage.expected++;
    if (isValued) coverage.valued++;
  }
  return { amount: valued === 0 ? null : sum, coverage, makeup };
}
