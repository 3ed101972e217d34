import type { ComponentType } from 'preact';
import type { QuickLog } from '../../models/today-log.ts';

/** What a part of the popup gets once it can write. */
export interface WritingProps {
  readonly log: QuickLog;
}

/**
 * The part of the popup that writes: fetched right after the first picture, because the totals must not wait for it. A
 * press meanwhile waits a moment and is then done.
 */
export interface Writing {
  readonly log: QuickLog;
  /** Above the line: what is being corrected. */
  readonly Above: ComponentType<WritingProps>;
  /** Under the line: what it means, and what the last act did. */
  readonly Below: ComponentType<WritingProps>;
  /** That what is recorded could not be read. */
  readonly UnreadNote: ComponentType<WritingProps>;
  /** That the chosen day is gone by, or that nothing is expected of today; and how sending stands. */
  readonly HeadNotes: ComponentType<WritingProps & { readonly isDay: boolean }>;
  /** In place of everything where there is nobody to record for. */
  readonly NoDepartment: ComponentType;
  readonly DayPicker: ComponentType<WritingProps>;
  readonly Recent: ComponentType<WritingProps>;
}
