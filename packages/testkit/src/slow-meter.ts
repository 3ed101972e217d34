import { addDays, workingCalendar } from '@soxanh/core';
import { knownUse } from './known-use.ts';
import type { RandomMeter } from './random-meter.ts';
import { holdingOn, type RandomOffice } from './random-office.ts';

/** What a day of a meter is known to be; no amount where nobody can say. */
export interface SlowDay {
  readonly amount: number | undefined;
  readonly isGap: boolean;
}

/** A meter's days, and the days in a row, from one to another, that are a guess together. */
export interface SlowMeter {
  readonly days: readonly SlowDay[];
  readonly gaps: readonly (readonly [number, number])[];
}

const UNKNOWN: SlowDay = { amount: undefined, isGap: false };

const CALENDAR = workingCalendar(new Map());

/** Whether a day is worked: as the office turned it, else as the official calendar has it. */
export const isWorkingDay = ({ first, calendar }: RandomOffice, at: number): boolean =>
  calendar.get(at) ?? CALENDAR.isWorking(addDays(first, at));

/** Whole parts in proportion to weights; what does not divide goes one by one to the largest remainder, by `turn` if equal. */
export function inProportion(
  total: number,
  weights: readonly number[],
  turn: (place: number) => number,
): number[] {
  const sum = BigInt(weights.reduce((so, weight) => so + weight, 0));
  const exact = weights.map((weight, place) => {
    const product = BigInt(total) * BigInt(weight);
    return { place, part: Number(product / sum), remainder: product % sum };
  });
  const left = total - exact.reduce((so, { part }) => so + part, 0);
  const lucky = new Set(
    exact
      .toSorted((a, b) =>
        a.remainder === b.remainder ? turn(a.place) - turn(b.place) : a.remainder > b.remainder ? -1 : 1,
      )
      .slice(0, left)
      .map(({ place }) => place),
  );
  return exact.map(({ place, part }) => part + (lucky.has(place) ? 1 : 0));
}

/** A total over some days, the earlier first; days that all weigh nothing weigh the same. */
const overDays = (total: number, weights: readonly number[]): number[] =>
  inProportion(total, weights.every((weight) => weight === 0) ? weights.map(() => 1) : weights, (at) => at);

/**
 * The days of a meter (method §6), worked out one stretch after the other from what was really used and from what was given.
 * Where it is closed inside a stretch, all of that falls on the days before.
 */
export function slowMeter(office: RandomOffice, life: RandomMeter): SlowMeter {
  const given = givenDays(office, life);
  const days = [...given];
  const gaps: [number, number][] = [];
  const overruled = new Set<number>();
  for (const { from, to, total, asked } of knownUse(life)) {
    if (asked !== undefined || to - from > holdingOn(office.longestGaps, from)) continue;
    const { closed = to } = life;
    const end = closed > from ? Math.min(closed, to) : to;
    const places = Array.from({ length: end - from }, (_, n) => from + n);
    const isSingle = to - from === 1;
    const filled = isSingle
      ? { days: [{ amount: total, isGap: false }], holds: false }
      : fillAround(
          total,
          places.map((at) => given[at] ?? UNKNOWN),
          places.map((at) => weightOf(office, at, from)),
        );
    for (const [n, at] of places.entries()) {
      days[at] = filled.days[n] ?? UNKNOWN;
      if (!filled.holds) overruled.add(at);
    }
    if (!isSingle) gaps.push([from, end - 1]);
  }
  for (const { at, days: length } of life.given.filter((one) => one.days > 1)) {
    const standing = Array.from({ length }, (_, n) => at + n).filter((place) => !overruled.has(place));
    const [start, last] = [standing[0], standing.at(-1)];
    if (start !== undefined && last !== undefined) gaps.push([start, last]);
  }
  return { days, gaps };
}

const weightOf = (office: RandomOffice, at: number, from: number): number =>
  isWorkingDay(office, at) ? 1000 : holdingOn(office.offWeights, from);

/** What was given, day by day: an amount for several days is spread like a stretch's. */
function givenDays(office: RandomOffice, { daily, given }: RandomMeter): SlowDay[] {
  const days = daily.map(() => UNKNOWN);
  for (const { at, days: length, amount, isAbout } of given) {
    const places = Array.from({ length }, (_, n) => at + n);
    const shares = overDays(
      amount,
      places.map((place) => weightOf(office, place, at)),
    );
    for (const [n, place] of places.entries())
      days[place] = { amount: shares[n], isGap: length > 1 || isAbout };
  }
  return days;
}

/** The days of a stretch some of which have an amount; `holds` tells whether those amounts stand. */
function fillAround(
  total: number,
  given: readonly SlowDay[],
  weights: readonly number[],
): { readonly days: readonly SlowDay[]; readonly holds: boolean } {
  const guess = (shares: readonly number[]) => shares.map((amount) => ({ amount, isGap: true }));
  const sum = given.reduce((so, { amount }) => so + (amount ?? 0), 0);
  const open = given.filter(({ amount }) => amount === undefined).length;
  if (sum > total && open > 0) return { days: guess(overDays(total, weights)), holds: false };
  if (open === 0) {
    if (sum === total) return { days: given, holds: true };
    const as = sum === 0 ? weights : given.map(({ amount }) => amount ?? 0);
    return { days: guess(overDays(total, as)), holds: false };
  }
  const isExact = open === 1 && given.length > 1 && given.every(({ isGap }) => !isGap);
  const shares = overDays(
    total - sum,
    weights.filter((_, at) => given[at]?.amount === undefined),
  );
  const days = given.map((one) =>
    one.amount === undefined ? { amount: shares.shift(), isGap: !isExact } : one,
  );
  return { days, holds: true };
}
