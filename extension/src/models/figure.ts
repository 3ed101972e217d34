import type { Period, ResourceId } from '@soxanh/core';

/**
 * Which figure is opened: the use of a resource over a period, by a department, a building, a meter or the whole office.
 */
export interface Figure {
  /** Undefined for the whole office, a building or a meter. */
  readonly department: string | undefined;
  readonly building?: string | undefined;
  readonly meter?: string | undefined;
  readonly resource: ResourceId;
  readonly period: Period;
}
