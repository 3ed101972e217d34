import {
  ALLOCATION,
  AREA,
  HEAD_COUNT,
  ruleOn,
  shareOut,
  type Day,
  type Office,
  type Timeline,
} from '@soxanh/core';

/** One who gets a share of a meter on a day. */
export interface ReceiverTrace {
  readonly id: string;
  readonly name: string;
  /** Head-count, dm², or hundredths of a per cent. */
  readonly weight: number;
  /** From when that weight holds. */
  readonly since: Day | undefined;
  /** Small units. */
  readonly share: number;
  /** It got a unit more than its exact part rounded down (law A1). */
  readonly odd: boolean;
  /** Whose figure is opened. */
  readonly own: boolean;
}

/** The rule by which a meter's day was shared out, with everything it was worked out from. */
export interface RuleTrace {
  readonly by: ReturnType<typeof ruleOn>['by'];
  /** From when the rule holds (law A2). */
  readonly since: Day | undefined;
  /** What was shared: the day of the meter, its sub-meters taken off. */
  readonly total: number;
  /** What no department uses (law A4): its part in hundredths of a per cent, its amount and who takes it. */
  readonly common: ReceiverTrace | undefined;
  /** Shared out among the receivers. */
  readonly rest: number;
  readonly receivers: readonly ReceiverTrace[];
}

/** Whose day of which meter. */
export interface RuleQuestion {
  readonly meter: string;
  readonly day: Day;
  /** What there was to share; negative where sub-meters counted more than their main meter. */
  readonly total: number;
  readonly department: string;
}

const WHOLE = 10_000;

/** Shares a meter's day out once more, step by step, as the ledger did. */
export function ruleTrace(office: Office, { meter, day, total, department }: RuleQuestion): RuleTrace {
  const { by, receivers, weights, common: part, commonReceiver } = ruleOn(office, meter, day);
  const since = sinceOf(office.facts.one(ALLOCATION, meter), day);
  const nameOf = (id: string): string => office.department(id)?.name ?? id;
  const takesCommon = part > 0 && commonReceiver !== undefined;
  const [commonShare = 0] = takesCommon ? shareOut(total, [part, WHOLE - part], day) : [];
  const rest = total - commonShare;
  const isShared = weights.some((weight) => weight > 0);
  const shares = by === 'alone' ? [rest] : isShared ? shareOut(rest, weights, day) : [];
  return {
    by,
    since,
    total,
    common: takesCommon
      ? {
          id: commonReceiver,
          name: nameOf(commonReceiver),
          weight: part,
          since,
          share: commonShare,
          odd: isOdd(total, part, WHOLE, commonShare),
          own: commonReceiver === department,
        }
      : undefined,
    rest,
    receivers: receivers.map((id, at) => {
      const [weight, share] = [weights[at] ?? 0, shares[at] ?? 0];
      const whole = weights.reduce((sum, each) => sum + each, 0);
      return {
        id,
        name: nameOf(id),
        weight,
        since: weightSince(office, by, id, day) ?? since,
        share,
        odd: by !== 'alone' && isOdd(rest, weight, whole, share),
        own: id === department,
      };
    }),
  };
}

/** A share is its exact part rounded down, or that and one. */
const isOdd = (total: number, weight: number, whole: number, share: number): boolean =>
  whole > 0 && BigInt(Math.abs(share)) > (BigInt(Math.abs(total)) * BigInt(weight)) / BigInt(whole);

/** The day from which a receiver's weight holds; undefined where it is part of the rule itself. */
export function weightSince(office: Office, by: RuleTrace['by'], id: string, day: Day): Day | undefined {
  switch (by) {
    case 'head-count':
      return sinceOf(office.facts.one(HEAD_COUNT, id), day);
    case 'area':
      return sinceOf(office.facts.one(AREA, id), day);
    default:
      return undefined;
  }
}

/** The day from which the value in force holds. */
export const sinceOf = (timeline: Timeline<unknown>, day: Day): Day | undefined =>
  timeline.changes().findLast((change) => change <= day);
