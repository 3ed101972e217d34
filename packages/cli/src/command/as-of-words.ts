import { dateText, periodName, type Bilingual, type Day, type Language, type Period } from '@soxanh/core';
import type { Call } from './command.ts';

/** What stands above every table of figures: the last day whose absence is judged. */
export const asOfWords = (asOf: Day): Bilingual => ({
  vi: `Số liệu đến hết ngày ${dateText(asOf)}.`,
  en: `As of ${dateText(asOf)}.`,
});

/** Says that a day asked for has not come, for then days are called missing on which nobody could record. */
export function warnOfFuture({ print, today }: Call, asOf: Day, synthetic: boolean): void {
  if (asOf <= today || synthetic) return;
  const day = dateText(asOf);
  print.warn({
    vi: `--as-of: ngày ${day} chưa đến; những ngày chưa đến mà chưa có số bị coi là chưa ghi.`,
    en: `--as-of: ${day} has not come yet; days until then without a figure are taken as not recorded.`,
  });
}

/** Why there is nothing to judge of a period that lies ahead. */
export function notBegun(period: Period, asOf: Day, language: Language): string {
  const [name, day] = [periodName(period, language), dateText(asOf)];
  return language === 'vi'
    ? `Đến hết ngày ${day}, ${name} chưa bắt đầu.`
    : `As of ${day}, ${name} has not begun.`;
}
