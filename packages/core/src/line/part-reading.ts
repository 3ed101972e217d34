import type { ItemId } from '../quantity/item.ts';
import type { LineObstacle } from './reading.ts';

/** What can be confirmed as not used. */
export type Matter = 'paper' | 'plastic';

/** An amount one part of the line states, and how to tell of it. */
export interface PartAmount {
  readonly kind: 'amount';
  readonly resource: Matter;
  readonly item?: ItemId;
  /** Whole small units. */
  readonly amount: number;
  readonly about: boolean;
  /** The part in good form: "2 ram", "15 tờ A3", "15 × 12". */
  readonly said: string;
  /** The same with its size even if nobody said A4, for a line in which other sizes occur. */
  readonly saidWithSize: string;
  /** What explains the amount when the part is the only one; empty if it says no more than the amount. */
  readonly alone: string;
  /** Beside others the part needs its amount: "15 tờ A3 = 30". */
  readonly converted: boolean;
  /** Another size than A4: the total is then said in A4 sheets. */
  readonly sized: boolean;
  /** What else was said: the weight of the paper. */
  readonly aside: string;
}

/** What a part of the line says. */
export type PartReading =
  | PartAmount
  | { readonly kind: 'none'; readonly matters: readonly Matter[] }
  | { readonly kind: 'unknown' }
  | LineObstacle;

export const UNKNOWN: PartReading = { kind: 'unknown' };
