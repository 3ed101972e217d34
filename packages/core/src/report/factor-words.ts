import type { Converted } from '../insight/factor.ts';
import { fixedText } from '../quantity/fraction-text.ts';
import type { Bilingual, Language } from '../quantity/language.ts';
import { groupedText } from '../quantity/number-text.ts';
import { RESOURCES, type ResourceId } from '../quantity/resource.ts';

/** What a conversion is called, and what it is counted in. */
export const MEASURE_WORDS: Readonly<
  Record<
    Converted['measure'],
    { readonly name: Bilingual; readonly unit: Bilingual; readonly places: number }
  >
> = {
  co2: { name: { vi: 'Khí CO₂ quy đổi', en: 'CO₂' }, unit: { vi: 'kg', en: 'kg' }, places: 1 },
  money: {
    name: { vi: 'Tiền ước tính', en: 'Money, estimated' },
    unit: { vi: 'đồng', en: 'đồng' },
    places: 0,
  },
};

/** The factors of a conversion, each with its year and source: no figure stands without them (law I5). */
export function factorsText(
  { measure, stretches }: Converted,
  resource: ResourceId,
  language: Language,
): string {
  const { unit } = MEASURE_WORDS[measure];
  const factors = new Map(
    stretches.map(({ factor }) => [`${factor.value}/${factor.year}/${factor.source}`, factor]),
  );
  const shown = RESOURCES[resource].shown.symbol[language];
  const told = [...factors.values()].map(({ value, year, source, standsIn }) => {
    const last = standsIn
      ? language === 'vi'
        ? ', năm gần nhất có hệ số'
        : ', the last year that has one'
      : '';
    const number = groupedText(value, language);
    return language === 'vi'
      ? `hệ số ${number} ${unit.vi}/${shown}, năm ${year}${last}, ${source}`
      : `factor ${number} ${unit.en}/${shown}, ${year}${last}, ${source}`;
  });
  return told.join('; ');
}

/** What use emits or costs, never without the factor, its year and its source (law I5). */
export function convertedText(converted: Converted, resource: ResourceId, language: Language): string {
  const { measure, total, coverage } = converted;
  const { name, unit, places } = MEASURE_WORDS[measure];
  const days =
    language === 'vi'
      ? `đủ ${coverage.valued}/${coverage.expected} ngày`
      : `${coverage.valued} of ${coverage.expected} days`;
  const figure = `${name[language]}: ${fixedText(total, places, language)} ${unit[language]}`;
  return `${figure} (${factorsText(converted, resource, language)}; ${days}).`;
}
