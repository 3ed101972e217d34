import { dateOf, type Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { Coverage } from '../ledger/totals.ts';
import { FACTOR } from '../office/readers-judging.ts';
import type { Office } from '../office/office.ts';
import { decimalFromText } from '../quantity/decimal.ts';
import { RESOURCES, type ResourceId } from '../quantity/resource.ts';
import { allDays, daysOf } from './day-set.ts';
import { hasValue } from './day-value.ts';
import type { DaySeries } from '../ledger/day-series.ts';
import { addFractions, fraction, type Fraction, multiplyFractions, NOTHING } from '../quantity/fraction.ts';

/** What use is converted into: kilograms of CO₂, or đồng. */
export type Measure = 'co2' | 'money';

/** What one shown unit (kWh, m³, sheet) emits or costs, with what it must never be shown without (law I5). */
export interface Factor {
  /** Kilograms or đồng per shown unit, exactly as stated: "0.6592". */
  readonly value: string;
  /** The year it is of. */
  readonly year: number;
  readonly source: string;
  /** The day from which the office states it; undefined for a published one. */
  readonly since: Day | undefined;
  /** The day's own year has none: this is the last one published before it. */
  readonly standsIn: boolean;
}

const GRID_SOURCE = 'Cục Biến đổi khí hậu';

/** Emission factor of the grid of Viet Nam, tCO₂e/MWh, which is kg/kWh. None was published for 2024 and later. */
const PUBLISHED: Readonly<Partial<Record<`${ResourceId}/${Measure}`, Readonly<Record<number, string>>>>> = {
  'electricity/co2': { 2019: '0.8458', 2020: '0.8041', 2021: '0.7221', 2022: '0.6766', 2023: '0.6592' },
};

/**
 * The factor of a day: what the office states for it, else the one published for its year, else the last one published
 * before.
 *
 * @returns undefined if there is none: then there is no figure.
 * @example
 * factorOn(officeOf([]), 'electricity', 'co2', dayOf(2026, 6, 30))?.year; // 2023
 */
export function factorOn(
  office: Office,
  resource: ResourceId,
  measure: Measure,
  day: Day,
): Factor | undefined {
  const { year } = dateOf(day);
  const timeline = office.facts.one(FACTOR, `${resource}/${measure}`);
  const stated = timeline.at(day);
  if (stated !== undefined) {
    const since = timeline.changes().findLast((from) => from <= day);
    const { value, source } = stated;
    return { value, year: stated.year, source, since, standsIn: stated.year < year };
  }
  const published = PUBLISHED[`${resource}/${measure}`] ?? {};
  const last = Math.max(
    ...Object.keys(published)
      .map(Number)
      .filter((each) => each <= year),
  );
  const value = published[last];
  if (value === undefined) return undefined;
  return { value, year: last, source: GRID_SOURCE, since: undefined, standsIn: last < year };
}

/**
 * Converts an amount by a factor, exactly.
 *
 * @param amount small units.
 * @returns kilograms or đồng.
 * @example
 * const factor = { value: '0.6592', year: 2023, source: 'Cục Biến đổi khí hậu', since: undefined, standsIn: true };
 * convert(fraction(4_040_000), 'electricity', factor); // fraction(2_663_168, 1000)
 */
export function convert(amount: Fraction, resource: ResourceId, { value }: Factor): Fraction {
  const read = decimalFromText(value);
  // A factor that cannot be read is refused where it is stated.
  if (!read.ok) return NOTHING;
  const perShown = fraction(read.value.digits, 10n ** BigInt(read.value.places));
  return multiplyFractions(multiplyFractions(amount, perShown), fraction(1, RESOURCES[resource].shown.per));
}

/** Use of some days in a row that have one factor. */
export interface ConvertedStretch {
  readonly period: Period;
  /** Small units. */
  readonly amount: number;
  readonly factor: Factor;
}

/** What the use of a period emits or costs, with its factors (law I5) and its coverage (law L2). */
export interface Converted {
  readonly measure: Measure;
  /** Kilograms or đồng, exact. */
  readonly total: Fraction;
  readonly stretches: readonly ConvertedStretch[];
  readonly coverage: Coverage;
}

/**
 * Converts the use of a period, each day by its own factor.
 *
 * @param series the days of `period`.
 * @returns undefined if a day with a value has no factor, or no day has a value: never a figure without them.
 * @example
 * const evidence = ledgerEvidence(new Ledger(), context.office, dayOf(2026, 6, 30));
 * const june = monthPeriod(2026, 6);
 * const days = evidence.days({ kind: 'department', id: 'van-phong' }, 'electricity', june);
 * convertDays(context.office, 'electricity', 'money', days, june); // undefined
 */
export function convertDays(
  office: Office,
  resource: ResourceId,
  measure: Measure,
  series: DaySeries,
  period: Period,
): Converted | undefined {
  const stretches: ConvertedStretch[] = [];
  const coverage = { valued: 0, expected: 0 };
  for (const day of daysOf(allDays(period))) {
    const at = day - period.first;
    const valued = hasValue(series.state[at] ?? 0);
    if (series.expected[at] === 1) coverage.expected++;
    if (series.expected[at] === 1 && valued) coverage.valued++;
    if (!valued) continue;
    const factor = factorOn(office, resource, measure, day);
    if (factor === undefined) return undefined;
    addDay(stretches, day, series.amount[at] ?? 0, factor);
  }
  if (stretches.length === 0) return undefined;
  const total = stretches.reduce(
    (sum, { amount, factor }) => addFractions(sum, convert(fraction(amount), resource, factor)),
    NOTHING,
  );
  return { measure, total, stretches, coverage };
}

/** Lengthens the last stretch by a day, or begins another where the factor changes; days without a value lie inside. */
function addDay(stretches: ConvertedStretch[], day: Day, amount: number, factor: Factor): void {
  const last = stretches.at(-1);
  if (last === undefined || !isSame(last.factor, factor)) {
    stretches.push({ period: { first: day, last: day }, amount, factor });
    return;
  }
  const period = { first: last.period.first, last: day };
  stretches[stretches.length - 1] = { period, amount: last.amount + amount, factor };
}

const isSame = (a: Factor, b: Factor): boolean =>
  a.value === b.value && a.year === b.year && a.source === b.source && a.standsIn === b.standsIn;
