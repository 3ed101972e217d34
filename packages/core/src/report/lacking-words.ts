import { dateOf, dayOf } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { Comparison } from '../insight/comparison.ts';
import type { Lacking } from '../insight/lacking.ts';
import { samePeriod } from '../insight/same-period.ts';
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
  const said = reasons.length === 0 ? `${head}.` : `${head}: ${reasons.join('; ')}.`;
  const way = comparisonAroundTet(comparison);
  return way === undefined ? said : `${said} ${wayText(way, language)}`;
}

/**
 * Meters read once a month are cut by days that moved with Tết, and nobody can read a meter afterwards: the first quarter
 * of that year, which has the whole of Tết in both years, needs no such cut.
 *
 * @returns that quarter; undefined where something else is lacking, or where it would be cut as well.
 */
export function comparisonAroundTet({ converted, with: compared }: Comparison): Period | undefined {
  const { tet } = compared;
  if (tet?.touched !== true || converted.kind !== 'withheld') return undefined;
  const isCut = converted.lacking.some((one) => one.kind === 'coverage' && one.edges.length > 0);
  if (!isCut) return undefined;
  const quarter = { first: dayOf(tet.year, 1, 1), last: dayOf(tet.year, 3, 31) };
  const same = samePeriod(quarter, tet.zone);
  return same.ok && !same.value.tet.touched ? quarter : undefined;
}

const wayText = ({ first }: Period, language: Language): string =>
  language === 'vi'
    ? `Quý I/${dateOf(first).year}, hoặc lũy kế đến hết tháng 3, có trọn dịp Tết của cả hai năm nên không phải đối chiếu theo ngày Tết.`
    : `The first quarter of ${dateOf(first).year}, or the year to the end of March, has all of Tết in both years and needs no alignment.`;

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
