import {
  amountCode,
  coverageText,
  dayText,
  fixedCode,
  fraction,
  multiplyFractions,
  RESOURCES,
  type Against,
  type ComparedRow,
  type Comparison,
  type Converted,
  type DaySet,
  type Fraction,
  type Pace,
  type PacedRow,
  type Period,
  type ResourceId,
  type SharedRow,
  type Unfilled,
} from '@soxanh/core';
import type { PacedResource } from './compare-pace-text.ts';
import type { ComparedResource } from './compared-resource.ts';
import { fractionCode, plainFacts, type Plain } from './plain-facts.ts';

type Row = Readonly<Record<string, Plain>>;

/** Comparisons as one JSON array, a row a line: what may be judged, then the shares that may not. */
export function comparisonJson(found: readonly ComparedResource[], against: Against, period: Period): string {
  return arrayText(
    found.flatMap(({ rows, shares, unfilled }) => [
      ...rows.map((row) => comparisonRow(row)),
      ...shares.map((share) => shareRow(share, against, period)),
      ...unfilled.map((one) => unfilledRow(one)),
    ]),
  );
}

/** Quotas as one JSON array, a row a line. */
export const paceJson = (found: readonly PacedResource[], period: Period): string =>
  arrayText(found.flatMap(({ resource, rows }) => rows.map((row) => paceRow(row, resource, period))));

