import type { Period } from '../calendar/period.ts';
import type { Comparison } from '../insight/comparison.ts';
import type { Converted } from '../insight/factor.ts';
import type { Intensity } from '../insight/intensity.ts';
import type { Pace } from '../insight/pace.ts';
import type { Subject } from '../insight/subject.ts';
import type { ResourceId } from '../quantity/resource.ts';
import type { ComparedRow } from './compared-rows.ts';
import type { SharedRow } from './shared-rows.ts';

/**
 * What the figures of a report's row were printed from, for whoever opens them (law I3): the very things the cells were
 * made of, so that what is opened cannot say another number than the table (law L5).
 */
export type RowSource =
  /** The days of a subject: their sum, their states, or how many there are. */
  | {
      readonly kind: 'days';
      readonly of: Subject;
      readonly resource: ResourceId;
      readonly period: Period;
    }
  | { readonly kind: 'comparison'; readonly row: ComparedRow }
  /** Of this period, and of the days compared with where they are the subject's own. */
  | {
      readonly kind: 'intensity';
      readonly comparison: Comparison;
      readonly now: Intensity;
      readonly before: Intensity | undefined;
    }
  | { readonly kind: 'share'; readonly row: SharedRow }
  | { readonly kind: 'pace'; readonly pace: Pace }
  /** Paper recorded against paper used by stock. */
  | { readonly kind: 'stock'; readonly department: string; readonly period: Period }
  | { readonly kind: 'converted'; readonly comparison: Comparison; readonly converted: Converted };
