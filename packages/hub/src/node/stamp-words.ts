import { dateText, momentAt, type Bilingual } from '@soxanh/core';

/**
 * An instant as people of the office write it.
 *
 * @param at milliseconds since 1970.
 * @example
 * stampWords(Date.UTC(2026, 10, 23, 4, 18)).vi; // '11 giờ 18, ngày 23/11/2026'
 */
export function stampWords(at: number): Bilingual {
  const { day, minutes } = momentAt(at);
  const [hour, minute] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')];
  return {
    vi: `${hour} giờ ${minute}, ngày ${dateText(day)}`,
    en: `${hour}:${minute}, ${dateText(day)}`,
  };
}
