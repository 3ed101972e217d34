import { addDays, dayNumberFromText, type Day } from '../calendar/day.ts';
import { isWithin, type Period } from '../calendar/period.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { IssueEntry, StockEntry } from '../journal/entry.ts';
import type { EntryId } from '../journal/id.ts';
import { compareFractions, fraction, type Fraction } from '../quantity/fraction.ts';
import { WHOLE } from '../quantity/whole.ts';
import { standingCount, type StandingCount } from './stock-count.ts';

/** What was counted, issued and recorded in a period, in small units. */
export interface StockFigures {
  /** S₀ and S₁: the counts at both ends. */
  readonly start: StockEntry;
  readonly end: StockEntry;
  /** I, and the entries it is the sum of. */
  readonly issued: number;
  readonly issues: readonly EntryId[];
  /** B = S₀ + I − S₁: used by stock. */
  readonly used: number;
  /** L: recorded as used. */
  readonly recorded: number;
  /** B − L: used and not recorded, or if negative recorded and not used. */
  readonly difference: number;
}

/** Paper recorded against paper used by stock (method §3). */
export type StockCheck =
  /** κ = L ÷ B lies within the tolerance. */
  | { readonly kind: 'agrees'; readonly ratio: Fraction; readonly figures: StockFigures }
  | { readonly kind: 'differs'; readonly ratio: Fraction; readonly figures: StockFigures }
  /** B is not positive, so there is no κ: a recount is asked for. */
  | { readonly kind: 'recount'; readonly figures: StockFigures }
  /** "Chưa đối chiếu với cấp phát": what stands at which end is not known. */
  | { readonly kind: 'unchecked'; readonly lacking: readonly StockLack[] }
  /** It is not recorded by hand, or the resource is not one that is handed out by stock. */
  | { readonly kind: 'not-asked' };

/** Why a count does not stand at an end of the period. */
export interface StockLack {
  readonly end: 'start' | 'end';
  readonly why: 'not-counted' | 'counted-differently';
}

/** What is checked: everything of one department and resource. */
export interface StockQuestion {
  readonly period: Period;
  readonly recorded: number;
  readonly entries: readonly (IssueEntry | StockEntry)[];
  readonly calendar: WorkingCalendar;
  /** The greatest |κ − 1|, in hundredths of a per cent. */
  readonly tolerance: number;
}

/**
 * Compares what was recorded as used with what the cupboard says: an entry proves that something was used, not that all
 * was recorded. Amounts agree if |κ − 1| is at most the tolerance.
 *
 * @example
 * const june = { period: monthPeriod(2026, 6), recorded: 3120, entries: [], tolerance: 1000 };
 * checkStock({ ...june, calendar: context.office.calendar }).kind; // 'unchecked'
 */
export function checkStock({ period, recorded, entries, calendar, tolerance }: StockQuestion): StockCheck {
  const issues = entries.filter((entry) => entry.kind === 'issue');
  const stocks = entries.filter((entry) => entry.kind === 'stock');
  const issuedOn = new Set(issues.map(({ day }) => dayNumberFromText(day)));
  const isQuiet = (day: Day): boolean => !calendar.isWorking(day) && !issuedOn.has(day);
  const start = standingCount(stocks, addDays(period.first, -1), isQuiet);
  const end = standingCount(stocks, period.last, isQuiet);
  if (start.kind !== 'counted' || end.kind !== 'counted')
    return { kind: 'unchecked', lacking: [...lackOf(start, 'start'), ...lackOf(end, 'end')] };
  const within = issues.filter(({ day }) => isWithin(dayNumberFromText(day) ?? period.first, period));
  const issued = within.reduce((sum, { amount }) => sum + amount, 0);
  const used = start.entry.amount + issued - end.entry.amount;
  const figures = {
    start: start.entry,
    end: end.entry,
    issued,
    issues: within.map(({ id }) => id),
    used,
    recorded,
    difference: used - recorded,
  };
  if (used <= 0) return { kind: 'recount', figures };
  const apart = fraction(Math.abs(figures.difference), used);
  const agrees = compareFractions(apart, fraction(tolerance, WHOLE)) <= 0;
  return { kind: agrees ? 'agrees' : 'differs', ratio: fraction(recorded, used), figures };
}

const lackOf = (found: StandingCount, end: 'start' | 'end'): StockLack[] =>
  found.kind === 'counted' ? [] : [{ end, why: found.kind }];
