import {
  addDays,
  dateOf,
  dayNumberFromText,
  dayText,
  monthPeriod,
  shownPlaces,
  type Day,
  type FactDraft,
  type Language,
  type Office,
  type Period,
  type ResourceId,
} from '@soxanh/core';
import type { SetupStep } from './setup-history.ts';
import { NO_NUMBER, typedFromWhole, wholeFromTyped } from './setup-number.ts';
import { subjectAndResource, subjectOf } from './setup-subject.ts';
import type { Setup } from './setup.ts';

/** A quota as it was stated. */
export interface QuotaRow {
  readonly step: SetupStep;
  /** The subject: `office`, or the id of a building, department or meter. */
  readonly id: string;
  readonly resource: ResourceId;
  readonly period: Period;
  /** Small units. */
  readonly amount: number;
}

/** Quotas that touch a year, subject by subject in the order of the office, each from its first day on. */
export function quotaRows(setup: Setup, year: number): QuotaRow[] {
  const { first, last } = { first: monthPeriod(year, 1).first, last: monthPeriod(year, 12).last };
  return setup
    .subjects('quota')
    .flatMap((of) =>
      setup
        .history('quota', of)
        .toReversed()
        .flatMap((step) => quotaRow(of, step)),
    )
    .filter(({ period }) => period.first <= last && period.last >= first)
    .toSorted((a, b) => rank(setup.office.value, a) - rank(setup.office.value, b));
}

function quotaRow(of: string, step: SetupStep): QuotaRow[] {
  const named = subjectAndResource(of);
  const { through, amount } = step.value;
  const last = typeof through === 'string' ? dayNumberFromText(through) : undefined;
  if (named === undefined || last === undefined || typeof amount !== 'number') return [];
  return [{ step, ...named, period: { first: step.from, last }, amount }];
}

const KINDS = ['office', 'building', 'department', 'meter'] as const;

/** The office first, then buildings, departments and meters, each in the order in which they were stated. */
function rank(office: Office, { id }: QuotaRow): number {
  const { kind } = subjectOf(office, id);
  const place = [...office.buildings, ...office.departments].findIndex((each) => each.id === id);
  return KINDS.indexOf(kind) * 10_000 + place;
}

/** A quota as a form holds it. */
export interface QuotaForm {
  readonly id: string;
  readonly resource: ResourceId;
  readonly through: Day | undefined;
  /** In the unit people read. */
  readonly amount: string;
  /** The same amount for every month of the period, each a quota of its own. */
  readonly monthly: boolean;
}

/** A form for a new quota: this month, the whole office. */
export const blankQuota = (today: Day): QuotaForm => ({
  id: 'office',
  resource: 'paper',
  through: monthOf(today).last,
  amount: '',
  monthly: false,
});

/** What a form holds of a quota that is there. */
export const quotaForm = ({ id, resource, period, amount }: QuotaRow, language: Language): QuotaForm => ({
  id,
  resource,
  through: period.last,
  amount: typedFromWhole(amount, shownPlaces(resource), language),
  monthly: false,
});

/** What is wrong with a quota. */
export type QuotaProblem =
  | 'no-through'
  | 'through-before'
  | 'bad-amount'
  /** One begins on that day already, and would silently be replaced. */
  | 'begins-there'
  | 'no-months';

/** Whether a period is made of whole months, two at least. */
export const hasMonths = (from: Day, through: Day | undefined): through is Day =>
  through !== undefined &&
  dateOf(from).date === 1 &&
  monthOf(through).last === through &&
  monthOf(from).last < through;

/**
 * The facts a form states, or what is wrong with it.
 *
 * @param mends the quota it stands in for; undefined for a new one.
 */
export function quotaFacts(
  setup: Setup,
  form: QuotaForm,
  from: Day,
  mends: QuotaRow | undefined,
  language: Language,
): FactDraft[] | QuotaProblem {
  const { id, resource, through } = form;
  const amount = wholeFromTyped(form.amount, shownPlaces(resource), language);
  if (amount === NO_NUMBER) return 'bad-amount';
  if (through === undefined) return 'no-through';
  if (through < from) return 'through-before';
  if (form.monthly && !hasMonths(from, through)) return 'no-months';
  const periods = form.monthly ? monthsOf({ first: from, last: through }) : [{ first: from, last: through }];
  const of = `${id}/${resource}`;
  const taken = new Set(setup.history('quota', of).map((step) => step.from));
  const own = mends !== undefined && `${mends.id}/${mends.resource}` === of ? mends.step.from : undefined;
  if (periods.some(({ first }) => taken.has(first) && first !== own)) return 'begins-there';
  return periods.map(({ first, last }) => ({
    topic: 'quota',
    of,
    from: dayText(first),
    value: { through: dayText(last), amount },
  }));
}

function monthsOf({ first, last }: Period): Period[] {
  const months: Period[] = [];
  for (let day = first; day <= last;) {
    const month = monthOf(day);
    months.push(month);
    day = addDays(month.last, 1);
  }
  return months;
}

function monthOf(day: Day): Period {
  const { year, month } = dateOf(day);
  return monthPeriod(year, month);
}
