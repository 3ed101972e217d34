import {
  addDays,
  addFractions,
  comparedRows,
  dayOf,
  dayTable,
  fraction,
  ledgerEvidence,
  monthPeriod,
  must,
  RESOURCE_IDS,
  sharedRows,
  WHOLE_OFFICE,
  type Part,
  type Period,
  type ResourceId,
} from '@soxanh/core';
import { describe, expect, it, vi } from 'vitest';
import { memorySession } from '../data/testing/memory-session.ts';
import { sampleOffice } from '../data/testing/sample-office.ts';
import { openedFigure } from './day-details.ts';
import { figureOf } from './figure.ts';
import { Openings } from './openings.ts';
import { partsBasis } from './parts-basis.ts';
import { shareBasis } from './share-basis.ts';
import { trendPeriod, trendView } from './trend-view.ts';

const TODAY = dayOf(2026, 6, 9);
const MAY = monthPeriod(2026, 5);

const { office, ledger } = sampleOffice({ first: dayOf(2025, 3, 1), last: TODAY });
const evidence = ledgerEvidence(ledger, office, addDays(TODAY, -1));

/** What the days of a subject come to where they are opened. */
function openedAmount(of: Part, resource: ResourceId, period: Period): number | null {
  const table = dayTable(ledger, office, { period, asOf: evidence.asOf });
  return openedFigure(table, office, figureOf(of, resource, period)).amount;
}

describe('what a comparison opens to', () => {
  it('[I3] [L5] is, side by side, the very sum the comparison has', () => {
    const rows = RESOURCE_IDS.flatMap((resource) =>
      comparedRows(evidence, ledger, { resource, period: MAY, against: 'last-year' }),
    );
    const sides = rows.flatMap(({ comparison: { parts, resource } }) =>
      parts.flatMap(({ judged, compared }) => [judged, ...compared].map((tally) => ({ tally, resource }))),
    );
    expect(sides.length).toBeGreaterThan(20);
    for (const { tally, resource } of sides)
      expect(openedAmount(tally.subject, resource, tally.days.period)).toBe(tally.amount);
  });
});

describe('what a share opens to', () => {
  const shares = RESOURCE_IDS.flatMap((resource) =>
    sharedRows(evidence, { resource, period: MAY, against: 'last-year' }),
  ).map((row) => shareBasis(evidence, row));

  it('[I3] [L5] has on both sides the figure of the row, and its meters as they open', () => {
    expect(shares.length).toBeGreaterThan(4);
    for (const { row, sides } of shares) {
      const { judged, compared } = row.absolute;
      expect(sides.map(({ amount }) => amount)).toEqual([judged.amount, compared.amount]);
      for (const { period, meters } of sides)
        for (const { id, amount } of meters)
          expect(openedAmount({ kind: 'meter', id }, row.resource, period)).toBe(amount);
    }
  });

  it('[A2] names every rule of the period with the days from which it and its weights hold', () => {
    const used = shares
      .flatMap(({ sides }) => sides)
      .flatMap(({ period, meters }) => meters.map(({ rules }) => ({ period, rules })));
    for (const { period, rules } of used) {
      expect([rules[0]?.first, rules.at(-1)?.last]).toEqual([period.first, period.last]);
      const weights = rules.flatMap(({ first, receivers }) => receivers.map((one) => ({ ...one, first })));
      for (const { first, weight, since } of weights) {
        expect(weight).toBeGreaterThan(0);
        expect(since).toBeLessThanOrEqual(first);
      }
      for (const { first, since } of rules) expect(since).toBeLessThanOrEqual(first);
    }
  });

  it('[A3] tells its change apart in two parts that add up, of the same amounts', () => {
    const told = shares.filter(({ row }) => row.apart !== undefined);
    expect(told.length).toBeGreaterThan(0);
    for (const { row, told: of } of told) {
      const apart = must(row.apart, 'it was told apart');
      const { judged, compared } = row.absolute;
      expect(addFractions(apart.byShare, apart.byBuilding)).toEqual(
        fraction((judged.amount ?? 0) - (compared.amount ?? 0)),
      );
      expect(of?.kind === 'told-apart' && of.change).toEqual(apart);
    }
  });
});

describe('what a place of a course opens to', () => {
  it.each(['paper', 'electricity'] as const)('[I3] [L5] is the sum of its parts: %s', (resource) => {
    const question = { subject: WHOLE_OFFICE, resource, grain: 'month' } as const;
    const period = trendPeriod(office, 'month', TODAY);
    const { points, parts } = trendView({ evidence, ledger }, { ...question, period });
    const opened = points.map((point) => partsBasis(evidence, WHOLE_OFFICE, resource, point.period, parts));
    expect(opened.map(({ amount }) => amount)).toEqual(points.map(({ amount }) => amount));
    expect(opened.some(({ parts: lines }) => lines.length > 1)).toBe(true);
    for (const { period: days, parts: lines } of opened)
      for (const { of, amount } of lines) expect(openedAmount(of, resource, days)).toBe(amount);
  });
});

describe('figures opened one over the other', () => {
  it('[I3] closing one gives back the one it was opened from', async () => {
    const session = await memorySession({ day: TODAY });
    const openings = new Openings(session.book);
    const row = must(
      comparedRows(evidence, ledger, { resource: 'paper', period: MAY, against: 'last-year' })[0],
      'there is paper',
    );
    openings.comparison(row, evidence);
    openings.days({ kind: 'department', id: 'van-phong' }, 'paper', MAY, MAY.first);
    const kinds = () => openings.stack.value.map(({ kind }) => kind);
    expect(kinds()).toEqual(['comparison', 'days']);
    const top = openings.stack.value[1];
    if (top?.kind !== 'days') throw new Error('days were opened last');
    await vi.waitFor(() => expect(top.details.answer.value.value?.asOf).toBeDefined());
    expect(top.details.open.value).toEqual({ department: 'van-phong', day: MAY.first });
    openings.close();
    expect(kinds()).toEqual(['comparison']);
    openings.days({ kind: 'office', id: 'office' }, 'paper', MAY);
    openings.stop();
    expect(kinds()).toEqual([]);
  });
});
