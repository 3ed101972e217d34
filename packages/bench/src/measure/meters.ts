import {
  addDays,
  dayOf,
  dayText,
  officeOf,
  type Day,
  type EntryId,
  type Office,
  type Period,
} from '@soxanh/core';

/** A thousand meters with a thousand readings each, in a book of twenty-five buildings of four departments. */
export const METERS = 1000;
export const READINGS_EACH = 1000;
const BUILDINGS = 25;
/** Departments in a building. */
export const RECEIVERS = 4;
/** Each meter counts hundredths of a kilowatt-hour twenty times. */
export const MULTIPLIER = 20;
export const PLACES = 2;

/** Readings as typed columns: those of a meter stand together, in the order of time. */
export interface ReadingColumns {
  /** The day after whose work each was taken; the same days for all meters. */
  readonly day: Int32Array;
  /** Hundredths that the counter showed. */
  readonly digits: Float64Array;
}

export const meterId = (meter: number): string => `dien-${String(meter).padStart(4, '0')}`;
export const buildingOf = (meter: number): number => meter % BUILDINGS;
export const departmentId = (building: number, place: number): string => `phong-${two(building)}-${place}`;
const two = (n: number): string => String(n).padStart(2, '0');

/** People at work in a department, before and after the day on which all were counted anew. */
export const headCounts = (building: number, place: number): readonly [number, number] => [
  4 + ((building * 7 + place * 5) % 19),
  3 + ((building * 3 + place * 11) % 23),
];

const BEGIN = dayOf(2022, 11, 1);
export const COUNTED_ANEW = dayOf(2025, 7, 1);

/** The book: buildings, departments with their heads, meters shared by heads. */
export function meterOffice(): Office {
  const facts: { topic: string; of: string; from: string; value: unknown }[] = [];
  const state = (topic: string, of: string, value: unknown, from: Day = BEGIN): unknown =>
    facts.push({ topic, of, from: dayText(from), value });
  state('office', 'office', { name: 'Bench' });
  for (let building = 0; building < BUILDINGS; building++) {
    state('building', `nha-${building}`, { name: `Nhà ${building}` });
    for (let place = 0; place < RECEIVERS; place++) {
      const id = departmentId(building, place);
      const [before, after] = headCounts(building, place);
      state('department', id, { name: id, building: `nha-${building}` });
      state('head-count', id, { people: before });
      state('head-count', id, { people: after }, COUNTED_ANEW);
    }
  }
  for (let meter = 0; meter < METERS; meter++) {
    const building = `nha-${buildingOf(meter)}`;
    const id = meterId(meter);
    state('meter', id, { name: id, resource: 'electricity', building, multiplier: String(MULTIPLIER) });
    state('allocation', id, { by: 'head-count' });
  }
  return officeOf(facts.map((fact, at) => ({ ...fact, id: String(at).padStart(6, '0') })));
}

/** Readings after work on every working day: weekends, holidays and Tết are gaps between them. */
export function meterReadings({ calendar }: Office): ReadingColumns {
  const day = new Int32Array(METERS * READINGS_EACH);
  const digits = new Float64Array(day.length);
  for (let meter = 0; meter < METERS; meter++) {
    let on = BEGIN;
    let shown = meter * 1000;
    for (let n = 0; n < READINGS_EACH; n++, on = addDays(on, 1)) {
      while (!calendar.isWorking(on)) on = addDays(on, 1);
      const at = meter * READINGS_EACH + n;
      shown += 1 + ((meter * 31 + n * 17) % 997);
      day[at] = on;
      digits[at] = shown;
    }
  }
  return { day, digits };
}

/** The entry a reading would be. */
export const readingId = (at: number): EntryId =>
  `019ea4f9-e0e0-7000-8000-${String(at).padStart(12, '0')}` as EntryId;

/** From the day after the first reading to the last. */
export const readPeriod = ({ day }: ReadingColumns): Period => ({
  first: addDays((day[0] ?? 0) as Day, 1),
  last: (day[READINGS_EACH - 1] ?? 0) as Day,
});
