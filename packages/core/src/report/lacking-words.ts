import type { Comparison } from '../insight/comparison.ts';
import type { Lacking } from '../insight/lacking.ts';
import type { Office } from '../office/office.ts';
import type { Language } from '../quantity/language.ts';
import { coverageLackText } from './lacking-coverage.ts';
import { partLackText } from './lacking-part.ts';
import { noPeriodText } from './lacking-period.ts';
import { sideName, type Told } from './lacking-told.ts';
import { stockWords } from './stock-words.ts';
import { subjectName } from './subject-name.ts';

/**
 * Why a saving is withheld, with what is lacking (law I1): "Chưa đủ số liệu để so sánh: tháng 6/2026 mới ghi 18/22 ngày
 * làm việc (81,8%), cần từ 90% trở lên."
 */
export function withheldText(office: Office, comparison: Comparison, language: Language): string {
  const { converted } = comparison;
  const lacking = converted.kind === 'withheld' ? converted.lacking : [];
  const reasons = reasonsWorthSaying(lacking).map((one) =>
    lackingText(one, { office, comparison, language }),
  );
  const head = language === 'vi' ? 'Chưa đủ số liệu để so sánh' : 'Not enough data to compare';
  return reasons.length === 0 ? `${head}.` : `${head}: ${reasons.join('; ')}.`;
}

/** Where nothing at all is known of the period compared with, that says it: what follows from it is left out. */
function reasonsWorthSaying(lacking: readonly Lacking[]): readonly Lacking[] {
  if (!lacking.some((one) => one.kind === 'days-without-data' && one.valued === 0)) return lacking;
  return lacking.filter(
    (one) => one.kind !== 'no-day-of-type' && !(one.kind === 'coverage' && one.side === 'compared'),
  );
}

/** One reason, without a full stop. */
function lackingText(lacking: Lacking, told: Told): string {
  switch (lacking.kind) {
    case 'coverage':
      return coverageLackText(lacking, told);
    case 'not-begun':
    case 'no-baseline':
    case 'no-tet-date':
    case 'no-counterpart':
    case 'days-without-data':
      return noPeriodText(lacking, told);
    case 'stock-differs':
    case 'stock-recount':
      return stockText(lacking, told);
    default:
      return partLackText(lacking, told);
  }
}

function stockText(
  { kind, side, of, figures }: Extract<Lacking, { kind: 'stock-differs' | 'stock-recount' }>,
  told: Told,
): string {
  const { office, comparison, language } = told;
  const name = subjectName(office, of, language);
  const recounted = kind === 'stock-recount';
  return `${name}: ${stockWords(figures, recounted, sideName(side, told), comparison.resource, language)}`;
}
