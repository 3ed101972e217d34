import { addDays, dayOf, dayText, type Day, type EntryDraft, type FactDraft } from '@soxanh/core';
import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { DIGITS, randomMeter, writtenOf, type RandomMeter } from './random-meter.ts';

/** Departments of the one building, in the order of their ids, and who takes what none of them uses. */
export const RECEIVERS = ['mot', 'hai', 'ba'].toSorted((a, b) => (a < b ? -1 : 1));
export const COMMON = 'dung-chung';
/** The main meter, and the one that is put in behind it for `SUB_OF` alone. */
export const MAIN = 'dien-1';
export const SUB = 'dien-2';
export const SUB_OF = 'mot';

/** How the main meter is shared out from a day on. */
export interface RandomRule {
  readonly by: 'head-count' | 'area' | 'shares' | 'common';
  readonly common: number;
}

/** Something that holds from a day of the book on, counted from 0; the last one of a day counts. */
export interface Since<T> {
  readonly since: number;
  readonly is: T;
}

/** An office over some days, with everything in it as random as an office may be. */
export interface RandomOffice {
  readonly first: Day;
  readonly days: number;
  readonly main: RandomMeter;
  readonly sub: RandomMeter;
  /** The day on which the sub-meter is put in. */
  readonly subSince: number;
  readonly rules: readonly Since<RandomRule>[];
  /** What each receiver weighs, by head-count, area or share alike. */
  readonly weights: readonly Since<{ readonly of: string; readonly weight: number }>[];
  /** Departments that are closed. */
  readonly closed: readonly Since<string>[];
  /** Days the office turned. */
  readonly calendar: ReadonlyMap<number, boolean>;
  /** What a day off weighs, and how long a gap may be that is filled. */
  readonly offWeights: readonly Since<number>[];
  readonly longestGaps: readonly Since<number>[];
}

const DAYS = { min: 20, max: 80 };

/** Around Tết 2026, so that the calendar is full of days off and of days worked for them. */
const firsts = fc.integer({ min: dayOf(2025, 12, 20), max: dayOf(2026, 2, 10) }).map((n) => n as Day);

export const randomOffice: Arbitrary<RandomOffice> = fc.integer(DAYS).chain((days) => {
  const on = fc.nat({ max: days - 1 });
  const rule = fc.record({
    by: fc.constantFrom('head-count' as const, 'area' as const, 'shares' as const, 'common' as const),
    common: fc.constantFrom(0, 0, 2000, 3333),
  });
  const weight = fc.record({ of: fc.constantFrom(...RECEIVERS), weight: fc.nat({ max: 3000 }) });
  const always = RECEIVERS.map((of) =>
    fc.nat({ max: 3000 }).map((amount) => ({ since: 0, is: { of, weight: amount } })),
  );
  return fc.record({
    first: firsts,
    days: fc.constant(days),
    main: randomMeter(days),
    sub: randomMeter(days),
    subSince: on,
    rules: changing(on, rule),
    weights: fc
      .tuple(fc.tuple(...always), fc.array(fc.record({ since: on, is: weight }), { maxLength: 5 }))
      .map(([stated, more]) => [...stated, ...more.toSorted((a, b) => a.since - b.since)]),
    closed: fc.array(
      fc.record({ since: fc.integer({ min: 1, max: days - 1 }), is: fc.constantFrom(...RECEIVERS) }),
      { maxLength: 1 },
    ),
    calendar: fc.array(fc.tuple(on, fc.boolean()), { maxLength: 4 }).map((all) => new Map(all)),
    offWeights: changing(on, fc.nat({ max: 1000 })),
    longestGaps: changing(on, fc.integer({ min: 5, max: 50 })),
  });
});

