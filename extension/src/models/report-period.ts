import {
  addDays,
  dateOf,
  dayNumberFromText,
  dayOf,
  dayText,
  monthPeriod,
  type Day,
  type Period,
} from '@soxanh/core';

/** The stretches a report is asked for. */
export type ReportReach = 'month' | 'quarter' | 'half' | 'nine' | 'year' | 'range';

/** All reaches, in the order in which they are offered. */
export const REPORT_REACHES: readonly ReportReach[] = ['month', 'quarter', 'half', 'nine', 'year', 'range'];

/** Which period a report is of. */
export interface ReportPeriod {
  readonly reach: ReportReach;
  readonly year: number;
  /** 1 to 12; of a month only. */
  readonly month: number;
  /** 1 to 4; of a quarter only. */
  readonly quarter: number;
  /** Of a free range only. */
  readonly first: Day;
  readonly last: Day;
}

/** First and last day of a choice; undefined if a range ends before it begins or is longer than ten years. */
export function periodOfReport(choice: ReportPeriod): Period | undefined {
  const { year } = choice;
  switch (choice.reach) {
    case 'month':
      return monthPeriod(year, choice.month);
    case 'quarter':
      return months(year, choice.quarter * 3 - 2, choice.quarter * 3);
    case 'half':
      return months(year, 1, 6);
    case 'nine':
      return months(year, 1, 9);
    case 'year':
      return months(year, 1, 12);
    case 'range': {
      const { first, last } = choice;
      return first <= last && last - first < LONGEST_RANGE_DAYS ? { first, last } : undefined;
    }
  }
}

const LONGEST_RANGE_DAYS = 3660;

const months = (year: number, first: number, last: number): Period => ({
  first: dayOf(year, first, 1),
  last: addDays(dayOf(year, last + 1, 1), -1),
});

/**
 * The period a report opens on: the last whole month, because that is what is reported; the current one while the book
 * has no whole month yet.
 */
export function firstReportPeriod(asOf: Day, bookBegins: Day | undefined): ReportPeriod {
  const current = dateOf(asOf);
  const isComplete = asOf === monthPeriod(current.year, current.month).last;
  const before = monthPeriod(current.year, current.month - 1);
  const month = isComplete || (bookBegins !== undefined && bookBegins > before.last) ? asOf : before.last;
  const { year, month: number } = dateOf(month);
  const { first, last } = monthPeriod(year, number);
  return { reach: 'month', year, month: number, quarter: Math.ceil(number / 3), first, last };
}

/** The choice that gives a period: a whole month, quarter or year by its name, anything else by its days. */
function choiceOfPeriod({ first, last }: Period): ReportPeriod {
  const { year, month } = dateOf(first);
  const days = { year, month, quarter: Math.ceil(month / 3), first, last };
  const reaches: readonly ReportReach[] = ['month', 'quarter', 'half', 'nine', 'year'];
  const reach = reaches.find((each) => {
    const period = periodOfReport({ ...days, reach: each });
    return period?.first === first && period.last === last;
  });
  return { ...days, reach: reach ?? 'range' };
}

/** The address of the report of a period: `/bao-cao?tu=2026-06-01&den=2026-06-30`. */
export const routeOfReport = ({ first, last }: Period): string =>
  `/bao-cao?tu=${dayText(first)}&den=${dayText(last)}`;

/** The choice an address asks for; undefined if it names no period. */
export function choiceFromRoute(route: string): ReportPeriod | undefined {
  const asked = new URLSearchParams(route.split('?')[1] ?? '');
  const first = dayNumberFromText(asked.get('tu') ?? '');
  const last = dayNumberFromText(asked.get('den') ?? '');
  return first === undefined || last === undefined ? undefined : choiceOfPeriod({ first, last });
}
