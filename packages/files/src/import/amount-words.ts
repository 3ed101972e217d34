import { RESOURCES, UNIT_HINTS, type AmountProblem, type ResourceId } from '@soxanh/core';
import { notWholeWords, tooLargeWords } from './number-words.ts';
import { pair, type Pair } from './problem-words.ts';

/** Why a number with its unit is no amount of a resource. */
export function amountWords(problem: AmountProblem, resource: ResourceId, text: string): Pair {
  const name = RESOURCES[resource].name;
  switch (problem.kind) {
    case 'negative':
      return pair(
        `${text} là số âm`,
        `${text} is negative`,
        'Sửa lượt ghi sai thay vì ghi số âm.',
        'Correct the entry that is wrong instead of recording a negative one.',
      );
    case 'not-whole':
      return notWholeWords(text, text, resource, {
        vi: `Ghi ${problem.below} hoặc ${problem.above}.`,
        en: `Write ${problem.below} or ${problem.above}.`,
      });
    case 'too-large':
      return tooLargeWords(text, text);
    case 'unknown-unit':
    case 'wrong-unit':
      return pair(
        `${text} không phải đơn vị của ${name.vi}`,
        `${text} is not a unit of ${name.en}`,
        `Dùng một trong: ${UNIT_HINTS[resource]}.`,
        `Use one of: ${UNIT_HINTS[resource]}.`,
      );
    case 'not-a-number':
      return pair(`${text} không phải một số`, `${text} is not a number`, 'Chỉ ghi số.', 'Write a number.');
  }
}
