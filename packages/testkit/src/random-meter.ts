import { addDays, dayText, type Day, type EntryDraft } from '@soxanh/core';
import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';

/** What happens at a boundary at which somebody stands before the counter. */
type Visit =
  | { readonly kind: 'read' | 'misread'; readonly before: boolean }
  | { readonly kind: 'replaced'; readonly before: boolean; readonly start: number }
  | { readonly kind: 'multiplier'; readonly before: boolean; readonly multiplier: number };

/** A counter's life: what was used on each day, and who looked when. Counter values are in hundredths of its unit. */
export interface RandomMeter {
  /** Hundredths of the counter's unit on each day. */
  readonly daily: readonly number[];
  readonly start: number;
  readonly multiplier: number;
  /** By boundary: 0 lies before the first day, n behind the n-th. */
  readonly visits: ReadonlyMap<number, Visit>;
  /** Whether people say so when it goes round. */
  readonly declares: boolean;
}

/** Where the counter goes round: four digits before the decimal sign. */
export const DIGITS = 4;
const ROUND = 10 ** (DIGITS + 2);

const someVisit: Arbitrary<Visit> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('read' as const), before: fc.boolean() }) },
  fc.record({ kind: fc.constant('misread' as const), before: fc.boolean() }),
  fc.record({ kind: fc.constant('replaced' as const), before: fc.boolean(), start: fc.nat({ max: 5000 }) }),
  fc.record({
    kind: fc.constant('multiplier' as const),
    before: fc.boolean(),
    multiplier: fc.constantFrom(1, 20, 40),
  }),
);

/** Lives of a counter over so many days. */
export const randomMeter = (days: number): Arbitrary<RandomMeter> =>
  fc.record({
    daily: fc.array(fc.nat({ max: 4000 }), { minLength: days, maxLength: days }),
    start: fc.oneof(fc.constant(0), fc.integer({ min: ROUND - 60_000, max: ROUND - 1 })),
    multiplier: fc.constantFrom(1, 20, 40),
    declares: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.constant(false)),
    visits: fc
      .array(fc.tuple(fc.nat({ max: days }), someVisit), { minLength: 2, maxLength: 14 })
      .map((all) => new Map(all.toSorted(([a], [b]) => a - b))),
  });

/** What a counter's life comes to, small units of electricity: what was really used, and what can be known of it. */
export interface KnownUse {
  readonly used: readonly number[];
  /** The days between two visits, their use, and whether the counter went round unsaid. */
  readonly stretches: readonly { from: number; to: number; total: number; isAsked: boolean }[];
}

const WH_IN_A_HUNDREDTH = 10;

/** Works out what can be known of a life. `to` is the first day behind the stretch. */
export function knownUse({ daily, start, multiplier, visits, declares }: RandomMeter): KnownUse {
  const used: number[] = [];
  const wentRound: boolean[] = [];
  let [counter, times] = [start, multiplier];
  for (const [at, amount] of daily.entries()) {
    const now = visits.get(at);
    if (now?.kind === 'replaced') counter = now.start;
    if (now?.kind === 'multiplier') times = now.multiplier;
    used.push(amount * WH_IN_A_HUNDREDTH * times);
    wentRound.push(counter + amount >= ROUND);
    counter = (counter + amount) % ROUND;
  }
  const ends = [...visits.keys()];
  const stretches = ends.slice(1).map((to, at) => {
    const from = ends[at] ?? 0;
    const total = used.slice(from, to).reduce((sum, amount) => sum + amount, 0);
    return { from, to, total, isAsked: !declares && wentRound.slice(from, to).includes(true) };
  });
  return { used, stretches };
}

const text = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;

/** What people write down of a life, the first of whose days is `first`. */
export function writtenOf(meter: string, first: Day, life: RandomMeter): EntryDraft[] {
  const drafts: EntryDraft[] = [];
  let counter = life.start;
  for (let at = 0; at <= life.daily.length; at++) {
    const now = life.visits.get(at);
    if (now !== undefined) drafts.push(...atBoundary(meter, addDays(first, at), now, counter));
    if (now?.kind === 'replaced') counter = now.start;
    const after = counter + (life.daily[at] ?? 0);
    if (after >= ROUND && life.declares)
      drafts.push({ kind: 'meter-event', meter, day: dayText(addDays(first, at)), event: 'rolled-over' });
    counter = after % ROUND;
  }
  return drafts;
}

function atBoundary(meter: string, next: Day, visit: Visit, counter: number): EntryDraft[] {
  const on = visit.before
    ? { meter, day: dayText(next), moment: 'before' as const }
    : { meter, day: dayText(addDays(next, -1)) };
  const value = text(counter);
  switch (visit.kind) {
    case 'read':
      return [{ kind: 'reading', ...on, value }];
    case 'misread':
      return [
        { kind: 'reading', ...on, value: text(counter + 12_345) },
        { kind: 'meter-event', event: 're-read', ...on, value },
      ];
    case 'replaced':
      return [{ kind: 'meter-event', event: 'replaced', ...on, final: value, start: text(visit.start) }];
    case 'multiplier':
      return [
        { kind: 'meter-event', event: 'multiplier', ...on, value, multiplier: String(visit.multiplier) },
      ];
  }
}
