import type { MeterField } from './meter-refusal.ts';
import type { Day } from '@soxanh/core';
import type { Witness } from '../import/refusal.ts';

/** An amount (small units) and the days it is for. */
export interface DaysAmount {
  readonly first: Day;
  readonly last: Day;
  readonly amount: number;
}

/** Why a row of a meter file was not taken in. */
export type MeterReason =
  | { readonly kind: 'not-a-stamp' }
  | { readonly kind: 'not-a-number'; readonly decimal: ',' | '.'; readonly grouping: boolean }
  | { readonly kind: 'negative' }
  /** More digits than an entry keeps of a counter's value. */
  | { readonly kind: 'too-many-digits' }
  /** Sheets and items are whole. */
  | { readonly kind: 'not-whole'; readonly day: Day | undefined }
  /** More than an entry may hold. `day` where it is the sum of all rows of one. */
  | { readonly kind: 'too-large'; readonly day: Day | undefined }
  /** More cells than headings: they may have slipped. */
  | { readonly kind: 'too-many-cells' }
  /** The interval ends before it begins. */
  | { readonly kind: 'backwards' }
  /** Longer than a year. */
  | { readonly kind: 'too-long' }
  /** The clock was put forward over this hour. */
  | { readonly kind: 'no-such-time' }
  /** Some stamps say their zone and this one does not, or the other way round. */
  | { readonly kind: 'zone-differs' }
  /** An amount for a whole day with a time of day. */
  | { readonly kind: 'has-time' }
  | { readonly kind: 'not-a-moment' }
  /**
   * The same minutes twice, and not the same of them: all of the day is left out. `rival`, where one interval has two amounts
   * (small units): that of a row before, and of this one.
   */
  | {
      readonly kind: 'twice';
      readonly day: Day;
      readonly rival: { readonly row: number; readonly before: number; readonly now: number } | undefined;
    }
  /** Two values of a counter at one moment. */
  | { readonly kind: 'shown-twice'; readonly first: string; readonly second: string }
  /** Two amounts claim some of the same days. */
  | { readonly kind: 'spans-overlap' }
  /** The counter fell within a day. */
  | { readonly kind: 'falls'; readonly from: string; readonly to: string }
  /** The book has other amounts for these days (small units). */
  | {
      readonly kind: 'differs';
      readonly day: Day;
      readonly through: Day;
      readonly inBook: readonly DaysAmount[];
      readonly inFile: number;
    }
  /** The book has another value of the counter for this moment. */
  | { readonly kind: 'reading-differs'; readonly inBook: string; readonly inFile: string };

/** A row that was not taken in: where, what stands there, and why. */
export interface MeterProblem extends Witness {
  readonly field: MeterField;
  readonly reason: MeterReason;
  readonly cells: readonly string[];
  /** Rows that fall with it: all of a day that is left out. */
  readonly rows: number;
}
