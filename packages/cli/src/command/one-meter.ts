import type { MeterEntry, ResourceId } from '@soxanh/core';

/** A meter and everything recorded of it, as the parts of a check look at it. */
export interface OneMeter {
  readonly meter: string;
  readonly resource: ResourceId;
  readonly entries: readonly MeterEntry[];
}
