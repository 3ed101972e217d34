import type { Numbers } from './numbers.ts';

/** The values of each season of a cycle, in order: with a period of 12 all Januaries, all Februaries … */
export const seasonsOf = (values: Numbers, period: number): number[][] =>
  Array.from({ length: period }, (_, season) =>
    Array.from(values).filter((_value, step) => step % period === season),
  );
