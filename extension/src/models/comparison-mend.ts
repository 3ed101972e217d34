import { comparisonAroundTet, type Comparison, type DaysOf, type Lacking, type Part } from '@soxanh/core';
import type { FillPlace } from './week-route.ts';

/** Where what a comparison lacks can be added. */
export interface Mending {
  /** Days departments record by hand, earliest first. */
  readonly days: readonly FillPlace[];
  /** Readings are missing. */
  readonly meters: boolean;
  /** Paper recorded and paper handed out disagree. */
  readonly paper: boolean;
  /** The office has to state something: a frozen period, head-counts, a successor. */
  readonly setup: boolean;
}

const METERS = new Set<Comparison['resource']>(['electricity', 'water']);

/** Where to add what a withheld saving lacks (law I1); days that cannot be recorded any more lead nowhere. */
export function mendingOf(comparison: Comparison): Mending {
  const { converted, resource } = comparison;
  const lacking = converted.kind === 'withheld' ? converted.lacking : [];
  const missing = lacking.flatMap((one) => (one.kind === 'coverage' ? one.missing : []));
  const isByHand = ({ kind }: Part): boolean => kind === 'department' && !METERS.has(resource);
  const has = (...kinds: readonly Lacking['kind'][]): boolean =>
    lacking.some(({ kind }) => kinds.includes(kind));
  return {
    days: placesOf(missing.filter(({ of }) => isByHand(of))),
    // Days before the next reading are not missing yet, and a reading is what they lack all the same; days cut off by Tết
    // lack none: nobody can read a meter afterwards.
    meters:
      missing.some(({ of }) => !isByHand(of)) ||
      (METERS.has(resource) && has('coverage') && comparisonAroundTet(comparison) === undefined),
    paper: has('stock-differs', 'stock-recount'),
    setup: has('no-baseline', 'no-head-count', 'no-predecessor'),
  };
}

const placesOf = (missing: readonly DaysOf[]): FillPlace[] =>
  missing
    .flatMap(({ of, days }) => days.map((day) => ({ department: of.id, day })))
    .toSorted((a, b) => a.day - b.day);
