import { ruleStretches, type RuleStretch } from '../allocation/rule.ts';
import type { Day } from '../calendar/day.ts';
import { dateText } from '../calendar/day-words.ts';
import { rangeText } from '../calendar/period-words.ts';
import type { Period } from '../calendar/period.ts';
import { settingOn } from '../office/method-settings.ts';
import type { MeterColumn } from '../ledger/meter-column.ts';
import { meterOn } from '../meter/meter.ts';
import { offWeight } from '../meter/off-weight.ts';
import { METHOD } from '../office/readers-judging.ts';
import { ALLOCATION } from '../office/readers-meter.ts';
import type { Office } from '../office/office.ts';
import type { Language } from '../quantity/language.ts';
import { numberText } from '../quantity/number-text.ts';
import { SHARED_BY_WORDS, type SharedBy } from './rule-words.ts';
import { meterName } from './subject-name.ts';

/**
 * How each shared meter was shared out on which days of a period: the rule, since when it holds, the weights of every
 * receiver, and what goes to what no department uses (laws A1, A2, A4). With it anybody can work a share out again.
 */
export function ruleNotes(office: Office, meter: string, period: Period, language: Language): string[] {
  return alike(ruleStretches(office, meter, period)).flatMap((stretch) => {
    const { first, last, by } = stretch;
    if (by === 'alone' || by === 'none' || meterOn(office, meter, first) === undefined) return [];
    const since = sinceText(office.facts.one(ALLOCATION, meter).changes(), first, language);
    const shared = [weightsText(office, { ...stretch, by }, language), commonText(office, stretch, language)];
    const said = shared.filter((part) => part !== '').join('; ');
    return [
      `${language === 'vi' ? 'Phân bổ' : 'Shared out'}, ${meterName(office, meter)}, ${rangeText({ first, last })}: ${said}${since}.`,
    ];
  });
}

/** Facts that change nothing about the rule do not part its days. */
function alike(stretches: readonly RuleStretch[]): RuleStretch[] {
  const merged: RuleStretch[] = [];
  for (const stretch of stretches) {
    const before = merged.at(-1);
    if (before !== undefined && keyOf(before) === keyOf(stretch))
      merged[merged.length - 1] = { ...before, last: stretch.last };
    else merged.push(stretch);
  }
  return merged;
}

const keyOf = ({ by, receivers, weights, common, commonReceiver }: RuleStretch): string =>
  JSON.stringify([by, receivers, weights, common, commonReceiver ?? null]);

function sinceText(changes: readonly Day[], day: Day, language: Language): string {
  const since = changes.findLast((from) => from <= day);
  if (since === undefined) return '';
  return language === 'vi'
    ? ` (cách phân bổ từ ngày ${dateText(since)})`
    : ` (rule in force since ${dateText(since)})`;
}

function weightsText(
  office: Office,
  { by, receivers, weights }: RuleStretch & { readonly by: SharedBy },
  language: Language,
): string {
  if (receivers.length === 0) return '';
  const vi = language === 'vi';
  const unit = (weight: number): string => {
    switch (by) {
      case 'area':
        return `${numberText(weight, 2, language)} m²`;
      case 'shares':
        return `${numberText(weight, 2, language)}%`;
      case 'head-count':
      case 'common':
        return `${numberText(weight, 0, language)} ${vi ? 'người' : weight === 1 ? 'person' : 'people'}`;
    }
  };
  const named = receivers.map((id, at) => `${office.department(id)?.name ?? id} ${unit(weights[at] ?? 0)}`);
  return `${SHARED_BY_WORDS[by][language]}: ${named.join(', ')}`;
}

function commonText(office: Office, { common, commonReceiver }: RuleStretch, language: Language): string {
  if (common === 0 || commonReceiver === undefined) return '';
  const name = office.department(commonReceiver)?.name ?? commonReceiver;
  return `${name} ${numberText(common, 2, language)}%`;
}

/** How much a day off weighs where a meter's use is spread, meters of one weight together. */
export function weightNotes(
  office: Office,
  meters: readonly MeterColumn[],
  period: Period,
  language: Language,
): string[] {
  const vi = language === 'vi';
  const of = new Map<string, string[]>();
  for (const { meter, resource } of meters)
    for (const [from, weight] of weightsIn(office, meter, resource, period)) {
      const share = numberText(weight, 3, language);
      const since =
        from === period.first ? '' : vi ? ` từ ngày ${dateText(from)}` : ` from ${dateText(from)}`;
      const said = vi
        ? `Khi chia khoảng giữa hai lần đọc, ngày nghỉ tính bằng ${share} ngày làm việc${since}`
        : `Between two readings a day off weighs ${share} of a working day${since}`;
      of.set(said, [...(of.get(said) ?? []), meterName(office, meter)]);
    }
  const limit = settingOn(office, 'gap-limit', period.last).value;
  return [
    ...[...of].map(([said, names]) => `${said}: ${names.join(', ')}.`),
    vi
      ? `Khoảng giữa hai lần đọc dài hơn ${limit} ngày không chia theo ngày.`
      : `More than ${limit} days between two readings are not spread over days.`,
  ];
}

/** The weight at the beginning of a period, and every other one within it with its day. */
function weightsIn(
  office: Office,
  meter: string,
  resource: MeterColumn['resource'],
  { first, last }: Period,
): [Day, number][] {
  const changes = [meter, resource]
    .flatMap((of) => [...office.facts.one(METHOD, `weight-${of}`).changes()])
    .filter((day) => day > first && day <= last)
    .toSorted((a, b) => a - b);
  const found: [Day, number][] = [];
  for (const day of [first, ...changes]) {
    const weight = offWeight(office, meter, resource, day);
    if (found.at(-1)?.[1] !== weight) found.push([day, weight]);
  }
  return found;
}
