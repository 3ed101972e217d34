import {
  dateOf,
  dayNumberFromText,
  dayText,
  monthPeriod,
  TEMPERATURE,
  type Day,
  type FactDraft,
  type Office,
  type Period,
} from '@soxanh/core';

/** Why a row gives no temperature. */
export type TemperatureRefusal = 'shape' | 'day' | 'number' | 'range' | 'future' | 'twice';

/** A row that gives none: its number, counted from 1, and what stands in it. */
export interface RefusedRow {
  readonly row: number;
  readonly text: string;
  readonly why: TemperatureRefusal;
}

/** What was read of a pasted list of days and temperatures. */
export interface TemperatureList {
  /** Tenths of a degree by day. */
  readonly days: ReadonlyMap<Day, number>;
  readonly refused: readonly RefusedRow[];
}

const COLDEST = -600;
const HOTTEST = 600;
/** A day as ISO or day/month/year, then a separator, then degrees with a comma or a point. */
const ROW = /^"?([\d/.-]+)"?\s*[;,\t ]\s*"?([+-]?\d+(?:[.,]\d+)?)"?\s*(?:°\s*C?)?$/i;

/**
 * Reads rows of a day and its mean temperature, as they are copied from a spreadsheet or a weather site:
 * `01/6/2026;29,5` or `2026-06-01,29.5`. A first row without digits is a heading. Temperatures are rounded once to a
 * tenth of a degree.
 *
 * @param today later days are refused: they have no temperature yet.
 */
export function readTemperatures(text: string, today: Day): TemperatureList {
  const days = new Map<Day, number>();
  const refused: RefusedRow[] = [];
  const rows = text.split(/\r?\n/);
  const heading = rows.findIndex((row) => row.trim() !== '');
  for (const [at, row] of rows.entries()) {
    const said = row.trim();
    if (said === '' || (at === heading && !/\d/.test(said))) continue;
    const read = readRow(said, today);
    const rival = typeof read === 'string' ? undefined : days.get(read.day);
    if (typeof read === 'string') refused.push({ row: at + 1, text: said, why: read });
    else if (rival !== undefined && rival !== read.tenths)
      refused.push({ row: at + 1, text: said, why: 'twice' });
    else days.set(read.day, read.tenths);
  }
  return { days, refused };
}

function readRow(row: string, today: Day): { day: Day; tenths: number } | TemperatureRefusal {
  const match = ROW.exec(row);
  if (match === null) return /^"?[\d/.-]+"?\s*[;,\t ]/.test(row) ? 'number' : 'shape';
  const day = dayFromWritten(match[1] ?? '');
  if (day === undefined) return 'day';
  if (day > today) return 'future';
  const tenths = Math.round(Number((match[2] ?? '').replace(',', '.')) * 10);
  return tenths < COLDEST || tenths > HOTTEST ? 'range' : { day, tenths };
}

/** `2026-06-01`, or day before month as it is written in Viet Nam. */
function dayFromWritten(text: string): Day | undefined {
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (written === null) return dayNumberFromText(text);
  const [, date = '', month = '', year = ''] = written;
  return dayNumberFromText(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}

/** What taking a list in would do. */
export interface TemperaturePlan {
  readonly facts: readonly FactDraft[];
  /** Days that had none. */
  readonly added: number;
  /** Days that had another one. */
  readonly changed: number;
  /** Days that have the very same one: nothing is stated again. */
  readonly same: number;
}

/** Compares a list with what is stated already. */
export function planTemperatures(office: Office, days: TemperatureList['days']): TemperaturePlan {
  const facts: FactDraft[] = [];
  let [added, changed, same] = [0, 0, 0];
  for (const [day, tenths] of [...days].toSorted(([a], [b]) => a - b)) {
    const of = dayText(day);
    const before = office.facts.one(TEMPERATURE, of).latest()?.tenths;
    if (before === tenths) {
      same++;
      continue;
    }
    if (before === undefined) added++;
    else changed++;
    facts.push({ topic: 'temperature', of, from: of, value: { tenths } });
  }
  return { facts, added, changed, same };
}

/** What is known of a month's temperature. */
export interface TemperatureMonth {
  /** The whole month, however many of its days are known. */
  readonly period: Period;
  readonly days: number;
  /** Tenths of a degree, the mean of the days that have one. */
  readonly mean: number;
}

/** The months that have temperatures, the newest first. */
export function temperatureMonths(office: Office): TemperatureMonth[] {
  const months = new Map<Day, { period: Period; days: number; sum: number }>();
  for (const [of, timeline] of office.facts.of(TEMPERATURE)) {
    const day = dayNumberFromText(of);
    const tenths = timeline.latest()?.tenths;
    if (day === undefined || tenths === undefined) continue;
    const { year, month: number } = dateOf(day);
    const period = monthPeriod(year, number);
    const month = months.get(period.first) ?? { period, days: 0, sum: 0 };
    months.set(period.first, { ...month, days: month.days + 1, sum: month.sum + tenths });
  }
  return [...months.values()]
    .map(({ period, days, sum }) => ({ period, days, mean: Math.round(sum / days) }))
    .toSorted((a, b) => b.period.first - a.period.first);
}
