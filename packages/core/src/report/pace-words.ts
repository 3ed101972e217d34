import { dateText } from '../calendar/day-words.ts';
import { fraction } from '../quantity/fraction.ts';
import { fractionPercent } from '../quantity/fraction-text.ts';
import { isWithoutUse, type NoPace, type Pace } from '../insight/pace.ts';
import type { Office } from '../office/office.ts';
import { amountNumber, amountText } from '../quantity/amount-text.ts';
import type { Language } from '../quantity/language.ts';
import { RESOURCES } from '../quantity/resource.ts';
import { numberText } from '../quantity/number-text.ts';
import { coverageWords } from './words.ts';
import { subjectName } from './subject-name.ts';

/**
 * How use stands to its quota: "Đã dùng 2.600/4.400 tờ (59,1%) sau 10/22 ngày làm việc. Nếu giữ mức sử dụng như hiện nay,
 * dự kiến vượt định mức ngày 23/6/2026."
 */
export const paceText = (pace: Pace, language: Language): string =>
  `${usedText(pace, language)} ${passingText(pace, language)}`;

function usedText(pace: Pace, language: Language): string {
  const { used, quota, resource, usedShare, workingDays, gone } = pace;
  const [number, of] = [amountNumber(used, resource, language), amountText(quota.amount, resource, language)];
  if (isWithoutUse(pace))
    return language === 'vi'
      ? `Trong kỳ chưa có số liệu; định mức ${of}.`
      : `No figures of the period yet; the quota is ${of}.`;
  const share = usedShare === undefined ? '' : ` (${fractionPercent(usedShare, language)})`;
  if (RESOURCES[resource].expectedOn === 'calendar-days')
    return language === 'vi'
      ? `Đã dùng ${number}/${of}${share} ${timeGoneText(gone, language)}.`
      : `${number} of ${of}${share} used ${timeGoneText(gone, language)}.`;
  return language === 'vi'
    ? `Đã dùng ${number}/${of}${share} sau ${workingDays.gone}/${workingDays.whole} ngày làm việc.`
    : `${number} of ${of}${share} used after ${workingDays.gone} of ${workingDays.whole} working days.`;
}

/** Of what is used every day, days off count too, by their weight: so many working days would say too little. */
function timeGoneText(gone: Pace['gone'], language: Language): string {
  const part = fractionPercent(gone, language);
  return language === 'vi'
    ? `khi đã qua ${part} thời gian của kỳ (ngày nghỉ tính theo tỷ lệ)`
    : `with ${part} of the period gone (days off count for a part)`;
}

/** When the quota is or would be passed, or why that cannot be said. */
export function passingText({ passing, projection }: Pace, language: Language): string {
  const vi = language === 'vi';
  switch (passing.kind) {
    case 'passed':
      return vi
        ? `Đã vượt định mức từ ngày ${dateText(passing.on)}.`
        : `The quota was passed on ${dateText(passing.on)}.`;
    case 'expected':
      return vi
        ? `Nếu giữ mức sử dụng như hiện nay, dự kiến vượt định mức ngày ${dateText(passing.on)}.`
        : `At this pace the quota would be passed on ${dateText(passing.on)}.`;
    case 'within-missing-days':
      return vi
        ? 'Nếu tính cả những ngày chưa có số liệu, có thể đã vượt định mức.'
        : 'With the days that have no figure the quota may have been passed.';
    case 'not-expected':
      return vi ? 'Dự kiến không vượt định mức.' : 'The quota is not expected to be passed.';
    case 'unknown':
      return projection.kind === 'not-enough' ? notEnoughText(projection, language) : '';
  }
}

function notEnoughText(
  { coverage, limit, workingDays, needed }: Extract<Pace['projection'], { kind: 'not-enough' }>,
  language: Language,
): string {
  const { valued, expected } = coverage;
  const least = `${numberText(limit, 2, language)}%`;
  if (expected === 0)
    return language === 'vi'
      ? 'Chưa đủ số liệu để dự báo: chưa có ngày nào đến hạn có số liệu.'
      : 'Not enough data to project: no day was due to have a figure yet.';
  const share = ` (${fractionPercent(fraction(valued, expected), language)})`;
  const days = coverageWords(coverage, language);
  return language === 'vi'
    ? `Chưa đủ số liệu để dự báo: ${days}${share}, có số liệu ${workingDays} ngày làm việc; cần từ ${least} và ${needed} ngày làm việc trở lên.`
    : `Not enough data to project: ${days}${share}, ${workingDays} working days with a figure; ${least} and ${needed} working days are needed.`;
}

/** Why there is no pace. */
export function noPaceText(office: Office, no: NoPace, language: Language): string {
  const vi = language === 'vi';
  switch (no.kind) {
    case 'no-quota':
      return vi ? 'Chưa khai báo định mức cho đúng kỳ này.' : 'No quota is stated for this very period.';
    case 'not-begun':
      return vi ? 'Kỳ này chưa bắt đầu.' : 'The period has not begun.';
    case 'no-working-day':
      return vi ? 'Kỳ này không có ngày làm việc.' : 'The period has no working day.';
    case 'allocated': {
      const names = no.of.map((part) => subjectName(office, part, language)).join(', ');
      return vi
        ? `Số phân bổ (${names}) không có tiến độ riêng; xem tiến độ của tòa nhà hoặc công tơ, đồng hồ.`
        : `An allocated figure (${names}) has no pace of its own; see the building or the meter.`;
    }
  }
}
