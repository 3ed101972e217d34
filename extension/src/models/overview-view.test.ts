import { addDays, dayOf, dayTable, periodOf, periodReport } from '@soxanh/core';
import { expect, it } from 'vitest';
import { sampleOffice } from '../data/testing/sample-office.ts';
import { openedFigure } from './day-details.ts';
import { overviewView } from './overview-view.ts';
import { hasValue } from './strip-day.ts';

const TODAY = dayOf(2026, 6, 9);
const { office, ledger } = sampleOffice({ first: dayOf(2026, 3, 2), last: TODAY });
const period = periodOf(dayOf(2026, 5, 1), 'month');
const table = dayTable(ledger, office, { period, asOf: addDays(TODAY, -1) });
const view = overviewView(table, office, { period, reach: 'month', today: TODAY });

it('[L5] shows the figures of the report: each department’s and their sum', () => {
  const report = periodReport({ office, table, synthetic: true, language: 'vi' });
  const rows = report.tables[0]?.rows ?? [];
  const printed = rows.map(({ cells }) => cells.find((cell) => cell.kind === 'amount')?.amount);
  const covered = rows.map(({ cells }) => cells.find((cell) => cell.kind === 'coverage')?.coverage);
  expect(view.cards.flatMap((card) => [...card.rows.map(({ total }) => total.amount), card.amount])).toEqual(
    printed,
  );
  expect(
    view.cards.flatMap((card) => [...card.rows.map(({ total }) => total.coverage), card.coverage]),
  ).toEqual(covered);
});

it('names what each department has still to record, those who have nothing left out', () => {
  for (const { department, days } of view.missing) {
    expect(days.length).toBeGreaterThan(0);
    const rows = view.cards.flatMap((card) => card.rows).filter((row) => row.department === department);
    const lost = rows.reduce((sum, { total }) => sum + total.makeup.missing, 0);
    expect(days.flatMap(({ resources }) => resources)).toHaveLength(lost);
  }
});

it('[I3] a figure opens to days that add up to it', () => {
  for (const { total } of view.cards.flatMap((card) => card.rows)) {
    const opened = openedFigure(table, office, { ...total, period });
    expect(opened.amount).toBe(total.amount);
    expect(opened.days.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(total.amount);
    const expected = opened.days.filter((day) => day.expected);
    expect(expected).toHaveLength(total.coverage.expected);
    expect(expected.filter(({ state }) => hasValue(state))).toHaveLength(total.coverage.valued);
    expect(opened.provisional).toBe(false);
  }
});

it('[I3] the office’s figure opens to every department’s days', () => {
  for (const card of view.cards) {
    const opened = openedFigure(table, office, { resource: card.resource, department: undefined, period });
    expect(opened.amount).toBe(card.amount);
    expect(opened.coverage).toEqual(card.coverage);
    expect(opened.days.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(card.amount);
    expect(opened.days.slice(0, card.rows.length).map(({ department }) => department)).toEqual(
      card.rows.map(({ department }) => department),
    );
  }
});
