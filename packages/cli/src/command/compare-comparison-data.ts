import {
  amountCode,
  coverageText,
  dayText,
  fraction,
  RESOURCES,
  type ComparedRow,
  type Comparison,
} from '@soxanh/core';
import {
  amountOf,
  daySetRow,
  exactAmount,
  NO_RATIO,
  periodRow,
  ratioOf,
  type Row,
} from './compare-figures.ts';
import { factorRow } from './compare-factor-data.ts';
import { plainFacts } from './plain-facts.ts';

/** What may be judged: absolute and converted figures side by side (law I2), and what they were judged by. */
export function comparisonRow({ comparison, converted, reasons }: ComparedRow): Row {
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
