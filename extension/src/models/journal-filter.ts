import type { Day, ResourceId } from '@soxanh/core';
import type { JournalKind } from './journal-rows.ts';

/** Which entries the journal shows. */
export interface JournalFilter {
  readonly department: string | undefined;
  readonly resource: ResourceId | undefined;
  readonly meter: string | undefined;
  readonly kind: JournalKind | undefined;
  readonly first: Day | undefined;
  readonly last: Day | undefined;
  /** `pending`: own entries that count and are not sent yet. */
  readonly standing: 'counted' | 'all' | 'pending';
}

/** Everything that counts. */
export const NO_FILTER: JournalFilter = {
  department: undefined,
  resource: undefined,
  meter: undefined,
  kind: undefined,
  first: undefined,
  last: undefined,
  standing: 'counted',
};
