import type { ComparedRow, ResourceId, SharedRow, Unfilled } from '@soxanh/core';

/** What is said of one resource: what may be judged, and the shares that may not. */
export interface ComparedResource {
  readonly resource: ResourceId;
  readonly rows: readonly ComparedRow[];
  readonly shares: readonly SharedRow[];
  /** Amounts of stretches too long to fill that lie in one of both periods: in no total. */
  readonly unfilled: readonly Unfilled[];
}
