import {
  addDays,
  meterName,
  openProblems,
  stateCode,
  subjectName,
  type Day,
  type DaySeries,
  type DayTable,
  type MeterColumn,
  type MeterDispute,
  type Office,
  type Period,
  type ResourceId,
  type RuleProblem,
  type Unfilled,
} from '@soxanh/core';
import type { PeriodSum } from './period-sum.ts';
import { seriesDays, seriesSum } from './series-days.ts';
import type { StripDay } from './strip-day.ts';

/** A building's line of a resource: what its meters counted, before anything is shared out. */
export interface PlaceRow extends PeriodSum {
  readonly kind: 'building' | 'meter';
  readonly id: string;
  readonly name: string;
  /** Empty where the period is too long for a strip in a line. */
  readonly days: readonly StripDay[];
}

/** A meter with days that wait for a reading. */
export interface UnreadMeter {
  readonly meter: string;
  readonly name: string;
  readonly first: Day;
  readonly last: Day;
  readonly count: number;
}

/** Days of a period that lie in a longer stretch of which only the sum is known. */
export interface PartUnfilled extends Unfilled {
  readonly name: string;
  /** Of the stretch those days that are in the period. */
  readonly inside: Period;
}

/** Something about meters that a person has to look into. */
export interface MeterWork {
  readonly questions: readonly (Period & { readonly meter: string; readonly name: string })[];
  readonly unread: readonly UnreadMeter[];
  /** Stretches in the period whose amount is in none of its days (law M4). */
  readonly unfilled: readonly Unfilled[];
  /** Such stretches that begin before the period or end after it. */
  readonly partUnfilled: readonly PartUnfilled[];
  /** What is wrong with rules by which meters are shared out. */
  readonly problems: readonly RuleProblem[];
  /** Amounts given for days that the readings contradict. */
  readonly disputes: readonly MeterDispute[];
}

/** The buildings of a resource, and main meters without a building, each with its own days. */
export function placeRows(
  { meters: book, period }: DayTable,
  office: Office,
  resource: ResourceId,
  hasStrips: boolean,
): PlaceRow[] {
  const row = (kind: PlaceRow['kind'], id: string, series: DaySeries): PlaceRow => ({
    kind,
    id,
    name: subjectName(office, { kind, id }, 'vi'),
    ...seriesSum(series),
    days: hasStrips ? seriesDays(series, period) : [],
  });
  const alone = ({ described }: MeterColumn): boolean =>
    described.building === undefined && described.parent === undefined;
  return [
    ...book.buildings
      .filter((column) => column.resource === resource)
      .map((column) => row('building', column.building, column)),
    ...book.meters
      .filter((column) => column.resource === resource && alone(column))
      .map((column) => row('meter', column.meter, column)),
  ];
}

const MISSING = stateCode('missing');

/** What the meters of a period leave to do. Days of a question are not asked for a second time as unread. */
export function meterWork({ meters: book, period }: DayTable, office: Office): MeterWork {
  const asked = (meter: string, day: Day): boolean =>
    book.questions.some(
      (each) => each.meter === meter && each.stretch.first <= day && each.stretch.last >= day,
    );
  const partUnfilled = book.meters.flatMap((column) => partUnfilledOf(column, office, period));
  const known = [...book.unfilled, ...partUnfilled];
  const kept = (meter: string, day: Day): boolean =>
    known.some((each) => each.meter === meter && each.first <= day && each.last >= day);
  return {
    questions: book.questions.map(({ meter, stretch: { first, last } }) => ({
      meter,
      name: meterName(office, meter),
      first,
      last,
    })),
    unread: book.meters.flatMap(({ meter, state }) => {
      const days = Array.from(state, (code, at) => ({ code, day: addDays(period.first, at) }))
        .filter(({ code, day }) => code === MISSING && !asked(meter, day) && !kept(meter, day))
        .map(({ day }) => day);
      const [first, last] = [days[0], days.at(-1)];
      return first === undefined || last === undefined
        ? []
        : [{ meter, name: meterName(office, meter), first, last, count: days.length }];
    }),
    unfilled: book.unfilled,
    partUnfilled,
    problems: openProblems(office, book.problems),
    disputes: book.disputes,
  };
}

function partUnfilledOf(
  { meter, resource, days }: MeterColumn,
  office: Office,
  period: Period,
): PartUnfilled[] {
  return days.open.flatMap(({ first, last, total, kind }) => {
    const isInside = first >= period.first && last <= period.last;
    if (kind !== 'unfilled' || total === undefined || isInside) return [];
    const inside = {
      first: first < period.first ? period.first : first,
      last: last > period.last ? period.last : last,
    };
    return [{ meter, resource, first, last, amount: total, name: meterName(office, meter), inside }];
  });
}
