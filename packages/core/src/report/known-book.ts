import type { Evidence } from '../insight/evidence.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** What a report says of other periods is read from this. */
export interface KnownBook {
  readonly ledger: Ledger;
  readonly evidence: Evidence;
}
