import {
  amountText,
  longDateText,
  NOT_DUE,
  stateName,
  type Bilingual,
  type Day,
  type Language,
  type ResourceId,
  type State,
} from '@soxanh/core';

/** A day with what is known of it. */
export interface DayValue {
  readonly day: Day;
  /** Small units; null where there is no value. */
  readonly amount: number | null;
  /** Undefined: not due yet, or nobody has to record it. */
  readonly state: State | undefined;
  readonly unasked?: true | undefined;
}

/** State and amount of a day: "Đã ghi, 55 tờ". */
export function valueWords(value: DayValue, resource: ResourceId, language: Language): string {
  const name = lookWords(value, resource, language);
  const { amount } = value;
  return amount === null ? name : `${name}, ${amountText(amount, resource, language)}`;
}

/** What a mark stands for: a state, or why there is none. */
export function lookWords(
  { state, unasked }: Pick<DayValue, 'state' | 'unasked'>,
  resource: ResourceId,
  language: Language,
): string {
  if (state !== undefined) return stateName(state, resource, language);
  return unasked === true ? NOT_ASKED[language] : NOT_DUE[language];
}

const NOT_ASKED: Bilingual = { vi: 'Không phải ghi', en: 'Not expected' };

/** A day in words: "thứ Hai, 08/6/2026: Đã ghi, 55 tờ". */
export const dayWords = (value: DayValue, resource: ResourceId, language: Language): string =>
  `${longDateText(value.day, language)}: ${valueWords(value, resource, language)}`;
