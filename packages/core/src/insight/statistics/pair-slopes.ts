import { present, type Numbers } from './numbers.ts';

/**
 * The slope between each two points that are both there, in no order. Points of one time have no slope.
 *
 * @param times beside the values, growing.
 */
export function pairSlopes(times: Numbers, values: Numbers): Float64Array {
  const there = Array.from(times, (time, at) => ({ time, value: values[at] ?? NaN })).filter(
    ({ value }) => !Number.isNaN(value),
  );
  const slopes = new Float64Array((there.length * (there.length - 1)) / 2);
  let filled = 0;
  for (const [at, first] of there.entries()) {
    for (let next = at + 1; next < there.length; next++) {
      const second = there[next];
      if (second && second.time > first.time)
        slopes[filled++] = (second.value - first.value) / (second.time - first.time);
    }
  }
  return slopes.subarray(0, filled);
}

/** The slopes of several seasons as one, sorted. */
export function sortedSlopes(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let filled = 0;
  for (const part of parts) {
    all.set(part, filled);
    filled += part.length;
  }
  return all.toSorted();
}

/** The middle of sorted numbers, at least one, of which there may be millions. */
export function middleOf(sorted: Float64Array): number {
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? NaN;
  return Number.isInteger(half) ? ((sorted[half - 1] ?? NaN) + upper) / 2 : upper;
}

/** The times of the values that are there. */
export const timesPresent = (times: Numbers, values: Numbers): number[] =>
  present(Array.from(times, (time, at) => (Number.isNaN(values[at] ?? NaN) ? NaN : time)));
