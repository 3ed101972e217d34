import { dayOf, type Day, type EntryDraft } from '@soxanh/core';
import type { Arbitrary } from 'fast-check';
import * as fc from 'fast-check';
import { randomMeter, type RandomMeter } from './random-meter.ts';
import { writtenOf } from './written-life.ts';

/** Departments of the one building, in the order of their ids, and who takes what none of them uses. */
export const RECEIVERS = ['mot', 'hai', 'ba'].toSorted((a, b) => (a < b ? -1 : 1));
export const COMMON = 'dung-chung';
export const BUILDING = 'nha';
/** The main meters of the building, and the one that is put in behind the first for `SUB_OF` alone. */
export const MAIN = 'dien-1';
export const SECOND = 'dien-3';
export const SUB = 'dien-2';
export const SUB_OF = 'mot';

/** How a main meter is shared out from a day on. */
export interface RandomRule {
  readonly by: 'head-count' | 'area' | 'shares' | 'common';
  readonly common: number;
  /** In the order of the receivers. */
  readonly shares: readonly number[];
}

/** Something that holds from a day of the book on, counted from 0; the last one of a day counts. */
export interface Since<T> {
  readonly since: number;
  readonly is: T;
}

/** What a department weighs by a rule, from a day of its own on: nobody states all of them at once. */
export interface RandomWeight {
  readonly of: string;
  readonly by: 'head-count' | 'area';
  readonly weight: number;
}

/** What becomes of a department: it stays, is closed, or moves to another building. */
export interface Fate {
  readonly of: string;
  readonly is: 'here' | 'closed' | 'moved';
}

/** An office over some days, with everything in it as random as an office may be. */
export interface RandomOffice {
  readonly first: Day;
  readonly days: number;
  readonly main: RandomMeter;
  readonly second: RandomMeter;
  readonly sub: RandomMeter;
  /** The day on which the sub-meter is put in. */
  readonly subSince: number;
  readonly rules: readonly Since<RandomRule>[];
  readonly secondRules: readonly Since<RandomRule>[];
  readonly weights: readonly Since<RandomWeight>[];
  readonly fates: readonly Since<Fate>[];
  /** Days the office turned. */
  readonly calendar: ReadonlyMap<number, boolean>;
  /** What a day off weighs, and how long a gap may be that is filled. */
  readonly offWeights: readonly Since<number>[];
  readonly longestGaps: readonly Since<number>[];
}

const DAYS = { min: 20, max: 80 };

/** Around Tết 2026, so that the calendar is full of days off and of days worked for them. */
const firsts = fc.integer({ min: dayOf(2025, 12, 20), max: dayOf(2026, 2, 10) }).map((n) => n as Day);

const someRule: Arbitrary<RandomRule> = fc.record({
  by: fc.constantFrom('head-count' as const, 'area' as const, 'shares' as const, 'common' as const),
  common: fc.constantFrom(0, 0, 2000, 3333),
  shares: fc.tuple(fc.nat({ max: 3000 }), fc.nat({ max: 3000 }), fc.nat({ max: 3000 })),
});

export const randomOffice: Arbitrary<RandomOffice> = fc.integer(DAYS).chain((days) => {
  const on = fc.nat({ max: days - 1 });
  return fc
    .record({
      first: firsts,
      days: fc.constant(days),
      main: randomMeter(days),
      second: randomMeter(days),
      sub: randomMeter(days),
      subSince: on,
      rules: changing(on, someRule),
      secondRules: changing(on, someRule),
      weights: someWeights(on),
      fates: fc.array(fc.record({ since: on, is: someFate }), { maxLength: 2 }).map(inOrder),
      calendar: fc.array(fc.tuple(on, fc.boolean()), { maxLength: 4 }).map((all) => new Map(all)),
      offWeights: changing(on, fc.nat({ max: 1000 })),
      longestGaps: changing(on, fc.integer({ min: 5, max: 50 })),
    })
    .map((office) => ({ ...office, sub: putIn(office.sub, office.subSince) }));
});

/** A sub-meter is not closed before it is put in. */
const putIn = (sub: RandomMeter, since: number): RandomMeter => ({
  ...sub,
  closed: sub.closed !== undefined && sub.closed > since ? sub.closed : undefined,
});

const someFate: Arbitrary<Fate> = fc.record({
  of: fc.constantFrom(...RECEIVERS),
  is: fc.constantFrom('here' as const, 'closed' as const, 'moved' as const),
});

const inOrder = <T>(all: readonly Since<T>[]): Since<T>[] => all.toSorted((a, b) => a.since - b.since);

/** Something stated from the beginning, and perhaps otherwise later. */
const changing = <T>(on: Arbitrary<number>, what: Arbitrary<T>): Arbitrary<Since<T>[]> =>
  fc
    .tuple(what, fc.array(fc.record({ since: on, is: what }), { maxLength: 2 }))
    .map(([is, more]) => [{ since: 0, is }, ...inOrder(more)]);

/** Every weight from the beginning, or unknown for a while; and some of them otherwise later. */
function someWeights(on: Arbitrary<number>): Arbitrary<Since<RandomWeight>[]> {
  const since = fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, on);
  const amount = fc.oneof({ weight: 8, arbitrary: fc.nat({ max: 3000 }) }, fc.constant(0));
  const first = RECEIVERS.flatMap((of) =>
    (['head-count', 'area'] as const).map((by) =>
      fc.record({ since, is: fc.record({ of: fc.constant(of), by: fc.constant(by), weight: amount }) }),
    ),
  );
  const later = fc.record({
    since: on,
    is: fc.record({
      of: fc.constantFrom(...RECEIVERS),
      by: fc.constantFrom('head-count' as const, 'area' as const),
      weight: amount,
    }),
  });
  return fc
    .tuple(fc.tuple(...first), fc.array(later, { maxLength: 5 }))
    .map(([stated, more]) => inOrder([...stated, ...more]));
}

/** What holds on a day of what was stated from the beginning on. */
export const holdingOn = <T>(stated: readonly Since<T>[], at: number): T => {
  const found = stated.findLast(({ since }) => since <= at);
  if (found === undefined) throw new Error('Nothing was stated from the beginning on');
  return found.is;
};

/** The lives of an office's meters, by their ids. */
export const livesOf = ({ main, second, sub }: RandomOffice): [string, RandomMeter][] => [
  [MAIN, main],
  [SECOND, second],
  [SUB, sub],
];

/** What people wrote of the meters. */
export const entriesOfOffice = (office: RandomOffice): EntryDraft[] =>
  livesOf(office).flatMap(([meter, life]) => writtenOf(meter, office.first, life));
