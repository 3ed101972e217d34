import { dateText, type Tally } from '@soxanh/core';
import type { BASIS_WORDS } from '../words/basis-words.ts';

/** Who was at work, with the day from which each number holds: "Số người làm việc: 9 người từ 01/5/2026." */
export function peopleText({ headCounts }: Tally, words: (typeof BASIS_WORDS)['vi']): string {
  const steps = headCounts.map(({ from, people }) =>
    words.peopleStep(people === undefined ? words.peopleUnknown : String(people), dateText(from)),
  );
  return words.people(steps.join('; '));
}
