import { addDays, dayText, type FactDraft } from '@soxanh/core';
import { DIGITS, type RandomMeter } from './random-meter.ts';
import {
  BUILDING,
  COMMON,
  MAIN,
  RECEIVERS,
  SECOND,
  SUB,
  SUB_OF,
  type Fate,
  type RandomOffice,
  type RandomRule,
  type RandomWeight,
  type Since,
} from './random-office.ts';

/** The day of a place in the book as a fact tells it; what holds from the beginning holds from long before. */
type From = (since: number) => string;

/**
 * Facts of an office, those of a later day last. Only those up to a day if one is named; but what is said of counters, their
 * multipliers and their ends, says what they counted on the days before as well, and is never left out.
 */
export function factsOfOffice(office: RandomOffice, upTo = office.days): FactDraft[] {
  const { first, calendar, rules, secondRules, weights, fates, offWeights, longestGaps } = office;
  const from: From = (since) => dayText(addDays(first, since === 0 ? -400 : since));
  const early = from(0);
  const dated = [
    ...stated(rules, from, (is) => ruleFact(MAIN, is)),
    ...stated(secondRules, from, (is) => ruleFact(SECOND, is)),
    ...stated(weights, from, weightFact),
    ...stated(fates, from, ({ of, is }) => department(of, is)),
    ...stated(offWeights, from, (is) => settingFact('weight-electricity', is)),
    ...stated(longestGaps, from, (is) => settingFact('gap-limit', is)),
  ];
  return [
    { topic: 'office', of: 'office', from: early, value: { name: 'Cơ quan' } },
    ...RECEIVERS.map((of) => ({ ...department(of, 'here'), from: early })),
    { topic: 'department', of: COMMON, from: early, value: { name: 'Phần dùng chung', kind: 'shared' } },
    ...meterFacts(MAIN, office.main, from, () => ({ building: BUILDING })),
    ...meterFacts(SECOND, office.second, from, () => ({ building: BUILDING })),
    ...subFacts(office, from, upTo),
    ...[...calendar].map(([at, isWorking]) => {
      const of = dayText(addDays(first, at));
      return { topic: 'calendar', of, from: early, value: { is: isWorking ? 'working' : 'off' } };
    }),
    ...dated
      .filter(({ since }) => since === 0 || since < upTo)
      .toSorted((a, b) => a.since - b.since)
      .map(({ is }) => is),
  ];
}

const stated = <T>(
  all: readonly Since<T>[],
  from: From,
  fact: (is: T) => Omit<FactDraft, 'from'>,
): Since<FactDraft>[] => all.map(({ since, is }) => ({ since, is: { ...fact(is), from: from(since) } }));

/** All that is stated of a meter: from the beginning, where its multiplier changes, where it is closed. */
function meterFacts(
  of: string,
  life: RandomMeter,
  from: From,
  serving: (at: number) => object,
  more: readonly number[] = [],
): FactDraft[] {
  const closed = life.closed === undefined ? [] : [life.closed];
  const days = new Set([0, ...life.restated.keys(), ...closed, ...more].toSorted((a, b) => a - b));
  return [...days].map((at) => ({
    topic: 'meter',
    of,
    from: from(at),
    value: {
      name: of,
      resource: 'electricity',
      every: 'day',
      digits: DIGITS,
      decimals: life.decimals,
      multiplier: [...life.restated].findLast(([since]) => since <= at)?.[1] ?? life.multiplier,
      ...serving(at),
      ...(life.closed !== undefined && life.closed <= at ? { open: false } : {}),
    },
  }));
}

/** Until it is put in behind the main meter it serves nobody. */
function subFacts({ sub, subSince }: RandomOffice, from: From, upTo: number): FactDraft[] {
  const isKnown = subSince === 0 || subSince < upTo;
  const serving = (at: number): object =>
    isKnown && at >= subSince ? { departments: [SUB_OF], parent: MAIN } : {};
  return meterFacts(SUB, sub, from, serving, isKnown ? [subSince] : []);
}

const settingFact = (of: string, value: number): Omit<FactDraft, 'from'> => ({
  topic: 'method',
  of,
  value: { value },
});

const weightFact = ({ of, by, weight }: RandomWeight): Omit<FactDraft, 'from'> => ({
  topic: by,
  of,
  value: by === 'area' ? { dm2: weight } : { people: weight },
});

const department = (of: string, is: Fate['is']): Omit<FactDraft, 'from'> => ({
  topic: 'department',
  of,
  value: {
    name: `Phòng ${of}`,
    building: is === 'moved' ? 'nha-khac' : BUILDING,
    ...(is === 'closed' ? { open: false } : {}),
  },
});

const ruleFact = (of: string, { by, common, shares }: RandomRule): Omit<FactDraft, 'from'> => ({
  topic: 'allocation',
  of,
  value: { by, common, shares: Object.fromEntries(RECEIVERS.map((id, at) => [id, shares[at] ?? 0])) },
});
