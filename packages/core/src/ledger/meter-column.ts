import { addDays, type Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { GAP, NO_BASIS } from '../meter/basis.ts';
import { steadyMeter, type Meter } from '../meter/meter.ts';
import type { MeterDays } from '../meter/meter-days.ts';
import type { Steady } from '../meter/steady.ts';
import type { Office } from '../office/office.ts';
import type { ResourceId } from '../quantity/resource.ts';
import type { DaySeries } from './day-series.ts';
import { isDue, type DayFacts } from './due-days.ts';
import { ESTIMATED, MEASURED, MISSING, NO_STATE, ZERO_CONFIRMED } from './state.ts';

/** The days of a meter, judged like a department's: it is where saving and pace of a shared resource belong (law A3). */
export interface MeterColumn extends DaySeries {
  readonly meter: string;
  /** As the office describes it at the end of the period. */
  readonly described: Meter;
  readonly resource: ResourceId;
  readonly days: MeterDays;
}

/** Judges the days of a meter; none of a meter that the office describes on no day of the period. */
export function meterColumn(office: Office, days: MeterDays, asOf: Day, facts: DayFacts): MeterColumn[] {
  const { meter, resource, period, basis, amount, gaps } = days;
  const onDay = steadyMeter(office, meter);
  const described = lastDescription(onDay, period);
  if (described === undefined) return [];
  const state = new Uint8Array(amount.length);
  const expected = new Uint8Array(amount.length);
  for (let i = 0; i < amount.length; i++) {
    const day = addDays(period.first, i);
    const isOpen = onDay.at(day) !== undefined;
    const own = basis[i] ?? NO_BASIS;
    // A day is due once the meter was read behind it, however seldom that is done.
    const due = own !== NO_BASIS || isDue(described.every, day, i, facts, asOf);
    expected[i] = isOpen && day <= asOf && due ? 1 : 0;
    if (own === NO_BASIS) state[i] = expected[i] === 1 ? MISSING : NO_STATE;
    else state[i] = own === GAP ? ESTIMATED : amount[i] === 0 ? ZERO_CONFIRMED : MEASURED;
  }
  return [{ meter, described, resource, days, amount, state, expected, stretches: gaps }];
}

/** The newest description that holds on some day of the period. */
function lastDescription(onDay: Steady<Meter | undefined>, { first, last }: Period): Meter | undefined {
  for (let day: number = last; day >= first; day = onDay.since - 1) {
    const described = onDay.at(day as Day);
    if (described !== undefined) return described;
  }
  return undefined;
}
