import { useEffect } from 'preact/hooks';
import type { DayDetails } from '../../models/day-details.ts';
import { goTo } from '../../platform/route.ts';
import { FigureDialog } from '../../ui/figure-dialog.tsx';

/** A figure of this page that is opened. */
export interface Opened {
  readonly subject: string;
  readonly details: DayDetails;
}

interface OpenedDialogProps {
  readonly opened: Opened;
  readonly nameOf: (department: string) => string;
  readonly onClose: () => void;
}

/** How a figure of this page is counted. */
export function OpenedDialog({ opened, nameOf, onClose }: OpenedDialogProps) {
  const { details, subject } = opened;
  const { department, resource } = details.figure;
  useEffect(() => () => details.stop(), [details]);
  return (
    <FigureDialog
      subject={subject}
      resource={resource}
      figure={details.answer.value.value}
      failed={details.answer.problem.value !== undefined}
      open={details.open.value}
      entries={details.entries.value.value}
      // Of the whole office every day says whose it is.
      departmentName={department === undefined ? nameOf : undefined}
      onToggle={(day) => details.toggle(day)}
      onJournal={() => goTo(details.journalRoute())}
      onClose={onClose}
    />
  );
}
