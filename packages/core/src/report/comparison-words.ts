import { dateText } from '../calendar/day-words.ts';
import { rangeText } from '../calendar/period-words.ts';
import type { DaySet } from '../insight/day-set.ts';
import type { ChangedCondition } from '../insight/changed-conditions.ts';
import type { Comparison } from '../insight/comparison.ts';
import type { Against } from '../insight/compared-with.ts';
import type { Converted } from '../insight/factor.ts';
import { fixedText } from '../quantity/fraction-text.ts';
import type { SignFact } from '../insight/sign-facts.ts';
import type { TargetOutcome } from '../insight/target.ts';
import { dateOf } from '../calendar/day.ts';
import type { Cause } from '../journal/explanation-kind.ts';
import type { ExplanationEntry } from '../journal/entry.ts';
import type { Office } from '../office/office.ts';
import { amountText } from '../quantity/amount-text.ts';
import type { Bilingual, Language } from '../quantity/language.ts';
import { groupedText, numberText } from '../quantity/number-text.ts';
import { RESOURCES, type ResourceId } from '../quantity/resource.ts';
import { dayNumberFromText } from '../calendar/day.ts';
import { periodName } from './period-name.ts';
import { subjectName } from './subject-name.ts';

/**
 * With what a period is compared, in words: the year is named, because a page is read long after.
 *
 * @example
 * againstText('last-year', { first: dayOf(2025, 6, 1), last: dayOf(2025, 6, 30) }, 'vi'); // 'cùng kỳ năm 2025 (tháng 6/2025)'
 */
export function againstText(
  against: Against,
  dates: DaySet['period'] | undefined,
  language: Language,
): string {
  const vi = language === 'vi';
  const name = dates === undefined ? '' : ` (${periodName(dates, language)})`;
  switch (against) {
    case 'last-year': {
      const year = dates === undefined ? undefined : dateOf(dates.first).year;
      if (year === undefined) return vi ? 'cùng kỳ năm trước' : 'the same period last year';
      return vi ? `cùng kỳ năm ${year}${name}` : `the same period of ${year}${name}`;
    }
    case 'previous':
      return vi ? `kỳ trước${name}` : `the previous period${name}`;
    case 'baseline':
      return vi ? `kỳ so sánh cố định${name}` : `the fixed comparison period${name}`;
  }
}

/**
 * The days both figures are compared with: those of P₀ are always printed, and where Tết moved them, why.
 *
 * @returns undefined if there is nothing to compare with.
 */
export function comparedDaysText({ with: compared }: Comparison, language: Language): string | undefined {
  const { dates, days, tet } = compared;
  if (days === undefined) return undefined;
  const vi = language === 'vi';
  const window = daySetText(days, language);
  if (tet?.touched !== true || tet.tet === undefined || tet.tetBefore === undefined || dates === undefined)
    return vi ? `Kỳ so sánh: ${window}.` : `Compared with ${window}.`;
  const [now, before] = [dateText(tet.tet), dateText(tet.tetBefore)];
  return vi
    ? `Quy đổi đối chiếu theo ngày Tết (${now} và ${before}): ${window}. Số tuyệt đối so với ${daySetText(dates, language)}.`
    : `Converted figures are aligned with Tết (${now} and ${before}): ${window}. Absolute figures are compared with ${daySetText(dates, language)}.`;
}

function daySetText({ period, without }: DaySet, language: Language): string {
  if (without.length === 0) return rangeText(period);
  const left = without.map((day) => dateText(day)).join(', ');
  return `${rangeText(period)} (${language === 'vi' ? 'trừ' : 'without'} ${left})`;
}

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

/** One sentence that says why both figures point in different directions. */
export function signText(
  facts: readonly SignFact[],
  resource: ResourceId,
  language: Language,
): string | undefined {
  if (facts.length === 0) return undefined;
  const vi = language === 'vi';
  const reasons = facts.map((fact) => signReason(fact, resource, language));
  return vi
    ? `Số tuyệt đối và số quy đổi khác nhau vì ${reasons.join(', ')}.`
    : `The absolute and the converted figure differ because of ${reasons.join(', ')}.`;
}

