import {
  behindSubMeters,
  meterName,
  NO_BASIS,
  stateCode,
  type DayTable,
  type MeterDays,
  type Office,
  type ResourceId,
} from '@soxanh/core';
import type { DayLine } from './resource-lines.ts';

/** What meters counted, or are yet to say, and what is in no department's figure and so not in the office's sum. */
export interface LeftOut {
  /** Those who lack days because a meter that serves them was not read, and how many. */
  readonly receivers: readonly { readonly department: string; readonly days: number }[];
  /** What is known all the same, in small units: other meters of theirs were read, or nobody said who gets it. */
  readonly amount: number;
  /** The meters whose readings are waited for. */
  readonly waiting: readonly { readonly meter: string; readonly name: string }[];
}

const MISSING = stateCode('missing');

/**
 * What the office's sum of a resource does not say. A receiver of two meters has no day on which one of them was not read,
 * and with the day goes what the other one counted: that is named, so that buildings and office are understood side by side.
 *
 * @returns undefined where everything the meters counted is in the sum, and nothing is waited for.
 */
export function leftOut(
  { meters: book }: DayTable,
  office: Office,
  resource: ResourceId,
  lines: readonly DayLine[],
): LeftOut | undefined {
  const meters = book.meters.filter((column) => column.resource === resource);
  const receivers = lines.flatMap(({ column, total }) =>
    column.served === undefined || total.makeup.missing === 0
      ? []
      : [{ department: column.department, days: total.makeup.missing }],
  );
  // Shares sum to what a meter counted behind its sub-meters (law A1): what is over is in nobody's figure.
  const counted = behindSubMeters(
    office,
    meters.map(({ days }) => days),
  ).reduce((sum, days) => sum + knownOf(days), 0);
  const given = lines.reduce((sum, { column: { served } }) => {
    return sum + (served === undefined ? 0 : sumOf(served.own) + sumOf(served.shared));
  }, 0);
  const amount = Math.max(0, counted - given);
  if (receivers.length === 0 && amount === 0) return undefined;
  return {
    receivers,
    amount,
    waiting: meters
      .filter(({ state }) => state.includes(MISSING))
      .map(({ meter }) => ({ meter, name: meterName(office, meter) })),
  };
}

const knownOf = ({ amount, basis }: MeterDays): number =>
  amount.reduce((sum, one, at) => (basis[at] === NO_BASIS ? sum : sum + one), 0);

const sumOf = (amounts: Float64Array): number => amounts.reduce((sum, one) => sum + one, 0);
