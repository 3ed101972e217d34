import {
  addDays,
  meterName,
  stateCode,
  subjectName,
  type Day,
  type DaySeries,
  type DayTable,
  type MeterColumn,
  type Office,
  type Period,
  type ResourceId,
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

/** Something about meters that a person has to look into. */
export interface MeterWork {
  readonly questions: readonly (Period & { readonly meter: string; readonly name: string })[];
  readonly unread: readonly UnreadMeter[];
  readonly unfilled: readonly Unfilled[];
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
  const kept = (meter: string, day: Day): boolean =>
    book.unfilled.some((each) => each.meter === meter && each.first <= day && each.last >= day);
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
  };
}
