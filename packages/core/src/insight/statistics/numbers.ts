/** Numbers in their order. NaN stands for a missing one: it is counted nowhere, and never as zero (law L1). */
export type Numbers = ArrayLike<number>;

/**
 * The numbers that are there, in their order.
 *
 * @example
 * present([3, NaN, 0]); // [3, 0]
 */
export const present = (values: Numbers): number[] =>
  Array.from(values).filter((value) => !Number.isNaN(value));
