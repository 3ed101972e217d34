import { momentAt, momentText, type Bilingual } from '@soxanh/core';

/**
 * An instant as people of the office write it, in both languages.
 *
 * @param at milliseconds since 1970.
 * @example
 * stampWords(Date.UTC(2026, 10, 23, 4, 18)).vi; // '11 giờ 18, 23/11/2026'
 */
export function stampWords(at: number): Bilingual {
  const moment = momentAt(at);
  return { vi: momentText(moment, 'vi'), en: momentText(moment, 'en') };
}
