import type { Bilingual, Language } from '../quantity/language.ts';
import type { ResourceId } from '../quantity/resource.ts';
import type { State } from '../ledger/state.ts';
import type { Total } from '../ledger/totals.ts';

/** What a state is called, in full and by the one letter that stands for it in print. */
export interface StateWord {
  readonly name: Bilingual;
  readonly mark: Bilingual;
}

/** States as every screen and file calls them. */
export const STATE_WORDS: Readonly<Record<State, StateWord>> = {
  measured: { name: { vi: 'Đã ghi', en: 'Recorded' }, mark: { vi: 'Đ', en: 'R' } },
  'zero-confirmed': { name: { vi: 'Không dùng', en: 'No use' }, mark: { vi: 'K', en: 'Z' } },
  estimated: { name: { vi: 'Ước tính', en: 'Estimated' }, mark: { vi: 'Ư', en: 'E' } },
  allocated: { name: { vi: 'Phân bổ', en: 'Allocated' }, mark: { vi: 'P', en: 'A' } },
  'day-off': { name: { vi: 'Ngày nghỉ', en: 'Day off' }, mark: { vi: 'N', en: 'O' } },
  missing: { name: { vi: 'Chưa ghi', en: 'Not recorded' }, mark: { vi: 'C', en: 'M' } },
};

/** What a day without a state is called: nothing may be said of it yet. */
export const NOT_DUE: Bilingual = { vi: 'Chưa đến hạn', en: 'Not due yet' };

const METERED: Readonly<Partial<Record<ResourceId, Partial<Record<State, Bilingual>>>>> = {
  electricity: {
    measured: { vi: 'Theo công tơ', en: 'By meter' },
    missing: { vi: 'Chưa có chỉ số', en: 'No reading' },
  },
  water: {
    measured: { vi: 'Theo đồng hồ', en: 'By meter' },
    missing: { vi: 'Chưa có chỉ số', en: 'No reading' },
  },
};

/**
 * The name of a state for a resource: use of electricity is "Theo công tơ", never "Đã ghi".
 *
 * @example
 * stateName('measured', 'electricity', 'vi'); // 'Theo công tơ'
 */
export const stateName = (state: State, resource: ResourceId, language: Language): string =>
  (METERED[resource]?.[state] ?? STATE_WORDS[state].name)[language];

/**
 * The name of the state of a total. Nothing where no day has a state; nor where only days off have one while others wait,
 * as in a month whose meters are not read yet: it would call the whole of it a day off.
 *
 * @example
 * const makeup = { missing: 0, allocated: 0, estimated: 0, measured: 0, 'zero-confirmed': 0, 'day-off': 8 };
 * totalStateName({ state: 'day-off', makeup, days: 8, resource: 'water' }, 'en'); // 'Day off'
 * totalStateName({ state: 'day-off', makeup, days: 30, resource: 'water' }, 'en'); // ''
 */
export function totalStateName(
  { state, makeup, days, resource }: Pick<Total, 'state' | 'makeup' | 'days' | 'resource'>,
  language: Language,
): string {
  if (state === null || (state === 'day-off' && makeup['day-off'] < days)) return '';
  return stateName(state, resource, language);
}

/**
 * The make-up of a total in words: "20 đã ghi · 1 không dùng · 1 chưa ghi". Days off are left out.
 *
 * @example
 * const makeup = { missing: 1, allocated: 0, estimated: 0, measured: 20, 'zero-confirmed': 1, 'day-off': 8 };
 * makeupText(makeup, 'paper', 'vi'); // '20 đã ghi · 1 không dùng · 1 chưa ghi'
 */
export function makeupText(
  makeup: Readonly<Record<State, number>>,
  resource: ResourceId,
  language: Language,
): string {
  const order: readonly State[] = ['measured', 'zero-confirmed', 'estimated', 'allocated', 'missing'];
  return order
    .filter((state) => makeup[state] > 0)
    .map((state) => `${makeup[state]} ${stateName(state, resource, language).toLowerCase()}`)
    .join(' · ');
}

/**
 * Coverage as people read it: "đủ 21/22 ngày", "–" where nothing was expected.
 *
 * @example
 * coverageWords({ valued: 21, expected: 22 }, 'vi'); // 'đủ 21/22 ngày'
 */
export function coverageWords(
  { valued, expected }: { readonly valued: number; readonly expected: number },
  language: Language,
): string {
  if (expected === 0) return '–';
  return language === 'vi' ? `đủ ${valued}/${expected} ngày` : `${valued} of ${expected} days`;
}
