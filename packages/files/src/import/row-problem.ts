import type { AmountProblem, ResourceId } from '@soxanh/core';
import type { Field } from './refusal.ts';

/** One of the amounts that make up a day: small units, and the kind if kinds are told apart. */
export interface Part {
  readonly amount: number;
  readonly item?: string;
}

/** Why a row was not taken in. */
export type RowReason =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-a-day' }
  | { readonly kind: 'not-a-number'; readonly decimal: ',' | '.'; readonly grouping: boolean }
  | { readonly kind: 'amount'; readonly problem: AmountProblem; readonly resource: ResourceId }
  | { readonly kind: 'unknown-department'; readonly known: readonly string[] }
  | { readonly kind: 'unknown-resource' }
  | { readonly kind: 'unknown-item' }
  /** Kinds are told apart for plastic only. */
  | { readonly kind: 'no-kinds'; readonly resource: ResourceId }
  /** More cells than headings: they may have slipped. */
  | { readonly kind: 'too-many-cells' }
  /** The row says one thing, the option for the whole file another. */
  | { readonly kind: 'disagrees'; readonly option: string }
  /** The book has other rows from an earlier file for this place and day. */
  | {
      readonly kind: 'differs';
      readonly inBook: readonly Part[];
      readonly inFile: readonly Part[];
      readonly resource: ResourceId;
    }
  /** More letters than an entry keeps. */
  | { readonly kind: 'note-too-long'; readonly most: number }
  /** Meters give this department the resource on that day: both would count. */
  | { readonly kind: 'metered'; readonly meters: readonly string[] }
  /** The role may not record this. */
  | { readonly kind: 'may-not' };

/** A row that was not taken in: where, what stands there, and why. */
export interface RowProblem {
  readonly row: number;
  readonly field: Field;
  readonly text: string;
  readonly reason: RowReason;
}
