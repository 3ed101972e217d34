import type { Day } from '../calendar/day.ts';
import type { Office } from '../office/office.ts';
import { METER } from '../office/readers-meter.ts';
import type { Language } from '../quantity/language.ts';
import { groupedText } from '../quantity/number-text.ts';

/**
 * Prints what a counter showed as its dial shows it, with the zeros at its end: "7.831" among readings of one decimal could
 * be taken for 7,831.
 *
 * @param value as an entry holds it: `.` as decimal sign, no grouping.
 * @param decimals of the counter's face; what was written with more keeps them.
 * @example
 * dialText('7831', 1, 'vi'); // '7.831,0'
 */
export function dialText(value: string, decimals: number, language: Language): string {
  const [whole = '', fraction = ''] = value.split('.');
  const shown = fraction.padEnd(decimals, '0');
  return groupedText(shown === '' ? whole : `${whole}.${shown}`, language);
}

/**
 * Decimals of a meter's face on a day; before it was stated and after it was closed, those it is described with last.
 *
 * @example
 * dialDecimals(officeOf([]), 'dien-1', dayOf(2026, 6, 8)); // 0
 */
export function dialDecimals(office: Office, meter: string, day: Day | undefined): number {
  const stated = office.facts.one(METER, meter);
  const onDay = day === undefined ? undefined : stated.at(day);
  return (onDay ?? stated.latest())?.decimals ?? 0;
}
