import type { Comparison } from '../insight/comparison.ts';
import { amountText } from '../quantity/amount-text.ts';
import type { Language } from '../quantity/language.ts';
import type { ResourceId } from '../quantity/resource.ts';

/** By what use is converted, and what is not removed from it. */
export function exposureText({ exposure }: Comparison, language: Language): string {
  const per = {
    person: { vi: 'mỗi người, mỗi ngày làm việc', en: 'person and working day' },
    day: { vi: 'mỗi ngày, riêng ngày làm việc và ngày nghỉ', en: 'day, working days and days off apart' },
  }[exposure.per];
  return language === 'vi'
    ? `Quy đổi theo ${per.vi}; chưa loại trừ ảnh hưởng của thời tiết và khối lượng công việc.`
    : `Converted by ${per.en}; weather and workload are not removed.`;
}

/** Use on days off that enters the total and not the comparison. */
export function leftOutText(
  { judged, compared }: Comparison['leftOut'],
  resource: ResourceId,
  language: Language,
): string {
  const vi = language === 'vi';
  const [now, before] = [judged, compared].map((amount) => amountText(amount, resource, language));
  if (compared === 0)
    return vi ? `${now} ghi ngày nghỉ, không đưa vào so sánh.` : `${now} recorded on days off, not compared.`;
  return vi
    ? `${now} ghi ngày nghỉ (kỳ so sánh ${before}), không đưa vào so sánh.`
    : `${now} recorded on days off (${before} in the period compared with), not compared.`;
}
