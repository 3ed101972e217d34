import { addDays, dayNumberFromText, type Day } from '../calendar/day.ts';
import { groupsOf, type Period } from '../calendar/period.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { InvoiceEntry } from '../journal/entry.ts';
import { spread } from '../quantity/spread.ts';
import { dayWeights } from './day-weights.ts';
import { NO_BASIS } from './basis.ts';
import type { MeterDays } from './meter-days.ts';

/** An invoice beside the meter's own days, over the invoice's own days (law M6). */
export interface InvoiceCheck {
  readonly entry: InvoiceEntry;
  readonly period: Period;
  /** Small units on the invoice. */
  readonly invoiced: number;
  /** Sum of the meter's days; undefined while one of them has no value, for a part would pass as the whole. */
  readonly counted: number | undefined;
  /** Days without a value. */
  readonly missing: readonly Day[];
  /** How the invoiced amount falls on calendar months, `YYYY-MM`: spread by working-day weights, exact. */
  readonly months: readonly { readonly month: string; readonly amount: number }[];
  /** Shorter or longer than invoices usually are: a reading day was moved. */
  readonly isOddLength: boolean;
}

/** The length of an invoice that raises no eyebrow, in days. */
const USUAL_LENGTH = { least: 25, most: 70 };

/**
 * The days an invoice is for.
 *
 * @returns undefined if its texts are no days.
 * @example
 * invoicePeriod({ day: '2026-05-15', through: '2026-06-14' }); // { first: dayOf(2026, 5, 15), last: dayOf(2026, 6, 14) }
 */
export function invoicePeriod({ day, through }: InvoiceEntry): Period | undefined {
  const [first, last] = [dayNumberFromText(day), dayNumberFromText(through)];
  return first === undefined || last === undefined ? undefined : { first, last };
}

/**
 * Compares an invoice with the meter's days, and spreads it over the months it touches.
 *
 * @param days the meter's days over a period that holds all of the invoice's.
 * @param off what a day off weighs against a working day's 1000.
 * @example
 * const stated = { name: 'Công tơ', resource: 'electricity', departments: ['van-phong'] };
 * const office = officeOf([{ id: '1', topic: 'meter', of: 'dien-1', from: '2026-06-01', value: stated }]);
 * const days = must(meterDays(office, 'dien-1', [], monthPeriod(2026, 6)), 'the meter is stated');
 * const invoice = { id: '2', meter: 'dien-1', day: '2026-06-01', through: '2026-06-30', amount: 900_000, money: 0 };
 * checkInvoice(invoice, days, context.office.calendar, 500)?.counted; // undefined
 */
export function checkInvoice(
  entry: InvoiceEntry,
  days: MeterDays,
  calendar: WorkingCalendar,
  off: number,
): InvoiceCheck | undefined {
  const period = invoicePeriod(entry);
  if (period === undefined) return undefined;
  const missing: Day[] = [];
  let counted = 0;
  for (let day = period.first; day <= period.last; day = addDays(day, 1)) {
    const at = day - days.period.first;
    if ((days.basis[at] ?? NO_BASIS) === NO_BASIS) missing.push(day);
    counted += days.amount[at] ?? 0;
  }
  const length = period.last - period.first + 1;
  return {
    entry,
    period,
    invoiced: entry.amount,
    counted: missing.length === 0 ? counted : undefined,
    missing,
    months: byMonth(entry.amount, period, calendar, off),
    isOddLength: length < USUAL_LENGTH.least || length > USUAL_LENGTH.most,
  };
}

function byMonth(
  amount: number,
  period: Period,
  calendar: WorkingCalendar,
  off: number,
): InvoiceCheck['months'] {
  const shares = spread(amount, dayWeights(calendar, period.first, period.last, off));
  return groupsOf(period, 'month').map(({ code, period: month }) => ({
    month: code,
    amount: shares
      .slice(month.first - period.first, month.last - period.first + 1)
      .reduce((sum, share) => sum + share, 0),
  }));
}
