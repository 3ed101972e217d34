import { addDays, ruleStretches, type Day, type Office, type RuleStretch } from '@soxanh/core';

/** How a meter is shared out, newest first. Stretches that share it out alike are one. */
export function ruleHistory(office: Office, meter: string, today: Day): RuleStretch[] {
  const first = office.firstDay ?? today;
  const joined: RuleStretch[] = [];
  for (const stretch of ruleStretches(office, meter, { first, last: today })) {
    const before = joined.at(-1);
    if (before !== undefined && isSameRule(before, stretch) && addDays(before.last, 1) === stretch.first)
      joined[joined.length - 1] = { ...before, last: stretch.last };
    else joined.push(stretch);
  }
  return joined.toReversed();
}

const isSameRule = (a: RuleStretch, b: RuleStretch): boolean => keyOf(a) === keyOf(b);

const keyOf = ({ by, receivers, weights, common, commonReceiver }: RuleStretch): string =>
  JSON.stringify([by, receivers, weights, common, commonReceiver]);
