import type { Day, Office } from '@soxanh/core';
import type { ReasonCorrection } from '../../models/correction.ts';
import { ExplanationForm } from '../../ui/explanation-form.tsx';

interface ReasonCorrectionFormProps {
  readonly correction: ReasonCorrection;
  readonly office: Office;
  readonly today: Day;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** Corrects a reason: what it is of stays, as a reason for something else is another reason. */
export function ReasonCorrectionForm({
  correction,
  office,
  today,
  onSave,
  onClose,
}: ReasonCorrectionFormProps) {
  const { value: typed } = correction.typed;
  return (
    <ExplanationForm
      typed={typed}
      office={office}
      today={today}
      subjects={[typed.of]}
      resources={[typed.resource]}
      mend={correction.problem.value}
      onChange={(change) => correction.change(change)}
      onSave={onSave}
      onClose={onClose}
    />
  );
}
