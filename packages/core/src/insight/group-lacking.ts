import type { ComparedPart } from './compared-part.ts';
import type { ComparedWith } from './compared-with.ts';
import type { Comparison } from './comparison.ts';
import { isEnough, sumJudgingCoverage, type JudgingCoverage } from './judging-coverage.ts';
import type { Lacking, ComparedSide } from './lacking.ts';
import { talliesOf } from './tallies.ts';
import type { Tally } from './tally.ts';

/** Coverage for judging of both sides: counts of all parts are added first. */
export function coverageSides(parts: readonly ComparedPart[]): Comparison['coverage'] {
  const of = (side: ComparedSide): JudgingCoverage =>
    sumJudgingCoverage(talliesOf(parts, side).map(({ coverage }) => coverage));
  return { judged: of('judged'), compared: of('compared') };
}

/**
 * Everything a saving of these parts is withheld for. A department whose paper disagrees withholds the group as well:
 * in the sum its missing entries would look like thrift.
 *
 * @param limit the least coverage, in hundredths of a per cent.
 */
export function groupLacking(
  parts: readonly ComparedPart[],
  compared: ComparedWith,
  limit: number,
): Lacking[] {
  const before = talliesOf(parts, 'compared');
  return [
    ...compared.lacking,
    ...parts.flatMap((part) => part.lacking),
    ...coverageLack('judged', talliesOf(parts, 'judged'), limit),
    ...(before.length === 0 ? [] : coverageLack('compared', before, limit)),
    ...reachLack(before, limit),
  ];
}

function coverageLack(side: ComparedSide, tallies: readonly Tally[], limit: number): Lacking[] {
  const { counted, expected } = sumJudgingCoverage(tallies.map(({ coverage }) => coverage));
  if (isEnough(counted, expected, limit)) return [];
  const missing = tallies.map(({ subject, coverage }) => ({ of: subject, days: coverage.missing }));
  const edges = tallies.map(({ subject, coverage }) => ({ of: subject, stretches: coverage.edges }));
  return [
    {
      kind: 'coverage',
      side,
      counted,
      expected,
      limit,
      missing: missing.filter(({ days }) => days.length > 0),
      edges: edges.filter(({ stretches }) => stretches.length > 0),
    },
  ];
}

/**
 * Days of which nothing was ever expected do not lower coverage, and yet nothing is known of them: a window moved with
 * Tết into the time before the book would be judged by its other half.
 */
function reachLack(tallies: readonly Tally[], limit: number): Lacking[] {
  const days = tallies.map(({ subject, withoutData }) => ({ of: subject, days: withoutData }));
  const without = days.filter((each) => each.days.length > 0);
  if (without.length === 0) return [];
  const { counted, expected } = sumJudgingCoverage(tallies.map(({ coverage }) => coverage));
  const asked = expected + without.reduce((sum, each) => sum + each.days.length, 0);
  return isEnough(counted, asked, limit)
    ? []
    : [{ kind: 'days-without-data', valued: counted, asked, days: without }];
}
