import type { ComponentType } from 'preact';

/** What may stand in the popup in place of the day, for the department that is chosen at its head. */
export interface InPlace {
  /** In the head: which days are recorded. */
  readonly When: ComponentType;
  readonly Body: ComponentType;
}
