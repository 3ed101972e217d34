import { addDays, workingCalendar } from '@soxanh/core';
import { knownUse, type RandomMeter } from './random-meter.ts';
import {
  COMMON,
  holdingOn,
  RECEIVERS,
  ruleOn,
  SUB_OF,
  weightsOn,
  type RandomOffice,
} from './random-office.ts';

/** What a day of a meter is known to be; no amount where nobody can say. */
export interface SlowDay {
  readonly amount: number | undefined;
  readonly isGap: boolean;
}

/** What a receiver has of a day; nothing where no meter serves it. */
export interface SlowCell extends SlowDay {
  readonly isShared: boolean;
}

const CALENDAR = workingCalendar(new Map());

/** Whether a day is worked: as the office turned it, else as the official calendar has it. */
export const isWorkingDay = ({ first, calendar }: RandomOffice, at: number): boolean =>
  calendar.get(at) ?? CALENDAR.isWorking(addDays(first, at));

/** Whole parts in proportion to weights; what does not divide goes one by one to the largest remainder, by `turn` if equal. */
function inProportion(total: number, weights: readonly number[], turn: (place: number) => number): number[] {
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

/** The days of a meter (method §6), worked out one stretch after the other from what was really used. */
export function slowMeter(office: RandomOffice, life: RandomMeter): SlowDay[] {
  const days: SlowDay[] = life.daily.map(() => ({ amount: undefined, isGap: false }));
  for (const { from, to, total, isAsked } of knownUse(life).stretches) {
    if (isAsked || to - from > holdingOn(office.longestGaps, from)) continue;
    const places = Array.from({ length: to - from }, (_, n) => from + n);
    const weights = places.map((at) =>
      isWorkingDay(office, at) ? 1000 : holdingOn(office.offWeights, from),
    );
    const even = weights.every((weight) => weight === 0) ? weights.map(() => 1) : weights;
    for (const [n, amount] of inProportion(total, even, (place) => place).entries())
      days[from + n] = { amount, isGap: to - from > 1 };
  }
  return days;
}

/** What remains of the main meter once the sub-meter stands behind it. */
export function slowRemainder(office: RandomOffice): SlowDay[] {
  const sub = slowMeter(office, office.sub);
  return slowMeter(office, office.main).map((main, at) => {
    const less = sub[at];
    if (at < office.subSince || less === undefined) return main;
    if (main.amount === undefined || less.amount === undefined) return { amount: undefined, isGap: false };
    return { amount: main.amount - less.amount, isGap: main.isGap || less.isGap };
  });
}

/** Shares of a day (method §9): of equal remainders the smaller (place − day) mod n is first. */
function sharesOf(total: number, weights: readonly number[], day: number): number[] {
  const count = weights.length;
  const shares = inProportion(Math.abs(total), weights, (place) => (((place - day) % count) + count) % count);
  return total < 0 ? shares.map((share) => 0 - share) : shares;
}

/** What every receiver has of a day; those that no meter serves are absent. */
export function slowCells(office: RandomOffice, at: number): Map<string, SlowCell> {
  const { by, common } = ruleOn(office, at);
  const day = addDays(office.first, at);
  const rest = slowRemainder(office)[at] ?? { amount: undefined, isGap: false };
  const closed = new Set(office.closed.filter(({ since }) => since <= at).map(({ is }) => is));
  const open = by === 'common' ? [] : RECEIVERS.filter((id) => !closed.has(id));
  const all = weightsOn(office, at);
  const weights = open.map((id) => all[RECEIVERS.indexOf(id)] ?? 0);
  const toCommon = by === 'common' ? 10_000 : common;
  const isEmpty = by !== 'common' && weights.every((weight) => weight === 0);
  const amount = isEmpty ? undefined : rest.amount;
  const [ofCommon = 0, ofOthers = 0] =
    amount === undefined ? [] : sharesOf(amount, [toCommon, 10_000 - toCommon], day);
  const shares = amount === undefined || open.length === 0 ? [] : sharesOf(ofOthers, weights, day);
  const cells = new Map<string, SlowCell>();
  const shared = (part: number): SlowCell => ({
    ...rest,
    amount: amount === undefined ? undefined : part,
    isShared: true,
  });
  if (toCommon > 0) cells.set(COMMON, shared(ofCommon));
  for (const [place, id] of open.entries()) cells.set(id, shared(shares[place] ?? 0));
  if (at >= office.subSince)
    cells.set(SUB_OF, together(slowMeter(office, office.sub)[at], cells.get(SUB_OF)));
  return cells;
}

/** Its own meter beside its share: both must have the day. */
function together(own: SlowDay | undefined, share: SlowCell | undefined): SlowCell {
  const mine = { amount: own?.amount, isGap: own?.isGap === true, isShared: false };
  if (share === undefined) return mine;
  const isKnown = mine.amount !== undefined && share.amount !== undefined;
  const amount = isKnown ? (mine.amount ?? 0) + (share.amount ?? 0) : undefined;
  return { amount, isGap: mine.isGap || share.isGap, isShared: true };
}
