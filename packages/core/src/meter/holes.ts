import { divideHalfEven } from '../quantity/decimal.ts';
import type { DirectDay } from './direct-use.ts';

/** How much of a day must be measured for the rest to be estimated from it, in per cent of its minutes. */
const ENOUGH = 90;

/**
 * What a day with measured minutes counts as. Whole: as measured. With holes, but at least nine tenths measured: raised
 * in proportion and rounded half to even, estimated. With less: nothing, for a part of a day passed off as the day would be silently low.
 *
 * @example
 * wholeDay({ measured: 9_000, minutes: 1440, of: 1440, about: false, entries: [] }); // { amount: 9000, basis: 'single' }
 */
export function wholeDay(
  day: DirectDay,
): { readonly amount: number; readonly basis: 'single' | 'gap' } | undefined {
  const { measured, minutes, of, about } = day;
  if (minutes === of) return { amount: measured, basis: about ? 'gap' : 'single' };
  if (minutes * 100 < of * ENOUGH) return undefined;
  return { amount: Number(divideHalfEven(BigInt(measured) * BigInt(of), BigInt(minutes))), basis: 'gap' };
}
