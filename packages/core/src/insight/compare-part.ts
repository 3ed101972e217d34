import type { Day } from '../calendar/day.ts';
import type { Office } from '../office/office.ts';
import { DEPARTMENT } from '../office/readers.ts';
import { RESOURCES, type ResourceId } from '../quantity/resource.ts';
import type { DaySet } from './day-set.ts';
import type { Evidence, Measuring } from './evidence.ts';
import { DAY_TYPES, type DayType, type Exposure } from './exposure.ts';
import { addFractions, fraction, type Fraction, multiplyFractions, NOTHING } from '../quantity/fraction.ts';
import type { ComparedPart, TypeRate } from './compared-part.ts';
import { lackingOf } from './part-lacking.ts';
import { paperStock } from './paper-stock.ts';
import { pastOf } from './predecessors.ts';
import type { StockCheck } from './stock-check.ts';
import type { Part } from './subject.ts';
import { sumTypes, tallyOf, type Tally, type TallyRule } from './tally.ts';

/** What both sides are compared by. */
export interface PartRule {
  readonly resource: ResourceId;
  readonly per: Exposure['per'];
  readonly edgeGap: number;
  /** Greatest difference of paper recorded and used by stock, in hundredths of a per cent. */
  readonly stockTolerance: number;
}

/**
 * Compares one subject with its own past: like days with like days (method §5).
 *
 * @param days P₀; undefined if there is none.
 */
export function comparePart(
  evidence: Evidence,
  subject: Part,
  judgedDays: DaySet,
  days: DaySet | undefined,
  rule: PartRule,
): ComparedPart {
  const { resource } = rule;
  const ways = evidence.measuredBy(subject, resource, judgedDays.period);
  const per = perOf(evidence.office, subject, judgedDays.period.last, rule.per);
  const tallyRule: TallyRule = { ...rule, per, types: typesOf(resource, ways) };
  const judged = tallyOf(evidence, subject, judgedDays, tallyRule);
  const idle = judged.coverage.expected === 0 && judged.amount === null;
  const past = days === undefined ? [] : pastOf(evidence.office, subject, judgedDays.period, days.period);
  const compared = (past ?? []).flatMap((each) =>
    days === undefined ? [] : [tallyOf(evidence, each, days, tallyRule)],
  );
  const types = tallyRule.types.map((type) => rateOf(type, judged, compared));
  const comparedWays = compared.flatMap((tally) =>
    evidence.measuredBy(tally.subject, resource, tally.days.period),
  );
  const part = {
    subject,
    per,
    judged,
    compared,
    types,
    actual: types.reduce((sum, each) => sum + each.judged.amount, 0),
    expected: expectedOf(types),
    measured: { judged: ways, compared: comparedWays },
    stock: {
      judged: stockOf(evidence, judged, ways, rule),
      compared: compared.map((tally) => ({
        of: tally.subject,
        check: stockOf(evidence, tally, comparedWays, rule),
      })),
    },
    idle,
  };
  return { ...part, lacking: lackingOf(part, past === undefined) };
}

/**
 * What no department uses, and the youth union, have no people of their own: in the sum of an office their use is compared
 * per day, unless a head-count was stated for them.
 */
function perOf(office: Office, { kind, id }: Part, day: Day, per: Exposure['per']): Exposure['per'] {
  const described = kind === 'department' ? office.facts.one(DEPARTMENT, id).at(day) : undefined;
  const hasPeople =
    (described?.kind ?? 'department') === 'department' || office.headCount(id, day) !== undefined;
  return hasPeople ? per : 'day';
}

/** Daily-logged resources are compared on working days; what a meter counts never stops, so all days count. */
const typesOf = (resource: ResourceId, ways: readonly Measuring[]): readonly DayType[] =>
  RESOURCES[resource].expectedOn === 'calendar-days' || ways.some(({ how }) => how !== 'recorded')
    ? DAY_TYPES
    : ['working'];

function rateOf(type: DayType, judgedTally: Tally, comparedTallies: readonly Tally[]): TypeRate {
  const judged = sumTypes([judgedTally], type);
  const compared = sumTypes(comparedTallies, type);
  const rate = compared.exposure === 0 ? undefined : fraction(compared.amount, compared.exposure);
  const expected = rate === undefined ? undefined : multiplyFractions(rate, fraction(judged.exposure));
  return { type, judged, compared, rate, expected };
}

/** A kind of day that the period judged does not have needs no rate. */
function expectedOf(types: readonly TypeRate[]): Fraction | undefined {
  let sum = NOTHING;
  for (const { judged, expected } of types) {
    if (judged.days === 0) continue;
    if (expected === undefined) return undefined;
    sum = addFractions(sum, expected);
  }
  return sum;
}

function stockOf(
  evidence: Evidence,
  { subject, days }: Tally,
  ways: readonly Measuring[],
  { resource, stockTolerance }: PartRule,
): StockCheck {
  const isByHand = ways.every(({ how }) => how === 'recorded');
  if (subject.kind !== 'department' || resource !== 'paper' || !isByHand) return { kind: 'not-asked' };
  return paperStock(evidence, subject.id, days.period, stockTolerance).check;
}
