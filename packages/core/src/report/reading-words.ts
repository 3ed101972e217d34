import { dateOf } from '../calendar/day.ts';
import { dateText, shortDateText } from '../calendar/day-words.ts';
import type { EmptyBuilding, KnownUse } from '../insight/empty-building.ts';
import { fraction, type Fraction, roundedFraction } from '../quantity/fraction.ts';
import { fractionPercent } from '../quantity/fraction-text.ts';
import { amountText } from '../quantity/amount-text.ts';
import type { Language } from '../quantity/language.ts';
import { numberText } from '../quantity/number-text.ts';
import { RESOURCES, type ResourceId } from '../quantity/resource.ts';
import type { ReadingMoment } from './meter-words.ts';

/** A reading about to be saved, with the one before it. */
export interface ReadingTold {
  readonly resource: ResourceId;
  readonly from: ReadingMoment;
  readonly to: ReadingMoment;
  /** Small units between the two. */
  readonly amount: number;
  /** Use divided by the usual; undefined where nothing is known of the usual. */
  readonly times: Fraction | undefined;
}

/**
 * What people see before they save a reading: the use since the last one, and how many times the usual that is.
 *
 * @example
 * const [from, to] = [{ day: dayOf(2026, 5, 31) }, { day: dayOf(2026, 6, 30) }];
 * const told = { resource: 'electricity', from, to, amount: 4_040_000, times: fraction(11, 10) } as const;
 * readingText(told, 'en'); // 'Use from 31/5 to 30/6/2026: 4,040 kWh, about 1.1 times a usual month.'
 */
export function readingText({ resource, from, to, amount, times }: ReadingTold, language: Language): string {
  const vi = language === 'vi';
  const isSameYear = dateOf(from.day).year === dateOf(to.day).year;
  const [start, end] = [isSameYear ? shortDateText(from.day) : dateText(from.day), dateText(to.day)];
  const used = amountText(amount, resource, language);
  const usual = times === undefined ? '' : `, ${timesText(times, daysBetween(from, to), language)}`;
  return vi
    ? `Sử dụng từ ${start} đến ${end}: ${used}${usual}.`
    : `Use from ${start} to ${end}: ${used}${usual}.`;
}

/** Days between two readings: one before work leaves its day to what follows. */
const daysBetween = (from: ReadingMoment, to: ReadingMoment): number => lastRead(to) - lastRead(from);

const lastRead = ({ day, moment }: ReadingMoment): number => (moment === 'before' ? day - 1 : day);

/** From one month's end to the next, give or take some days. */
const isMonth = (days: number): boolean => days >= 25 && days <= 35;

/** Beyond this nobody asks how many times. */
const MANY = 100;

/**
 * How many times the usual something is. Below the usual it is not "gấp": that word means more.
 *
 * @param days over how many days it was used: about a month's use is held against a usual month, that of several days by
 *   its average against a usual day.
 * @example
 * timesText(fraction(13, 10), 1, 'vi'); // 'gấp khoảng 1,3 lần ngày thường'
 * timesText(fraction(7, 10), 8, 'vi'); // 'bình quân ngày bằng khoảng 0,7 lần ngày thường'
 */
export function timesText(times: Fraction, days: number, language: Language): string {
  const ofMonth = isMonth(days);
  const average = ofMonth || days <= 1 ? '' : language === 'vi' ? 'bình quân ngày ' : 'on average ';
  return average + timesUsual(times, ofMonth, language);
}

function timesUsual(times: Fraction, ofMonth: boolean, language: Language): string {
  const tenths = roundedFraction(times, 1);
  const vi = language === 'vi';
  const usual = vi ? (ofMonth ? 'tháng thường' : 'ngày thường') : ofMonth ? 'a usual month' : 'a usual day';
  if (tenths === 10n) return vi ? `bằng khoảng ${usual}` : `about ${usual}`;
  if (tenths >= BigInt(MANY * 10)) return vi ? `gấp hơn ${MANY} lần ${usual}` : `over ${MANY} times ${usual}`;
  if (tenths === 0n) return vi ? `chưa bằng 0,1 lần ${usual}` : `less than 0.1 times ${usual}`;
  const number =
    tenths >= 100n ? numberText(roundedFraction(times, 0), 0, language) : numberText(tenths, 1, language);
  if (!vi) return `about ${number} times ${usual}`;
  return `${tenths > 10n ? 'gấp' : 'bằng'} khoảng ${number} lần ${usual}`;
}

/**
 * What a building uses while nobody works in it, from readings before and after days off: "điện ngoài giờ làm việc".
 *
 * @example
 * const off = { total: 640_000, days: 11, stretches: [] };
 * emptyBuildingText({ off, working: undefined }, 'electricity', 'en'); // 'From 11 days off with readings before and after: 58.2 kWh a day.'
 */
export function emptyBuildingText(
  { off, working }: EmptyBuilding,
  resource: ResourceId,
  language: Language,
): string {
  const vi = language === 'vi';
  const { per, symbol } = RESOURCES[resource].shown;
  const aDay = ({ total, days }: KnownUse): string =>
    `${numberText(roundedFraction(fraction(total, days * per), 1), 1, language)} ${symbol[language]}`;
  const days = numberText(off.days, 0, language);
  const head = vi
    ? `Theo ${days} ngày nghỉ có chỉ số đọc trước và sau: bình quân ${aDay(off)}/ngày`
    : `From ${days} days off with readings before and after: ${aDay(off)} a day`;
  if (working === undefined || working.total === 0) return `${head}.`;
  const share = fractionPercent(
    fraction(BigInt(off.total) * BigInt(working.days), BigInt(working.total) * BigInt(off.days)),
    language,
  );
  return vi
    ? `${head}, bằng ${share} ngày làm việc (${aDay(working)}/ngày).`
    : `${head}, ${share} of a working day (${aDay(working)} a day).`;
}
