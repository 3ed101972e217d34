import { addDays, dayNumberFromText, type Day } from '../calendar/day.ts';

/**
 * The last day whose use lies before a meter's reading or a count of a cupboard (law M5): the day before for one taken before work, the day itself for one
 * taken after it. Kept as a day: all use up to and including it is before the reading.
 *
 * @returns undefined if the text is no day.
 * @example
 * boundaryOf({ day: '2026-06-08', moment: 'before' }); // dayOf(2026, 6, 7)
 */
export function boundaryOf({
  day,
  moment,
}: {
  readonly day: string;
  readonly moment?: 'before' | undefined;
}): Day | undefined {
  const number = dayNumberFromText(day);
  return number === undefined || moment === undefined ? number : addDays(number, -1);
}
