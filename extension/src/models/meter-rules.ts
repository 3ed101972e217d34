import { addDays, ruleStretches, type Day, type Office, type Period, type RuleStretch } from '@soxanh/core';

/** How a meter is shared out, newest first. */
export const ruleHistory = (office: Office, meter: string, today: Day): RuleStretch[] =>
  rulesIn(office, meter, { first: office.firstDay ?? today, last: today }).toReversed();

/** How a meter is shared out over a period, oldest first. Stretches that share it out alike are one. */
export function rulesIn(office: Office, meter: string, period: Period): RuleStretch[] {
  const joined: RuleStretch[] = [];
  for (const stretch of ruleStretches(office, meter, period)) {
    const before = joined.at(-1);
    if (before !== undefined && isSameRule(before, stretch) && addDays(before.last, 1) === stretch.first)
      joined[joined.length - 1] = { ...before, last: stretch.last };
    else joined.push(stretch);
  }
  return joined;
}

const isSameRule = (a: RuleStretch, b: RuleStretch): boolean => keyOf(a) === keyOf(b);

const keyOf = ({ by, receivers, weights, common, commonReceiver }: RuleStretch): string =>
  JSON.stringify([by, receivers, weights, common, commonReceiver]);
