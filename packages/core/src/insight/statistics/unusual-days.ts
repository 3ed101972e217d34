import type { Result } from '../../result/result.ts';
import type { Numbers } from './numbers.ts';
import { robustLimits, type RobustSettings, type NoLimits, type RobustLimits } from './robust-limits.ts';

/** A value outside the limits of its day type. */
export interface UnusualDay<Type> {
  /** Its place in the series. */
  readonly index: number;
  readonly value: number;
  readonly type: Type;
  readonly limits: RobustLimits;
}

/**
 * The limits of each day type by itself: a Sunday is no outlier for using less than a Monday. See {@link robustLimits}.
 *
 * @param types the type of each day, beside its value.
 * @example
 * limitsByType([1, 2, 3], ['W', 'W', 'O']).get('O'); // { ok: false, error: { kind: 'too-few', count: 1, needed: 12 } }
 */
export function limitsByType<Type>(
  values: Numbers,
  types: ArrayLike<Type>,
  settings: Partial<RobustSettings> = {},
): Map<Type, Result<RobustLimits, NoLimits>> {
  const groups = new Map<Type, number[]>();
  for (const [index, type] of Array.from(types).entries()) {
    const group = groups.get(type);
    const value = values[index] ?? NaN;
    if (group) group.push(value);
    else groups.set(type, [value]);
  }
  return new Map([...groups].map(([type, group]) => [type, robustLimits(group, settings)]));
}

/**
 * The days outside the limits of their own type, in order. Types without limits give none: {@link limitsByType} says why.
 *
 * @param types the type of each day, beside its value.
 * @example
 * const paper = [150, 140, 160, 155, 145, 150, 152, 148, 158, 142, 151, 5000];
 * const types = paper.map(() => 'W');
 * unusualDays(paper, types).map(({ index, value }) => [index, value]); // [[11, 5000]]
 */
export function unusualDays<Type>(
  values: Numbers,
  types: ArrayLike<Type>,
  settings: Partial<RobustSettings> = {},
): UnusualDay<Type>[] {
  const byType = limitsByType(values, types, settings);
  return Array.from(types).flatMap((type, index) => {
    const value = values[index] ?? NaN;
    const limits = byType.get(type);
    // A missing value is neither above nor below.
    const isOutside = limits?.ok === true && (value < limits.value.low || value > limits.value.high);
    return isOutside ? [{ index, value, type, limits: limits.value }] : [];
  });
}
