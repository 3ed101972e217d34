import { periodName, RESOURCES, subjectName, type Language, type Office, type Subject } from '@soxanh/core';
import { FigureDialog } from '../figure-dialog.tsx';
import { useLanguage } from '../language.ts';
import type { OpenedDays } from './opening.ts';

interface DaysDialogProps {
  readonly details: OpenedDays;
  readonly office: Office;
  /** Goes to an address of the book. */
  readonly onGo: (route: string) => void;
  readonly onClose: () => void;
}

/** How the sum of some days is counted: each day, down to its entries, or to two readings and the rule. */
export function DaysDialog({ details, office, onGo, onClose }: DaysDialogProps) {
  const language = useLanguage();
  const { figure, answer, open, inside } = details;
  const subject = subjectOf(figure);
  const meters = details.meterRoute();
  return (
    <FigureDialog
      subject={titleOf(details, subject, office, language)}
      resource={figure.resource}
      figure={answer.value.value}
      failed={answer.problem.value !== undefined}
      open={open.value}
      inside={inside.value.value}
      // Of the whole office every day says whose it is.
      departmentName={subject.kind === 'office' ? (id) => office.department(id)?.name ?? id : undefined}
      onToggle={(day) => details.toggle(day)}
      onJournal={() => onGo(details.journalRoute())}
      onMeters={meters === undefined ? undefined : () => onGo(meters)}
      onClose={onClose}
    />
  );
}

const titleOf = ({ figure }: OpenedDays, subject: Subject, office: Office, language: Language): string =>
  [
    RESOURCES[figure.resource].name[language],
    subjectName(office, subject, language),
    periodName(figure.period, language),
  ].join(', ');

function subjectOf({ department, building, meter }: OpenedDays['figure']): Subject {
  if (meter !== undefined) return { kind: 'meter', id: meter };
  if (building !== undefined) return { kind: 'building', id: building };
  return department === undefined ? { kind: 'office', id: 'office' } : { kind: 'department', id: department };
}
