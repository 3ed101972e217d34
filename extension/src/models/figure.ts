import type { Period, ResourceId, Subject } from '@soxanh/core';

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

/** The use of a subject as a figure that can be opened. */
export function figureOf({ kind, id }: Subject, resource: ResourceId, period: Period): Figure {
  const whose = kind === 'office' ? {} : { [kind]: id };
  return { department: undefined, ...whose, resource, period };
}
