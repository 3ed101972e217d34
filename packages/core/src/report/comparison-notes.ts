import type { Comparison } from '../insight/comparison.ts';
import { printedSign } from '../insight/sign-facts.ts';
import { fraction, multiplyFractions, type Fraction } from '../quantity/fraction.ts';
import { fractionPercent } from '../quantity/fraction-text.ts';
import type { Office } from '../office/office.ts';
import { amountText } from '../quantity/amount-text.ts';
import type { Language } from '../quantity/language.ts';
import { shownFraction } from './change-words.ts';
import type { ComparedRow } from './compared-rows.ts';
import { comparedDaysText } from './against-words.ts';
import { reasonText } from './cause-words.ts';
import { exposureText, leftOutText } from './comparison-words.ts';
import { conditionText } from './condition-words.ts';
import { convertedText } from './factor-words.ts';
import { signText } from './sign-words.ts';
import { targetText } from './target-words.ts';
import { withheldText } from './lacking-words.ts';

/**
 * Everything one compared figure is to be read with: how the converted figure came about or what is lacking, why both differ
 * in sign, what was left out, the target, conditions, reasons and conversions. A sentence each.
 */
export function comparisonNotes(
  { comparison, converted, reasons }: ComparedRow,
  office: Office,
  language: Language,
): string[] {
  return [
    savingText(comparison, office, language),
    ...judgingNotes(comparison, language),
    ...comparison.conditions.map((condition) => conditionText(office, condition, language)),
    ...reasons.map((entry) => reasonText(office, entry, language)),
    ...converted.map((one) => convertedText(one, comparison.resource, language)),
  ];
}

/** Of those, what is not said by both figures themselves. */
export function judgingNotes(comparison: Comparison, language: Language): string[] {
  const uneven = unevenText(comparison, language);
  return [...(uneven === undefined ? [] : [uneven]), ...notesBesideCoverage(comparison, language)];
}

/** Of those, what a table does not say that has the coverage of both figures beside them. */
export function notesBesideCoverage(comparison: Comparison, language: Language): string[] {
  const { leftOut, resource, signs, converted } = comparison;
  const notes = [
    waitingText(comparison, language),
    signText(signs, resource, language),
    leftOut.judged > 0 || leftOut.compared > 0 ? leftOutText(leftOut, resource, language) : undefined,
    uncheckedText(comparison, language),
    converted.kind === 'saving' && converted.target !== undefined
      ? targetText(converted.target, language)
      : undefined,
  ];
  return notes.filter((note) => note !== undefined);
}

/** The converted change in words, "giảm 6,2%", with the amounts it is made of; or why it is withheld. */
export function savingText(comparison: Comparison, office: Office, language: Language): string {
  const { converted, resource } = comparison;
  const vi = language === 'vi';
  if (converted.kind === 'withheld') return withheldText(office, comparison, language);
  const [actual, expected] = [
    amountText(converted.actual, resource, language),
    shownFraction(converted.expected, resource, language),
  ];
  if (converted.kind === 'small') {
    return vi
      ? `Trên các ngày so sánh được: ${actual}, mức tương ứng ${expected}. Số quá nhỏ, không tính tỷ lệ.`
      : `On comparable days: ${actual}, ${expected} expected. Too few for a percentage.`;
  }
  const change = changeWords(converted.relative, language);
  const rated = ratedWords(comparison, language);
  return vi
    ? `Trên các ngày so sánh được: ${actual}, mức tương ứng của ${rated} ${expected}; ${change}.`
    : `On comparable days: ${actual}, ${expected} expected at the rates ${rated}; ${change}.`;
}

/** The days whose rates are used: around Tết others than those the absolute figure stands beside. */
function ratedWords({ with: compared }: Comparison, language: Language): string {
  const vi = language === 'vi';
  if (compared.tet?.touched === true)
    return vi ? 'kỳ đối chiếu theo ngày Tết' : 'of the days aligned with Tết';
  return vi ? 'kỳ so sánh' : 'compared with';
}

/** "giảm 6,2%", "6.2% more", or that nothing changed as far as it is printed. */
function changeWords(saving: Fraction, language: Language): string {
  const vi = language === 'vi';
  const sign = printedSign(saving);
  if (sign === 0) return vi ? 'không thay đổi' : 'no change';
  const percent = fractionPercent(sign > 0 ? saving : multiplyFractions(saving, fraction(-1)), language);
  if (vi) return `${sign > 0 ? 'giảm' : 'tăng'} ${percent}`;
  return `${percent} ${sign > 0 ? 'less' : 'more'}`;
}

/** Amounts of a period that is read to its middle are no less than others: the rest is not due yet. */
function waitingText({ absolute }: Comparison, language: Language): string | undefined {
  const { waiting } = absolute.judged;
  if (waiting === 0 || absolute.relative !== null) return undefined;
  return language === 'vi'
    ? `Kỳ này còn ${waiting} ngày chưa đến hạn có số liệu; số tuyệt đối chưa so sánh được.`
    : `${waiting} days of this period are not due yet; absolute figures cannot be compared.`;
}

/** An absolute percentage of days recorded against days not recorded says so beside it. */
function unevenText({ absolute, with: compared }: Comparison, language: Language): string | undefined {
  const [now, before] = [absolute.judged.coverage, absolute.compared.coverage];
  const isWhole = now.valued === now.expected && before.valued === before.expected;
  if (absolute.relative === null || isWhole) return undefined;
  const isMoved = compared.tet?.touched === true;
  const [mine, theirs] = [now, before].map((one) => `${one.valued}/${one.expected}`);
  return language === 'vi'
    ? `Số tuyệt đối của kỳ này có ${mine} ngày, của ${isMoved ? 'cùng kỳ theo ngày dương lịch' : 'kỳ so sánh'} có ${theirs} ngày.`
    : `The absolute figures are of ${mine} days and of ${theirs} ${isMoved ? 'on the same dates' : 'days compared with'}.`;
}

/** Paper whose record nobody could check against what was handed out says so. */
function uncheckedText(comparison: Comparison, language: Language): string | undefined {
  if (!isUncheckedPaper(comparison)) return undefined;
  return language === 'vi' ? 'Chưa đối chiếu với cấp phát.' : 'Not checked against what was handed out.';
}

/** Tells whether a figure is of paper whose record could not be held against what was handed out. */
export const isUncheckedPaper = ({ parts, resource }: Comparison): boolean =>
  resource === 'paper' && parts.some(({ idle, stock }) => !idle && stock.judged.kind === 'unchecked');

/** What is the same for all comparisons of a resource: the days compared with, the conversion, a provisional calendar. */
export function commonNotes(comparison: Comparison, language: Language): string[] {
  const years = comparison.calendar.provisional.join(', ');
  return [
    comparedDaysText(comparison, language),
    exposureText(comparison, language),
    years === '' ? undefined : provisionalText(years, language),
  ].filter((note) => note !== undefined);
}

/** Years whose calendar has no official notice yet (law C2). */
export const provisionalText = (years: string, language: Language): string =>
  language === 'vi'
    ? `Lịch làm việc năm ${years} là lịch dự kiến (chưa có thông báo chính thức).`
    : `The working calendar of ${years} is provisional (no official notice).`;
