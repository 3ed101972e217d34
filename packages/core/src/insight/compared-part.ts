import type { Measuring } from './evidence.ts';
import type { DayType, Exposure } from './exposure.ts';
import type { Fraction } from '../quantity/fraction.ts';
import type { Lacking } from './lacking.ts';
import type { StockCheck } from './stock-check.ts';
import type { Part } from './subject.ts';
import type { Tally, TypeSum } from './tally.ts';

/** One kind of day on both sides: what the rate was and what is expected at it. */
export interface TypeRate {
  readonly type: DayType;
  readonly judged: TypeSum;
  readonly compared: TypeSum;
  /** r₀ = Σu ÷ Σe of the period compared with, small units; undefined without exposure. */
  readonly rate: Fraction | undefined;
  /** r₀ · Σe of the period judged; undefined without a rate. */
  readonly expected: Fraction | undefined;
}

/** The check of paper against stock, of one subject on one side. */
export interface StockOf {
  readonly of: Part;
  readonly check: StockCheck;
}

/** One department, building or meter of a comparison with everything its figures rest on (law I3). */
export interface ComparedPart {
  readonly subject: Part;
  /** By what its use is divided; by days where it has no people of its own. */
  readonly per: Exposure['per'];
  readonly judged: Tally;
  /** Its own days in the period compared with, and those of the departments whose work it took over. */
  readonly compared: readonly Tally[];
  readonly types: readonly TypeRate[];
  /** A: used on the days that are compared, small units. */
  readonly actual: number;
  /** E: what would have been used at the rates of the period compared with; undefined without a rate for a kind of day. */
  readonly expected: Fraction | undefined;
  readonly measured: { readonly judged: readonly Measuring[]; readonly compared: readonly Measuring[] };
  readonly stock: { readonly judged: StockCheck; readonly compared: readonly StockOf[] };
  /** Nothing was expected or recorded in the period judged: a department closed before it. It has no say in a group. */
  readonly idle: boolean;
  /** Reasons of its own; coverage is judged for all parts together. */
  readonly lacking: readonly Lacking[];
}
