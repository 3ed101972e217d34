import { rangeText } from '../calendar/period-words.ts';
import type { Comparison } from '../insight/comparison.ts';
import type { Lacking } from '../insight/lacking.ts';
import { fractionPercent } from '../quantity/fraction-text.ts';
import { fraction } from '../quantity/fraction.ts';
import { numberText } from '../quantity/number-text.ts';
import { daysOfText, sideName, type Told } from './lacking-told.ts';

const isMetered = ({ parts }: Comparison): boolean =>
  parts.some(({ measured }) =>
    [...measured.judged, ...measured.compared].some(({ how }) => how !== 'recorded'),
  );

type CoverageLack = Extract<Lacking, { kind: 'coverage' }>;

/** Too few days have a figure. */
export function coverageLackText(
  { side, counted, expected, limit, missing, edges }: CoverageLack,
  told: Told,
): string {
  const { comparison, language } = told;
  const vi = language === 'vi';
  const name = sideName(side, told);
  if (expected === 0) return vi ? `${name} không có số liệu` : `there are no figures of ${name}`;
  const share = fractionPercent(fraction(counted, expected), language);
  const needed = `${numberText(limit, 2, language)}%`;
  const days = daysOfText(missing, told);
  const long = new Set(edges.flatMap(({ stretches }) => stretches).map((stretch) => rangeText(stretch)));
  const edge =
    long.size === 0
      ? ''
      : vi
        ? `; không tính các ngày ước tính ở đầu, cuối kỳ: ${[...long].join(', ')}`
        : `; estimated days at its edges do not count: ${[...long].join(', ')}`;
  const rest = `${days === '' ? '' : vi ? `; còn thiếu ${days}` : `; missing ${days}`}${edge}`;
  if (long.size > 0)
    return vi
      ? `${name} mới có ${counted}/${expected} ngày dùng được để so sánh (${share}), cần từ ${needed} trở lên${rest}`
      : `${counted} of ${expected} days of ${name} can be compared (${share}); ${needed} is needed${rest}`;
  const metered = isMetered(comparison);
  return vi
    ? `${name} mới ${metered ? 'có chỉ số' : 'ghi'} ${counted}/${expected} ngày${metered ? '' : ' làm việc'} (${share}), cần từ ${needed} trở lên${rest}`
    : `${counted} of ${expected} ${metered ? '' : 'working '}days of ${name} are recorded (${share}); ${needed} is needed${rest}`;
}
