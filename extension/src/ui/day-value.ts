import {
  amountText,
  longDateText,
  NOT_DUE,
  stateName,
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
  /** Undefined: nothing may be said of the day yet. */
  readonly state: State | undefined;
}

/** State and amount of a day: "Đã ghi, 55 tờ". */
export function valueWords({ state, amount }: DayValue, resource: ResourceId, language: Language): string {
  const name = state === undefined ? NOT_DUE[language] : stateName(state, resource, language);
  return amount === null ? name : `${name}, ${amountText(amount, resource, language)}`;
}

/** A day in words: "thứ Hai, 08/6/2026: Đã ghi, 55 tờ". */
export const dayWords = (value: DayValue, resource: ResourceId, language: Language): string =>
  `${longDateText(value.day, language)}: ${valueWords(value, resource, language)}`;
