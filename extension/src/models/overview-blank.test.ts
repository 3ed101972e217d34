import { addDays, dayOf, dayTable, periodOf } from '@soxanh/core';
import { expect, it } from 'vitest';
import { sampleOffice } from '../data/testing/sample-office.ts';
import { isBlankCard } from './overview-blank.ts';
import { overviewView } from './overview-view.ts';
import { isBlankSum } from './period-sum.ts';

const { office, ledger } = sampleOffice({ first: dayOf(2026, 3, 2), last: dayOf(2026, 6, 8) });

/** The cards of June as the office's page shows them on a day. */
const cardsOn = (date: number) => {
  const today = dayOf(2026, 6, date);
  const period = periodOf(today, 'month');
  const table = dayTable(ledger, office, { period, asOf: addDays(today, -1) });
  return overviewView(table, office, { period, reach: 'month', today }).cards;
};

it('early in a month meters have nothing to say yet, what is recorded by hand has', () => {
  expect(cardsOn(8).map((card) => [card.resource, isBlankCard(card)])).toEqual([
    ['electricity', true],
    ['water', true],
    ['paper', false],
    ['plastic', false],
  ]);
});

it('[L1] a day that was due and is missing is something to say', () => {
  const nothing = { amount: null, coverage: { valued: 0, expected: 0 } };
  expect(isBlankSum(nothing)).toBe(true);
  expect(isBlankSum({ ...nothing, coverage: { valued: 0, expected: 3 } })).toBe(false);
  expect(isBlankSum({ ...nothing, amount: 0 })).toBe(false);
});
