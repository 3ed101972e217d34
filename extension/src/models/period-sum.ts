import { addCoverage, STATES, type Coverage, type Makeup, type State, type Total } from '@soxanh/core';

/** Totals of one resource taken together. */
export interface PeriodSum {
  /** Small units; null where none of the totals has a value. */
  readonly amount: number | null;
  readonly coverage: Coverage;
  readonly makeup: Makeup;
}

/** Adds totals of one resource: amounts, coverages and make-ups are added before anything is divided. */
export function sumTotals(totals: readonly Total[]): PeriodSum {
  const valued = totals.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  return {
    amount: valued.length === 0 ? null : valued.reduce((sum, amount) => sum + amount, 0),
    coverage: totals.map(({ coverage }) => coverage).reduce(addCoverage, { valued: 0, expected: 0 }),
    makeup: Object.fromEntries(
      STATES.map((state) => [state, totals.reduce((sum, { makeup }) => sum + makeup[state], 0)]),
    ) as Record<State, number>,
  };
}

/** Nothing has a value yet and nothing was due: there is nothing to say of it. */
export const isBlankSum = ({ amount, coverage }: Pick<PeriodSum, 'amount' | 'coverage'>): boolean =>
  amount === null && coverage.expected === 0;
