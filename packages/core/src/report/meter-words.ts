import { ruleStretches } from '../allocation/rule.ts';
import type { RuleProblem } from '../allocation/allocate.ts';
import type { Day } from '../calendar/day.ts';
import { dateText, shortDateText } from '../calendar/day-words.ts';
import { rangeText } from '../calendar/period-words.ts';
import type { Period } from '../calendar/period.ts';
import type { MeterDispute } from '../ledger/meter-dispute.ts';
import type { Unfilled } from '../ledger/unfilled.ts';
import { meterOn } from '../meter/meter.ts';
import type { Office } from '../office/office.ts';
import { amountText } from '../quantity/amount-text.ts';
import type { Bilingual, Language } from '../quantity/language.ts';
import type { ResourceId } from '../quantity/resource.ts';
import { SHARED_BY_WORDS } from './rule-words.ts';
import { counterWord, meterName, meterPhrase } from './subject-name.ts';

/**
 * What is said wherever an allocated figure stands (law A3), for each way a meter was shared out in a period.
 *
 * @returns nothing for a meter that serves one department alone, or that nobody said how to share.
 */
export function allocatedText(office: Office, meter: string, period: Period, language: Language): string[] {
  const rules = new Set(
    ruleStretches(office, meter, period)
      .filter(({ first }) => meterOn(office, meter, first) !== undefined)
      .flatMap(({ by }) => (by === 'alone' || by === 'none' ? [] : [SHARED_BY_WORDS[by][language]])),
  );
  if (rules.size === 0) return [];
  const from = meterPhrase(office, meter, period.last, language);
  const how = [...rules].join(', ');
  return [
    language === 'vi'
      ? `Số phân bổ từ ${from} ${how}, không phải số đo riêng của phòng; không dùng để so sánh hoặc chấm điểm giữa các phòng.`
      : `Allocated from ${from} ${how}, not measured for this department; not used to compare or score departments.`,
  ];
}

/** When a counter was read: after work unless said. */
export interface ReadingMoment {
  readonly day: Day;
  readonly moment?: 'before' | undefined;
}

/**
 * How the days between two readings came about.
 *
 * @example
 * const [friday, monday] = [{ day: dayOf(2026, 6, 5) }, { day: dayOf(2026, 6, 8) }];
 * estimatedText('electricity', friday, monday, 'en'); // 'Estimated: spread between two readings, end of 05/6 and end of 08/6/2026.'
 */
export function estimatedText(
  resource: ResourceId,
  from: ReadingMoment,
  to: ReadingMoment,
  language: Language,
): string {
  const [start, end] = [
    `${momentWord(from, language)} ${shortDateText(from.day)}`,
    `${momentWord(to, language)} ${dateText(to.day)}`,
  ];
  return language === 'vi'
    ? `Ước tính: chia từ hai lần đọc ${counterWord(resource, 'vi')}, ${start} và ${end}.`
    : `Estimated: spread between two readings, ${start} and ${end}.`;
}

const momentWord = ({ moment }: ReadingMoment, language: Language): string =>
  language === 'vi'
    ? moment === 'before'
      ? 'đầu giờ'
      : 'cuối giờ'
    : moment === 'before'
      ? 'start of'
      : 'end of';

/** An amount of a stretch too long to fill: in no day and no total, so it stands beside them (law M4). */
export function unfilledText(office: Office, unfilled: Unfilled, language: Language): string {
  const { meter, resource, amount, first, last } = unfilled;
  const [name, used, days] = [
    meterName(office, meter),
    amountText(amount, resource, language),
    rangeText({ first, last }),
  ];
  return language === 'vi'
    ? `Chưa chia theo ngày: ${name}, ${used} (${days}); không nằm trong các tổng.`
    : `Not spread over days: ${name}, ${used} (${days}); in none of the totals.`;
}

/** Amounts given for days that the readings contradict, and which of them is reckoned with. */
export function disputeText(
  office: Office,
  { meter, resource, first, last, given, read }: MeterDispute,
  language: Language,
): string {
  const [name, days] = [meterName(office, meter), rangeText({ first, last })];
  const [said, counted] = [given, read].map((amount) => amountText(amount, resource, language));
  return language === 'vi'
    ? `${name}, ${days}: số đã nhập ${said}, theo chỉ số ${counted}; đang tính theo chỉ số. Kiểm tra chỉ số hoặc bỏ số đã nhập.`
    : `${name}, ${days}: ${said} was given, ${counted} by the readings, which count. Check the readings, or remove the amount given.`;
}

const PROBLEM_WORDS: Readonly<Record<RuleProblem['kind'], Bilingual>> = {
  'no-rule': {
    vi: 'chưa khai báo cách phân bổ nên chưa vào số của phòng nào. Văn phòng Ban khai báo cách phân bổ.',
    en: 'nobody stated how it is shared out, so no department gets any of it. State an allocation rule.',
  },
  'no-weight': {
    vi: 'chưa khai báo số người làm việc hoặc diện tích nên chưa vào số của phòng nào. Văn phòng Ban khai báo cho',
    en: 'a head-count or an area is not stated, so no department gets any of it. State it for',
  },
  'no-receiver': {
    vi: 'cách phân bổ không có nơi nhận (số người, diện tích hoặc tỷ lệ đều bằng 0) nên chưa vào số của phòng nào. Kiểm tra cách phân bổ.',
    en: 'its rule has no receiver (all head-counts, areas or shares are 0), so no department gets any of it. Check the rule.',
  },
  negative: {
    vi: 'phần còn lại sau công tơ, đồng hồ phụ là số âm. Đối chiếu chỉ số của công tơ, đồng hồ chính và phụ.',
    en: 'what remains behind its sub-meters is negative. Compare the readings of the main meter and the sub-meters.',
  },
};

/** What is wrong with a meter's rule, and what to do. */
export function ruleProblemText(
  office: Office,
  { meter, kind, period, of = [] }: RuleProblem,
  language: Language,
): string {
  const names = of.map((id) => office.department(id)?.name ?? id).join('; ');
  const whose = names === '' ? '' : ` ${names}.`;
  return `${meterName(office, meter)}, ${rangeText(period)}: ${PROBLEM_WORDS[kind][language]}${whose}`;
}

/** Rule problems of days on which the meter was there: before it was stated, and after it was closed, it needs no rule. */
export const openProblems = (office: Office, problems: readonly RuleProblem[]): RuleProblem[] =>
  problems.filter(({ meter, period }) => meterOn(office, meter, period.first) !== undefined);
