import { ALLOCATION, type Day, type Office, type Period, type RuleStretch } from '@soxanh/core';
import { rulesIn } from './meter-rules.ts';
import { sinceOf, weightSince } from './rule-trace.ts';

/** A rule by which a meter was shared out, with the days from which it and each weight hold (law A2). */
export interface RuleUsed extends Pick<RuleStretch, 'first' | 'last' | 'by' | 'common'> {
  readonly since: Day | undefined;
  /** Who takes what no department uses (law A4). */
  readonly commonName: string;
  readonly receivers: readonly {
    readonly name: string;
    /** Heads, dm², or hundredths of a per cent. */
    readonly weight: number;
    readonly since: Day | undefined;
  }[];
}

/** The rules by which a meter was shared out over a period, oldest first. */
export function rulesUsed(office: Office, meter: string, period: Period): RuleUsed[] {
  const nameOf = (id: string | undefined): string => office.department(id ?? '')?.name ?? '';
  return rulesIn(office, meter, period).map((rule) => {
    const { first, last, by, receivers, weights, common, commonReceiver } = rule;
    return {
      first,
      last,
      by,
      common,
      since: sinceOf(office.facts.one(ALLOCATION, meter), first),
      commonName: nameOf(commonReceiver),
      receivers: receivers.map((id, at) => ({
        name: nameOf(id),
        weight: weights[at] ?? 0,
        since: weightSince(office, by, id, first),
      })),
    };
  });
}
