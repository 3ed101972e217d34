import { addDays, dayOf, dayTable, periodOf } from '@soxanh/core';
import { expect, it } from 'vitest';
import { sampleOffice } from '../data/testing/sample-office.ts';
import { knownFirst } from './team-order.ts';
import { readingPeriod, teamView } from './team-view.ts';

const { office, ledger } = sampleOffice({ first: dayOf(2026, 3, 2), last: dayOf(2026, 6, 8) });

/** The panel's cards on a day, of the month a day lies in. */
function cards(month: number, date: number) {
  const today = dayOf(2026, 6, date);
  const period = periodOf(dayOf(2026, month, 1), 'month');
  const question = { period, reach: 'month', department: 'bao-ve-noi-bo', today } as const;
  const table = dayTable(ledger, office, { period: readingPeriod(question), asOf: addDays(today, -1) });
  return teamView(table, office, question).cards;
}

it('what is known stands before what no meter has said yet', () => {
  expect(knownFirst(cards(6, 8)).map(({ resource }) => resource)).toEqual([
    'paper',
    'plastic',
    'electricity',
    'water',
  ]);
});

it('where everything is known the order is the office’s own', () => {
  const all = cards(5, 8);
  expect(knownFirst(all)).toEqual(all);
  expect(all.map(({ resource }) => resource)).toEqual(['electricity', 'water', 'paper', 'plastic']);
});
