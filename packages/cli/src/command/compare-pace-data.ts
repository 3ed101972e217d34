import {
  amountCode,
  coverageText,
  dayText,
  RESOURCES,
  type Pace,
  type PacedRow,
  type Period,
  type ResourceId,
} from '@soxanh/core';
import { exactAmount, NO_RATIO, periodRow, ratioOf, type Row } from './compare-figures.ts';
import { plainFacts } from './plain-facts.ts';

/** How a subject stands to its quota, or why nothing is said of it. */
export function paceRow({ subject, pace }: PacedRow, resource: ResourceId, period: Period): Row {
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