function signReason(fact: SignFact, resource: ResourceId, language: Language): string {
  const vi = language === 'vi';
  switch (fact.kind) {
    case 'people': {
      const [now, before] = [fact.judged, fact.compared].map((people) => fixedText(people, 1, language));
      return vi ? `số người làm việc (${now} so với ${before})` : `the head-count (${now} against ${before})`;
    }
    case 'working-days':
      return vi
        ? `số ngày làm việc (${fact.judged} so với ${fact.compared})`
        : `the working days (${fact.judged} against ${fact.compared})`;
    case 'tet':
      return vi ? 'ngày Tết của hai năm khác nhau' : 'Tết, which fell on other dates';
    case 'left-out': {
      const [now, before] = [fact.judged, fact.compared].map((amount) =>
        amountText(amount, resource, language),
      );
      return vi
        ? `số ghi ngày nghỉ không đưa vào so sánh (${now} so với ${before})`
        : `what was recorded on days off and is not compared (${now} against ${before})`;
    }
    case 'days-with-value':
      return vi
        ? `số ngày có số liệu (${fact.judged} so với ${fact.compared})`
        : `the days with a figure (${fact.judged} against ${fact.compared})`;
  }
}

/** What changed, as offices would say it. */
export const CONDITION_WORDS: Readonly<Record<ChangedCondition['what'], Bilingual>> = {
  equipment: { vi: 'thêm, bớt thiết bị', en: 'equipment' },
  moved: { vi: 'chuyển phòng', en: 'a move' },
  reorganised: { vi: 'sắp xếp lại tổ chức', en: 'a reorganisation' },
  building: { vi: 'sửa chữa, thay đổi tòa nhà', en: 'work on the building' },
  other: { vi: 'khác', en: 'another' },
};

/** A condition that changed between both sides: the comparison carries it. */
export function conditionText(
  office: Office,
  { of, from, what, text }: ChangedCondition,
  language: Language,
): string {
  const building = office.buildings.some(({ id }) => id === of);
  const name = subjectName(office, { kind: building ? 'building' : 'department', id: of }, language);
  const more = text === undefined ? '' : `: ${text}`;
  return language === 'vi'
    ? `Thay đổi điều kiện từ ngày ${dateText(from)}, ${name}: ${CONDITION_WORDS[what].vi}${more}.`
    : `Changed conditions from ${dateText(from)}, ${name}: ${CONDITION_WORDS[what].en}${more}.`;
}

/** Causes of a change as offices would say them. */
export const CAUSE_WORDS: Readonly<Record<Cause, Bilingual>> = {
  congress: { vi: 'phục vụ đại hội', en: 'a congress' },
  election: { vi: 'phục vụ bầu cử', en: 'an election' },
  inspection: { vi: 'phục vụ kiểm tra, giám sát', en: 'an inspection' },
  training: { vi: 'hội nghị, tập huấn', en: 'conferences and training' },
  heat: { vi: 'thời tiết nắng nóng', en: 'hot weather' },
  equipment: { vi: 'thêm, bớt thiết bị', en: 'equipment' },
  people: { vi: 'tăng, giảm số người', en: 'more or fewer people' },
  moved: { vi: 'chuyển phòng làm việc', en: 'a move' },
  saving: { vi: 'thực hiện biện pháp tiết kiệm', en: 'measures to save' },
  other: { vi: 'lý do khác', en: 'another reason' },
};

/** A reason somebody gave for a number, as it stands beside it. */
export function reasonText(office: Office, entry: ExplanationEntry, language: Language): string {
  const [first, last] = [entry.day, entry.through ?? entry.day].map(dayNumberFromText);
  const days = first === undefined || last === undefined ? entry.day : rangeText({ first, last });
  const name = subjectName(office, entry.of, language);
  const more = entry.text === undefined ? '' : `: ${entry.text}`;
  return language === 'vi'
    ? `Lý do tăng, giảm, ${name} (${days}): ${CAUSE_WORDS[entry.cause].vi}${more}.`
    : `Reason given, ${name} (${days}): ${CAUSE_WORDS[entry.cause].en}${more}.`;
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

/** How a saving stands to its target. */
export function targetText({ target, met }: TargetOutcome, language: Language): string {
  const saving = `${numberText(target.saving, 2, language)}%`;
  if (language === 'vi')
    return `Chỉ tiêu tiết kiệm ${saving}: ${met ? 'đạt' : 'chưa đạt'}${target.since === undefined ? ' (theo Chỉ thị 20/CT-TTg)' : ''}.`;
  return `Target of ${saving} less: ${met ? 'met' : 'not met'}${target.since === undefined ? ' (Directive 20/CT-TTg)' : ''}.`;
}

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