const arrayText = (rows: readonly Row[]): string =>
  rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`;

const periodRow = ({ first, last }: Period): Row => ({ first: dayText(first), last: dayText(last) });

const daySetRow = (days: DaySet | undefined): Row | null =>
  days === undefined ? null : { ...periodRow(days.period), without: days.without.map((day) => dayText(day)) };

/** Small units as decimal text in the shown unit; null where there is no value. */
const amountOf = (amount: number | null, resource: ResourceId): string | null =>
  amount === null ? null : amountCode(amount, resource);

/** An exact amount of small units as "n/d" in the shown unit, and rounded to one decimal. */
function exactAmount(
  amount: Fraction,
  resource: ResourceId,
): { readonly exact: string; readonly text: string } {
  const shown = multiplyFractions(amount, fraction(1, RESOURCES[resource].shown.per));
  return { exact: fractionCode(shown), text: fixedCode(shown, 1) };
}

/** A ratio as "n/d", and as a rounded percentage without its sign: "6.2". */
const ratioOf = (ratio: Fraction): { readonly ratio: string; readonly percent: string } => ({
  ratio: fractionCode(ratio),
  percent: fixedCode(multiplyFractions(ratio, fraction(100)), 1),
});

const NO_RATIO = { ratio: null, percent: null };

function comparisonRow({ comparison, converted, reasons }: ComparedRow): Row {
  const { subject, resource, period, judged, asOf, with: compared, exposure, absolute } = comparison;
  return {
    kind: 'comparison',
    resource,
    unit: RESOURCES[resource].shown.code,
    subject: { kind: subject.kind, id: subject.id },
    period: periodRow(period),
    judged: judged === undefined ? null : periodRow(judged),
    asOf: dayText(asOf),
    against: compared.against,
    dates: daySetRow(compared.dates),
    days: daySetRow(compared.days),
    tet: plainFacts(compared.tet),
    since: plainFacts(compared.since, 'since'),
    per: exposure.per,
    absolute: {
      judged: amountOf(absolute.judged.amount, resource),
      judgedCoverage: coverageText(absolute.judged.coverage),
      compared: amountOf(absolute.compared.amount, resource),
      comparedCoverage: coverageText(absolute.compared.coverage),
      change: amountOf(absolute.change, resource),
      ...(absolute.relative === null ? NO_RATIO : ratioOf(absolute.relative)),
    },
    converted: convertedRow(comparison),
    coverage: {
      judged: countedText(comparison.coverage.judged),
      compared: countedText(comparison.coverage.compared),
    },
    leftOut: {
      judged: amountCode(comparison.leftOut.judged, resource),
      compared: amountCode(comparison.leftOut.compared, resource),
    },
    signs: plainFacts(comparison.signs),
    conditions: plainFacts(comparison.conditions),
    reasons: reasons.map(({ id, of, day, through, cause, text }) => ({
      id,
      of: { kind: of.kind, id: of.id },
      first: day,
      last: through ?? day,
      cause,
      text: text ?? null,
    })),
    factors: converted.map(factorRow),
    settings: plainFacts(comparison.settings),
    calendar: plainFacts(comparison.calendar),
  };
}

/** Days that count for judging, of those expected. */
const countedText = ({ counted, expected }: Comparison['coverage']['judged']): string | null =>
  coverageText({ valued: counted, expected });

function convertedRow({ converted, resource }: Comparison): Row {
  if (converted.kind === 'withheld') return { kind: 'withheld', lacking: plainFacts(converted.lacking) };
  const actual = amountCode(converted.actual, resource);
  const expected = exactAmount(converted.expected, resource);
  if (converted.kind === 'small')
    return { kind: 'small', actual, expected, floor: amountCode(converted.floor, resource) };
  const { target } = converted;
  return {
    kind: 'saving',
    actual,
    expected,
    saving: exactAmount(converted.saving, resource),
    ...ratioOf(converted.relative),
    target:
      target === undefined
        ? null
        : {
            ...ratioOf(fraction(target.target.saving, 10_000)),
            of: target.target.of,
            since: plainFacts(target.target.since, 'since'),
            allowed: exactAmount(target.allowed, resource),
            left: exactAmount(target.left, resource),
            met: target.met,
          },
  };
}

const MEASURE_UNITS: Readonly<Record<Converted['measure'], string>> = { co2: 'kg', money: 'VND' };

/** A conversion never stands without its factors (law I5). */
const factorRow = ({ measure, total, stretches, coverage }: Converted): Row => ({
  measure,
  unit: MEASURE_UNITS[measure],
  total: { exact: fractionCode(total), text: fixedCode(total, measure === 'co2' ? 1 : 0) },
  coverage: coverageText(coverage),
  factors: [
    ...new Map(
      stretches.map(({ factor }) => [
        `${factor.value}/${factor.year}/${factor.source}`,
        {
          value: factor.value,
          year: factor.year,
          source: factor.source,
          since: plainFacts(factor.since, 'since'),
          standsIn: factor.standsIn,
        },
      ]),
    ).values(),
  ],
});

function shareRow(share: SharedRow, against: Against, period: Period): Row {
  const { department, resource, meters, judged, dates, absolute, apart } = share;
  return {
    kind: 'share',
    resource,
    unit: RESOURCES[resource].shown.code,
    subject: { kind: 'department', id: department },
    meters: [...meters],
    period: periodRow(period),
    judged: periodRow(judged),
    against,
    dates: daySetRow(dates),
    absolute: {
      judged: amountOf(absolute.judged.amount, resource),
      judgedCoverage: coverageText(absolute.judged.coverage),
      compared: amountOf(absolute.compared.amount, resource),
      comparedCoverage: coverageText(absolute.compared.coverage),
      change: amountOf(absolute.change, resource),
    },
    apart:
      apart === undefined
        ? null
        : {
            byShare: exactAmount(apart.byShare, resource),
            byBuilding: exactAmount(apart.byBuilding, resource),
          },
  };
}

const unfilledRow = ({ meter, resource, first, last, amount }: Unfilled): Row => ({
  kind: 'unfilled',
  resource,
  unit: RESOURCES[resource].shown.code,
  subject: { kind: 'meter', id: meter },
  ...periodRow({ first, last }),
  amount: amountCode(amount, resource),
});

function paceRow({ subject, pace }: PacedRow, resource: ResourceId, period: Period): Row {
  const row = {
    kind: 'pace',
    resource,
    unit: RESOURCES[resource].shown.code,
    subject: { kind: subject.kind, id: subject.id },
    period: periodRow(period),
  };
  return pace.kind === 'pace'
    ? { ...row, ...paceFigures(pace) }
    : { ...row, pace: null, lacking: plainFacts(pace) };
}

function paceFigures(pace: Pace): Row {
  const { resource, quota, projection } = pace;
  const projected = projection.kind === 'projected';
  return {
    asOf: dayText(pace.asOf),
    quota: amountCode(quota.amount, resource),
    used: amountCode(pace.used, resource),
    share: pace.usedShare === undefined ? NO_RATIO : ratioOf(pace.usedShare),
    gone: ratioOf(pace.gone),
    workingDays: { gone: pace.workingDays.gone, whole: pace.workingDays.whole },
    expectedSoFar: exactAmount(pace.expectedSoFar, resource),
    pace: projected && projection.pace !== undefined ? ratioOf(projection.pace) : NO_RATIO,
    projectedEnd: projected ? exactAmount(projection.end, resource) : null,
    passing: plainFacts(pace.passing),
    coverage: coverageText(pace.coverage),
    lacking: projected ? null : plainFacts(projection),
    settings: plainFacts(pace.settings),
  };
}
