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
  const { department, building, resource } = details.figure;
  const meters = details.meterRoute();
  useEffect(() => () => details.stop(), [details]);
  return (
    <FigureDialog
      subject={subject}
      resource={resource}
      figure={details.answer.value.value}
      failed={details.answer.problem.value !== undefined}
      open={details.open.value}
      inside={details.inside.value.value}
      // Of the whole office every day says whose it is.
      departmentName={department === undefined && building === undefined ? nameOf : undefined}
      onToggle={(day) => details.toggle(day)}
      onJournal={() => goTo(details.journalRoute())}
      onMeters={meters === undefined ? undefined : () => goTo(meters)}
      onClose={onClose}
    />
  );
}
