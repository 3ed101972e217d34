import { dayNumberFromText, type Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { Office } from '../office/office.ts';
import { BASELINE } from '../office/readers-judging.ts';
import type { ResourceId } from '../quantity/resource.ts';
import { allDays, type DaySet } from './day-set.ts';
import type { Lacking } from './lacking.ts';
import { settingOn } from '../office/method-settings.ts';
import { previousSoFar } from './previous-period.ts';
import { oneYearEarlier, samePeriod, type TetAlignment } from './same-period.ts';
import type { Subject } from './subject.ts';

/** With what a period is compared. Quotas have a pace instead: `quotaPace`. */
export type Against = 'last-year' | 'previous' | 'baseline';

/** The days a period is compared with. */
export interface ComparedWith {
  readonly against: Against;
  /** P′, for the absolute change; undefined if there is none. */
  readonly dates: DaySet | undefined;
  /** P₀, for the converted change; undefined if there is none. */
  readonly days: DaySet | undefined;
  /** How both lie to Tết, where a year is compared with the year before. */
  readonly tet: TetAlignment | undefined;
  /** Of a frozen comparison period, the day from which the office states it. */
  readonly since: Day | undefined;
  readonly lacking: readonly Lacking[];
}

/** What is asked to be compared. */
export interface ComparedQuestion {
  readonly subject: Subject;
  readonly resource: ResourceId;
  readonly period: Period;
  readonly against: Against;
}

/**
 * Finds the days a period is compared with: the same dates last year, moved with Tết where it touches them; the period
 * before; or what the office froze for the subject, else for the whole office.
 *
 * @param judged the beginning of the period up to the day judged last.
 * @example
 * const june = monthPeriod(2026, 6);
 * const question = { subject: WHOLE_OFFICE, resource: 'paper', period: june, against: 'last-year' } as const;
 * comparedWith(context.office, question, june).dates?.period; // monthPeriod(2025, 6)
 */
export function comparedWith(office: Office, question: ComparedQuestion, judged: Period): ComparedWith {
  const { against, period } = question;
  switch (against) {
    case 'last-year':
      return lastYear(office, judged);
    case 'previous': {
      const days = allDays(previousSoFar(period, judged));
      return { against, dates: days, days, tet: undefined, since: undefined, lacking: [] };
    }
    case 'baseline':
      return frozen(office, question, judged.last);
  }
}

function lastYear(office: Office, judged: Period): ComparedWith {
  const [before, after] = (['tet-before', 'tet-after'] as const).map(
    (key) => settingOn(office, key, judged.last).value,
  );
  const same = samePeriod(judged, { before: before ?? 0, after: after ?? 0 });
  const found = { against: 'last-year', since: undefined } as const;
  if (!same.ok) {
    // The dates are known even where Tết is not: amounts can stand side by side.
    const dates = oneYearEarlier(judged);
    return { ...found, dates, days: undefined, tet: undefined, lacking: [same.error] };
  }
  const { dates, compared, tet } = same.value;
  return { ...found, dates, days: compared, tet, lacking: [] };
}

function frozen(office: Office, { subject, resource }: ComparedQuestion, day: Day): ComparedWith {
  const own = office.facts.one(BASELINE, `${subject.id}/${resource}`);
  const timeline = own.at(day) === undefined ? office.facts.one(BASELINE, `office/${resource}`) : own;
  const value = timeline.at(day);
  const [first, last] = [value?.first, value?.through].map((text) => dayNumberFromText(text ?? ''));
  const found = { against: 'baseline', tet: undefined } as const;
  if (first === undefined || last === undefined || first > last) {
    const lacking = [{ kind: 'no-baseline' }] as const;
    return { ...found, dates: undefined, days: undefined, since: undefined, lacking };
  }
  const days = allDays({ first, last });
  const since = timeline.changes().findLast((from) => from <= day);
  return { ...found, dates: days, days, since, lacking: [] };
}