/** Facts of an office, those of a later day last. Only those up to a day if one is named. */
export function factsOfOffice(office: RandomOffice, upTo = office.days): FactDraft[] {
  const { first, rules, weights, closed, calendar, subSince } = office;
  const early = dayText(addDays(first, -400));
  const from = (since: number): string => (since === 0 ? early : dayText(addDays(first, since)));
  const dated: Since<readonly FactDraft[]>[] = [
    ...rules.map(({ since, is }) => ({ since, is: [ruleFact(is, weightsOn(office, since), from(since))] })),
    ...weights.flatMap(({ since, is: { of, weight } }) => [
      {
        since,
        is: [
          { topic: 'head-count', of, from: from(since), value: { people: weight } },
          { topic: 'area', of, from: from(since), value: { dm2: weight } },
          ruleFact(ruleOn(office, since), weightsOn(office, since), from(since)),
        ],
      },
    ]),
    ...closed.map(({ since, is }) => ({ since, is: [department(is, from(since), { open: false })] })),
    ...settingFacts('weight-electricity', office.offWeights, from),
    ...settingFacts('gap-limit', office.longestGaps, from),
    { since: subSince, is: [subFact(office, from(subSince), { departments: [SUB_OF], parent: MAIN })] },
  ];
  return [
    { topic: 'office', of: 'office', from: early, value: { name: 'Cơ quan' } },
    ...RECEIVERS.map((of) => department(of, early, {})),
    { topic: 'department', of: COMMON, from: early, value: { name: 'Phần dùng chung', kind: 'shared' } },
    {
      topic: 'meter',
      of: MAIN,
      from: early,
      value: { name: 'Chính', ...METER, multiplier: String(office.main.multiplier), building: 'nha' },
    },
    // Until it is put in behind the main meter it serves nobody.
    subFact(office, early, {}),
    ...[...calendar].map(([at, isWorking]) => {
      const of = dayText(addDays(first, at));
      return { topic: 'calendar', of, from: early, value: { is: isWorking ? 'working' : 'off' } };
    }),
    ...dated
      .filter(({ since }) => since === 0 || since < upTo)
      .toSorted((a, b) => a.since - b.since)
      .flatMap(({ is }) => is),
  ];
}

/** Something stated from the beginning, and perhaps otherwise later. */
const changing = <T>(on: Arbitrary<number>, what: Arbitrary<T>): Arbitrary<Since<T>[]> =>
  fc
    .tuple(what, fc.array(fc.record({ since: on, is: what }), { maxLength: 2 }))
    .map(([is, more]) => [{ since: 0, is }, ...more.toSorted((a, b) => a.since - b.since)]);

const settingFacts = (
  of: string,
  stated: readonly Since<number>[],
  from: (since: number) => string,
): Since<readonly FactDraft[]>[] =>
  stated.map(({ since, is }) => ({
    since,
    is: [{ topic: 'method', of, from: from(since), value: { value: is } }],
  }));

/** What holds on a day of what was stated from the beginning on. */
export const holdingOn = <T>(stated: readonly Since<T>[], at: number): T => {
  const found = stated.findLast(({ since }) => since <= at);
  if (found === undefined) throw new Error('Nothing was stated from the beginning on');
  return found.is;
};

const METER = { resource: 'electricity', every: 'day', digits: DIGITS, decimals: 2 };

const subFact = ({ sub }: RandomOffice, from: string, more: object): FactDraft => ({
  topic: 'meter',
  of: SUB,
  from,
  value: { name: 'Phụ', ...METER, multiplier: String(sub.multiplier), ...more },
});

const department = (of: string, from: string, more: object): FactDraft => ({
  topic: 'department',
  of,
  from,
  value: { name: `Phòng ${of}`, building: 'nha', ...more },
});

const ruleFact = ({ by, common }: RandomRule, weights: readonly number[], from: string): FactDraft => ({
  topic: 'allocation',
  of: MAIN,
  from,
  value: { by, common, shares: Object.fromEntries(RECEIVERS.map((of, at) => [of, weights[at] ?? 0])) },
});

/** The rule of a day. */
export const ruleOn = ({ rules }: RandomOffice, at: number): RandomRule => holdingOn(rules, at);

/** What the receivers weigh on a day, whatever the rule weighs. */
export const weightsOn = ({ weights }: RandomOffice, at: number): number[] =>
  RECEIVERS.map((of) => weights.findLast(({ since, is }) => since <= at && is.of === of)?.is.weight ?? 0);

/** What people wrote of the meters. */
export const entriesOfOffice = ({ first, main, sub }: RandomOffice): EntryDraft[] => [
  ...writtenOf(MAIN, first, main),
  ...writtenOf(SUB, first, sub),
];
