import { addDays } from '@soxanh/core';
import type { RandomMeter } from './random-meter.ts';
import {
  COMMON,
  holdingOn,
  RECEIVERS,
  SUB_OF,
  type Fate,
  type RandomOffice,
  type RandomRule,
} from './random-office.ts';
import { inProportion, slowMeter, type SlowDay, type SlowMeter } from './slow-meter.ts';

/** What a receiver has of a day; nothing where no meter serves it. */
export interface SlowCell extends SlowDay {
  readonly isShared: boolean;
}

const UNKNOWN: SlowDay = { amount: undefined, isGap: false };

/** Each meter is worked out once an office: it is asked for day after day. */
const WORKED_OUT = new WeakMap<RandomOffice, Map<RandomMeter, SlowMeter>>();

function dayOf(office: RandomOffice, life: RandomMeter, at: number): SlowDay {
  const known = WORKED_OUT.get(office) ?? new Map<RandomMeter, SlowMeter>();
  WORKED_OUT.set(office, known);
  const meter = known.get(life) ?? slowMeter(office, life);
  known.set(life, meter);
  return meter.days[at] ?? UNKNOWN;
}

const isOpen = ({ closed }: RandomMeter, at: number): boolean => closed === undefined || at < closed;

/** What remains of the main meter on a day: less the sub-meter while that stands behind it. */
function slowRest(office: RandomOffice, at: number): SlowDay {
  const main = dayOf(office, office.main, at);
  if (at < office.subSince || !isOpen(office.sub, at)) return main;
  const less = dayOf(office, office.sub, at);
  if (main.amount === undefined || less.amount === undefined) return UNKNOWN;
  return { amount: main.amount - less.amount, isGap: main.isGap || less.isGap };
}

/** What a building's main meters counted on a day together; undefined on days on which there is none. */
export function slowBuilding(office: RandomOffice, at: number): SlowDay | undefined {
  const there = [office.main, office.second].filter((life) => isOpen(life, at));
  const days = there.map((life) => dayOf(office, life, at));
  if (days.length === 0) return undefined;
  if (days.some(({ amount }) => amount === undefined)) return UNKNOWN;
  const amount = days.reduce((sum, one) => sum + (one.amount ?? 0), 0);
  return { amount, isGap: days.some(({ isGap }) => isGap) };
}

/** Shares of a day (method §9): of equal remainders the smaller (place − day) mod n is first. */
function sharesOf(total: number, weights: readonly number[], day: number): number[] {
  const count = weights.length;
  const shares = inProportion(Math.abs(total), weights, (place) => (((place - day) % count) + count) % count);
  return total < 0 ? shares.map((share) => 0 - share) : shares;
}

/** What every receiver has of a day, of all meters that serve it; those that no meter serves are absent. */
export function slowCells(office: RandomOffice, at: number): Map<string, SlowCell> {
  const { main, second, sub, rules, secondRules } = office;
  const all: (readonly [string, SlowCell])[] = [];
  if (isOpen(main, at)) all.push(...sharedOut(office, at, holdingOn(rules, at), slowRest(office, at)));
  if (isOpen(second, at)) {
    const whole = dayOf(office, second, at);
    all.push(...sharedOut(office, at, holdingOn(secondRules, at), whole));
  }
  if (at >= office.subSince && isOpen(sub, at)) {
    const own = dayOf(office, sub, at);
    all.push([SUB_OF, { ...own, isShared: false }]);
  }
  const cells = new Map<string, SlowCell>();
  for (const [id, cell] of all) cells.set(id, together(cells.get(id), cell));
  return cells;
}

/** One day of one main meter, by its rule of the day. */
function sharedOut(
  office: RandomOffice,
  at: number,
  rule: RandomRule,
  whole: SlowDay,
): (readonly [string, SlowCell])[] {
  const day = addDays(office.first, at);
  const toCommon = rule.by === 'common' ? 10_000 : rule.common;
  const ids = departmentsOf(office, rule, at);
  const weights = ids.map((id) => weightOf(office, id, at, rule));
  const isNobodys = weights.includes(undefined) || weights.every((weight) => weight === 0);
  const amount = rule.by !== 'common' && isNobodys ? undefined : whole.amount;
  const shared = (part: number | undefined): SlowCell => ({
    amount: amount === undefined ? undefined : part,
    isGap: whole.isGap,
    isShared: true,
  });
  const [ofCommon = 0, ofOthers = 0] =
    amount === undefined ? [] : sharesOf(amount, [toCommon, 10_000 - toCommon], day);
  const known = weights.map((weight) => weight ?? 0);
  const shares = amount === undefined || ids.length === 0 ? [] : sharesOf(ofOthers, known, day);
  const own = ids.map((id, place) => [id, shared(shares[place])] as const);
  return toCommon > 0 ? [[COMMON, shared(ofCommon)], ...own] : own;
}

/** Those a rule shares out to on a day, beside the common part. */
const departmentsOf = (office: RandomOffice, rule: RandomRule, at: number): string[] =>
  rule.by === 'common' ? [] : RECEIVERS.filter((id) => receives(fateOf(office, id, at), rule));

/** Whether a meter of the rule has anybody to go to on a day. */
export const hasReceiver = (office: RandomOffice, rule: RandomRule, at: number): boolean =>
  rule.by === 'common' || rule.common > 0 || departmentsOf(office, rule, at).length > 0;

const fateOf = ({ fates }: RandomOffice, id: string, at: number): Fate['is'] =>
  fates.findLast(({ since, is }) => since <= at && is.of === id)?.is.is ?? 'here';

/** Who moved away is no department of the building; who is named by the rule is named wherever it sits. */
const receives = (fate: Fate['is'], { by }: RandomRule): boolean =>
  fate === 'here' || (fate === 'moved' && by === 'shares');

/** What a receiver weighs on a day; undefined where nobody stated it yet. */
function weightOf(
  { weights }: RandomOffice,
  id: string,
  at: number,
  { by, shares }: RandomRule,
): number | undefined {
  if (by === 'shares') return shares[RECEIVERS.indexOf(id)];
  return weights.findLast(({ since, is }) => since <= at && is.of === id && is.by === by)?.is.weight;
}

/** What several meters give: all of them must have the day. */
function together(one: SlowCell | undefined, other: SlowCell): SlowCell {
  if (one === undefined) return other;
  const isKnown = one.amount !== undefined && other.amount !== undefined;
  return {
    amount: isKnown ? (one.amount ?? 0) + (other.amount ?? 0) : undefined,
    isGap: one.isGap || other.isGap,
    isShared: one.isShared || other.isShared,
  };
}
