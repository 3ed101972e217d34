import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { DayType } from './exposure.ts';
import type { Measuring } from './evidence.ts';
import type { NoSamePeriod } from './same-period.ts';
import type { StockFigures } from './stock-check.ts';
import type { Part } from './subject.ts';
import type { Fraction } from '../quantity/fraction.ts';

/** The period that is judged, or the one it is compared with. */
export type ComparedSide = 'judged' | 'compared';

/** Days of one subject. */
export interface DaysOf {
  readonly of: Part;
  readonly days: readonly Day[];
}

/**
 * What a saving is withheld for, "Chưa đủ số liệu để so sánh" (law I1): each reason with the facts a person needs to mend
 * it, or to see that it cannot be mended.
 */
export type Lacking =
  /** The period has not begun as of the day that is judged. */
  | { readonly kind: 'not-begun'; readonly asOf: Day }
  /** No comparison period was frozen for the subject. */
  | { readonly kind: 'no-baseline' }
  | NoSamePeriod
  /** Fewer expected days count than the limit asks for, in hundredths of a per cent. */
  | {
      readonly kind: 'coverage';
      readonly side: ComparedSide;
      readonly counted: number;
      readonly expected: number;
      readonly limit: number;
      readonly missing: readonly DaysOf[];
      /** Stretches over an edge whose estimated days do not count. */
      readonly edges: readonly { readonly of: Part; readonly stretches: readonly Period[] }[];
    }
  /** The period reaches days of which nothing was ever recorded: before the book, the meter or the habit began. */
  | {
      readonly kind: 'days-without-data';
      readonly valued: number;
      readonly asked: number;
      readonly days: readonly DaysOf[];
    }
  /** The period judged has days of this kind, the one compared with has none. */
  | { readonly kind: 'no-day-of-type'; readonly of: Part; readonly type: DayType }
  /** Paper recorded and paper used by stock disagree. */
  | {
      readonly kind: 'stock-differs';
      readonly side: ComparedSide;
      readonly of: Part;
      readonly ratio: Fraction;
      readonly figures: StockFigures;
    }
  /** By stock nothing was used: a recount is asked for. */
  | {
      readonly kind: 'stock-recount';
      readonly side: ComparedSide;
      readonly of: Part;
      readonly figures: StockFigures;
    }
  /** Metered against recorded, or other meters. */
  | {
      readonly kind: 'measured-differently';
      readonly of: Part;
      readonly judged: readonly Measuring[];
      readonly compared: readonly Measuring[];
    }
  /** A share of a meter says nothing of one department: the building is judged instead (law A3). */
  | { readonly kind: 'allocated'; readonly side: ComparedSide; readonly of: Part; readonly days: number }
  /** It did not exist then, and no closed department names it as its successor. */
  | { readonly kind: 'no-predecessor'; readonly of: Part }
  /** Nobody stated how many people worked there on these days. */
  | {
      readonly kind: 'no-head-count';
      readonly side: ComparedSide;
      readonly of: Part;
      readonly days: readonly Day[];
    }
  /** By the head-counts stated nobody worked there. */
  | { readonly kind: 'nobody'; readonly side: ComparedSide; readonly of: Part };
