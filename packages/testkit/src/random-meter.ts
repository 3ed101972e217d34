import type { Arbitrary } from 'fast-check';
import * as fc from 'fast-check';

/** What happens at a boundary at which somebody stands before the counter. */
export type Visit =
  | { readonly kind: 'read' | 'misread'; readonly before: boolean }
  | {
      readonly kind: 'replaced';
      readonly before: boolean;
      /** What the new counter begins with, and how far below its end the old one was read on that boundary, if it was. */
      readonly start: number;
      readonly readBelow: number | undefined;
    }
  | { readonly kind: 'multiplier'; readonly before: boolean; readonly multiplier: string };

/** An amount that was given for some days in a row, without a counter's value. */
export interface Given {
  readonly at: number;
  readonly days: number;
  /** Small units. */
  readonly amount: number;
  readonly isAbout: boolean;
}

/** A counter's life: what was used on each day, and who looked when. Its values are in steps of its last decimal. */
export interface RandomMeter {
  readonly decimals: number;
  /** Steps on each day. */
  readonly daily: readonly number[];
  readonly start: number;
  readonly multiplier: string;
  /** What the office states of the multiplier later, by the day from which it holds. */
  readonly restated: ReadonlyMap<number, string>;
  /** By boundary: 0 lies before the first day, n behind the n-th. */
  readonly visits: ReadonlyMap<number, Visit>;
  /** Whether people say so when it goes round. */
  readonly declares: boolean;
  /** Two people tell of every event. */
  readonly isToldTwice: boolean;
  /** They share no day. */
  readonly given: readonly Given[];
  /** The day from which it is closed. */
  readonly closed: number | undefined;
}

/** Where the counter goes round: four digits before the decimal sign. */
export const DIGITS = 4;

/** Steps after which a counter goes round. */
export const roundOf = ({ decimals }: Pick<RandomMeter, 'decimals'>): number => 10 ** (DIGITS + decimals);

const someMultiplier = fc.constantFrom('1', '20', '40', '2.5', '0.037');

const someVisit = (unit: number): Arbitrary<Visit> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ kind: fc.constant('read' as const), before: fc.boolean() }) },
    fc.record({ kind: fc.constant('misread' as const), before: fc.boolean() }),
    fc.record({
      kind: fc.constant('replaced' as const),
      before: fc.boolean(),
      start: fc.nat({ max: 50 * unit }),
      readBelow: fc.option(fc.nat({ max: 40 * unit }), { nil: undefined }),
    }),
    fc.record({ kind: fc.constant('multiplier' as const), before: fc.boolean(), multiplier: someMultiplier }),
  );

/** Lives of a counter over so many days. */
export const randomMeter = (days: number): Arbitrary<RandomMeter> =>
  fc.nat({ max: 3 }).chain((decimals) => {
    const unit = 10 ** decimals;
    const round = roundOf({ decimals });
    const on = fc.nat({ max: days - 1 });
    return fc
      .record({
        decimals: fc.constant(decimals),
        daily: fc.array(fc.nat({ max: 40 * unit }), { minLength: days, maxLength: days }),
        start: fc.oneof(fc.constant(0), fc.integer({ min: round - 600 * unit, max: round - 1 })),
        multiplier: someMultiplier,
        restated: fc
          .array(fc.tuple(fc.integer({ min: 1, max: days - 1 }), someMultiplier), { maxLength: 2 })
          .map(byPlace),
        declares: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.constant(false)),
        isToldTwice: fc.boolean(),
        visits: fc
          .array(fc.tuple(fc.nat({ max: days }), someVisit(unit)), { minLength: 2, maxLength: 14 })
          .map(byPlace),
        given: fc
          .array(
            fc.record({
              at: on,
              days: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 12 })),
              amount: fc.oneof(fc.constant(0), fc.nat({ max: 60_000 }), fc.nat({ max: 2_000_000 })),
              isAbout: fc.boolean(),
            }),
            { maxLength: 5 },
          )
          .map((all) => apart(all, days)),
        closed: fc.option(fc.integer({ min: 1, max: days - 1 }), { nil: undefined, freq: 3 }),
      })
      .map((life) => untilClosed(life, days));
  });

/** Nobody gives an amount for a meter that is closed, and it is read once more at most. */
function untilClosed(life: RandomMeter, days: number): RandomMeter {
  const { closed = days } = life;
  const last = [...life.visits.keys()].find((at) => at >= closed) ?? days;
  return {
    ...life,
    given: life.given.filter(({ at, days: length }) => at + length <= closed),
    visits: new Map([...life.visits].filter(([at]) => at <= last)),
  };
}

const byPlace = <T>(all: readonly (readonly [number, T])[]): Map<number, T> =>
  new Map(all.toSorted(([a], [b]) => a - b));

/** Those that end within the days and share none with one before. */
function apart(all: readonly Given[], days: number): Given[] {
  const taken = new Set<number>();
  return all.filter((given) => {
    const own = Array.from({ length: given.days }, (_, n) => given.at + n);
    if (own.some((at) => at >= days || taken.has(at))) return false;
    for (const at of own) taken.add(at);
    return true;
  });
}
