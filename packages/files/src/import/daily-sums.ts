import { roundHalfEven, type Decimal } from '@soxanh/core';
import type { ReadRow } from './read-row.ts';

/**
 * Sums rows that are parts of a day (hours, quarter-hours) by department, resource, kind and day: exactly, and rounded
 * once (law Q1). Rounding each part would let a year of quarter-hours drift.
 *
 * @param incomplete days of which some row was not understood; their sums are marked *about*.
 * @returns a row a day, in the order in which the days begin in the file, numbered by its first row.
 */
export function sumIntervals(rows: readonly ReadRow[], incomplete: ReadonlySet<string>): ReadRow[] {
  const sums = new Map<string, { readonly first: ReadRow; rowCount: number; sum: Decimal }>();
  for (const row of rows) {
    const place = [row.department, row.resource, row.item ?? '', row.day].join('|');
    const known = sums.get(place);
    if (known === undefined) {
      sums.set(place, { first: row, rowCount: row.rowCount, sum: row.unrounded });
      continue;
    }
    known.rowCount += row.rowCount;
    known.sum = plus(known.sum, row.unrounded);
  }
  return [...sums.values()].map(({ first, rowCount, sum }) => {
    const { whole, exact } = roundHalfEven(sum);
    const about = incomplete.has(first.day) ? ({ about: true } as const) : {};
    return { ...first, rowCount, unrounded: sum, amount: Number(whole), exact, ...about };
  });
}

function plus(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  const scaled = (value: Decimal): bigint => value.digits * 10n ** BigInt(places - value.places);
  return { digits: scaled(a) + scaled(b), places };
}
