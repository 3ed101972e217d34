import { numberText, type Bilingual } from '@soxanh/core';

/**
 * A count with what is counted: numbers as each language writes them, English in the singular where it is one.
 *
 * @example
 * counted(4826, 'lượt ghi', ['entry', 'entries']); // { vi: '4.826 lượt ghi', en: '4,826 entries' }
 */
export const counted = (
  count: number,
  vi: string,
  [one, many]: readonly [one: string, many: string],
): Bilingual => ({
  vi: `${numberText(count, 0, 'vi')} ${vi}`,
  en: `${numberText(count, 0, 'en')} ${count === 1 ? one : many}`,
});
