import type {
  AllocatedChange,
  ComparedPart,
  ComparedRow,
  Comparison,
  Converted,
  Coverage,
  Day,
  Intensity,
  IssueEntry,
  Pace,
  Part,
  Period,
  ResourceId,
  RuleStretch,
  Setting,
  SharedRow,
  StandingCount,
  StockCheck,
  Subject,
} from '@soxanh/core';
import type { DayValue } from '../day-value.ts';
import type { DayInsideValues, OpenedDay, OpenedFigureValues } from '../opened-figure.tsx';

/** Something with a value that may change; whoever reads it while drawing is drawn again. */
interface Seen<T> {
  readonly value: T;
}

/** The days of a figure, and what the day that is looked into is made of. */
export interface OpenedDays {
  readonly figure: {
    readonly department: string | undefined;
    readonly building?: string | undefined;
    readonly meter?: string | undefined;
    readonly resource: ResourceId;
    readonly period: Period;
  };
  readonly answer: { readonly value: Seen<OpenedFigureValues | undefined>; readonly problem: Seen<unknown> };
  readonly open: Seen<{ readonly department: string | undefined; readonly day: Day } | undefined>;
  readonly inside: { readonly value: Seen<DayInsideValues | undefined> };
  toggle(day: OpenedDay): void;
  /** Where its entries are, and its readings if it has any. */
  journalRoute(): string;
  meterRoute(): string | undefined;
}

/** The days of one subject on one side of a comparison, newest first. */
export interface SideValues {
  readonly of: Part;
  readonly days: readonly DayValue[];
}

/** A part of a comparison with every day both its sides are made of. */
export interface PartValues {
  readonly part: ComparedPart;
  readonly judged: SideValues;
  readonly compared: readonly SideValues[];
}

/** A rule by which a meter was shared out, with the days from which it and each weight hold (law A2). */
export interface RuleValues extends Pick<RuleStretch, 'first' | 'last' | 'by' | 'common'> {
  readonly since: Day | undefined;
  /** Who takes what no department uses. */
  readonly commonName: string;
  readonly receivers: readonly {
    readonly name: string;
    /** Heads, dm², or hundredths of a per cent. */
    readonly weight: number;
    readonly since: Day | undefined;
  }[];
}

/** What one side of an allocated figure rests on: what the meters counted, and how it was shared out. */
export interface ShareSideValues {
  readonly period: Period;
  /** The department's share, small units; null where no day has a value. */
  readonly amount: number | null;
  readonly meters: readonly {
    readonly id: string;
    readonly amount: number | null;
    readonly rules: readonly RuleValues[];
  }[];
}

/** An allocated figure on both sides, and what its change comes from (method §10). */
export interface ShareValues {
  readonly row: SharedRow;
  /** Undefined where there is nothing to compare with. */
  readonly told: AllocatedChange | undefined;
  readonly sides: readonly ShareSideValues[];
}

/** A department's paper over a period: counts, issues, what was recorded, and whether they agree (method §3). */
export interface PaperCheckValues {
  readonly period: Period;
  /** Its last day has not passed: what is left then cannot be known yet. */
  readonly isRunning: boolean;
  readonly tolerance: Setting;
  readonly row: {
    readonly department: string;
    readonly start: StandingCount;
    readonly end: StandingCount;
    readonly issues: readonly IssueEntry[];
    readonly issued: number;
    readonly recorded: number;
    readonly isRecorded: boolean;
    readonly coverage: Coverage;
    readonly check: StockCheck;
  };
  /** Where its issues and its counts can be corrected. */
  readonly issues: string;
  readonly stocks: string;
}

/** A figure that is the sum of several. */
export interface PartsValues {
  readonly subject: Subject;
  readonly resource: ResourceId;
  readonly period: Period;
  readonly asOf: Day;
  readonly amount: number | null;
  readonly parts: readonly { readonly of: Part; readonly amount: number | null }[];
}

/** A figure that is opened, of one of the kinds there are. */
export type Opening =
  | { readonly kind: 'days'; readonly details: OpenedDays }
  | { readonly kind: 'comparison'; readonly row: ComparedRow; readonly parts: readonly PartValues[] }
  | { readonly kind: 'pace'; readonly pace: Pace }
  | { readonly kind: 'share'; readonly share: ShareValues }
  | {
      readonly kind: 'intensity';
      readonly comparison: Comparison;
      readonly now: Intensity;
      readonly before: Intensity | undefined;
    }
  | { readonly kind: 'converted'; readonly comparison: Comparison; readonly converted: Converted }
  | { readonly kind: 'stock'; readonly check: PaperCheckValues }
  | { readonly kind: 'parts'; readonly parts: PartsValues };

/** Figures that are opened one over the other: closing one gives back the one it was opened from. */
export interface OpenedFigures {
  readonly stack: Seen<readonly Opening[]>;
  /** Opens the days of a subject, one of them at once if it is named. */
  days(of: Subject, resource: ResourceId, period: Period, day?: Day): void;
  close(): void;
}
