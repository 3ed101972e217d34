import type { Period } from '../calendar/period.ts';
import type { Day } from '../calendar/day.ts';
import type { Coverage } from '../ledger/totals.ts';
import type { ResourceId } from '../quantity/resource.ts';
import type { CalendarUsed } from './calendar-used.ts';
import type { ChangedCondition } from './changed-conditions.ts';
import type { ComparedPart } from './compared-part.ts';
import type { ComparedWith } from './compared-with.ts';
import type { Exposure } from './exposure.ts';
import type { Fraction } from '../quantity/fraction.ts';
import type { JudgingCoverage } from './judging-coverage.ts';
import type { Lacking } from './lacking.ts';
import type { Setting } from '../office/method-settings.ts';
import type { SignFact } from './sign-facts.ts';
import type { Subject } from './subject.ts';
import type { TargetOutcome } from './target.ts';

/** A total with its coverage (law L2). */
export interface Figure {
  /** Small units; null where no day has a value. */
  readonly amount: number | null;
  readonly coverage: Coverage;
  /** Of the expected days, those measured or confirmed as zero. */
  readonly direct: number;
  /** Days that have come and whose record or reading is not due yet, without a value: no coverage counts them. */
  readonly waiting: number;
}

/** The absolute change: every value of the period against every value of P′, whatever stands behind them. */
export interface AbsoluteChange {
  readonly judged: Figure;
  readonly compared: Figure;
  /** Judged − compared, small units; null where one of them has no value. */
  readonly change: number | null;
  /**
   * Change ÷ compared, positive for more; null where it would say what the figures cannot: small numbers, periods of
   * different length, nothing used before, days that wait for their reading, or a saving that is withheld (not recording
   * must never look like thrift).
   */
  readonly relative: Fraction | null;
}

/** The converted change: what was used against what would have been used at the rates of P₀. */
export type Saving =
  | {
      readonly kind: 'saving';
      /** A, small units. */
      readonly actual: number;
      /** E, exact small units. */
      readonly expected: Fraction;
      /** S = E − A: positive for less. */
      readonly saving: Fraction;
      /** s = S ÷ E: positive for less. */
      readonly relative: Fraction;
      readonly target: TargetOutcome | undefined;
    }
  /** The expected amount is below the floor: amounts without a percentage. */
  | {
      readonly kind: 'small';
      readonly actual: number;
      readonly expected: Fraction;
      readonly floor: number;
    }
  /** "Chưa đủ số liệu để so sánh", with what is lacking; at least one reason (law I1). */
  | { readonly kind: 'withheld'; readonly lacking: readonly Lacking[] };

/**
 * A comparison with everything it rests on: the same for screen, table and file (law L5), to be opened down to the days
 * (law I3).
 */
export interface Comparison {
  readonly subject: Subject;
  readonly resource: ResourceId;
  /** As asked. */
  readonly period: Period;
  /** Up to the day judged last; undefined if the period has not begun. */
  readonly judged: Period | undefined;
  readonly asOf: Day;
  readonly with: ComparedWith;
  readonly exposure: Exposure;
  /** Both figures stand side by side (law I2). */
  readonly absolute: AbsoluteChange;
  readonly converted: Saving;
  /** Why both figures differ in sign; empty if they do not, or if one of them is not shown. */
  readonly signs: readonly SignFact[];
  readonly conditions: readonly ChangedCondition[];
  /** Use on days off that is in the totals and not in the comparison, "12 tờ ghi ngày nghỉ, không đưa vào so sánh". */
  readonly leftOut: { readonly judged: number; readonly compared: number };
  /** Coverage for judging of both sides, all parts together. */
  readonly coverage: { readonly judged: JudgingCoverage; readonly compared: JudgingCoverage };
  readonly parts: readonly ComparedPart[];
  readonly settings: readonly Setting[];
  readonly calendar: CalendarUsed;
}
