import type { Numbers } from '../numbers.ts';

/** Days whose use and temperature are both there, in order. */
export interface PairedDays {
  /** Which days they are: those with consecutive numbers are neighbours. */
  readonly places: readonly number[];
  readonly temperatures: Float64Array;
  readonly uses: Float64Array;
}

export function pairDays(temperatures: Numbers, uses: Numbers): PairedDays {
  const places = Array.from(uses, (_, day) => day).filter(
    (day) => !Number.isNaN(uses[day] ?? NaN) && !Number.isNaN(temperatures[day] ?? NaN),
  );
  const at = (values: Numbers): Float64Array => Float64Array.from(places, (day) => values[day] ?? NaN);
  return { places, temperatures: at(temperatures), uses: at(uses) };
}
