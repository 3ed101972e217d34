import { RESOURCES, type Day } from '@soxanh/core';
import { hasMonths, type QuotaForm } from '../../models/setup-quota.ts';
import { sharedMetersOf } from '../../models/setup-subject.ts';
import type { Setup } from '../../models/setup.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { JUDGING_WORDS } from './judging-words.ts';
import { SubjectFields } from './subject-fields.tsx';

interface QuotaFieldsProps {
  readonly setup: Setup;
  readonly form: QuotaForm;
  readonly from: Day | undefined;
  /** A new one may stand for every month of its period. */
  readonly isNew: boolean;
  readonly onChange: (form: QuotaForm) => void;
}

/** Of whom, of what, how much and until when. */
export function QuotaFields({ setup, form: quota, from, isNew, onChange }: QuotaFieldsProps) {
  const words = useWords(JUDGING_WORDS).quotas;
  const language = useLanguage();
  const { value: office } = setup.office;
  const set = (change: Partial<QuotaForm>): void => onChange({ ...quota, ...change });
  const unit = RESOURCES[quota.resource].shown.symbol[language];
  const shared =
    office.department(quota.id) === undefined
      ? []
      : sharedMetersOf(office, quota.id, quota.resource, from ?? setup.today);
  return (
    <>
      <div class={form['row']}>
        <SubjectFields setup={setup} id={quota.id} resource={quota.resource} onChange={set} />
        <TextField
          label={words.amountOf(unit)}
          value={quota.amount}
          inputMode="decimal"
          maxLength={20}
          onInput={(amount) => set({ amount })}
        />
      </div>
      {shared.length === 0 ? null : <Notice tone="note">{words.allocated(shared.join('; '))}</Notice>}
      {isNew && from !== undefined && (hasMonths(from, quota.through) || quota.monthly) ? (
        <CheckField
          label={words.monthly}
          hint={words.monthlyHint}
          checked={quota.monthly}
          onChange={(monthly) => set({ monthly })}
        />
      ) : null}
    </>
  );
}

/** The last day of a quota's period; it stands beside the first. */
export function ThroughField({
  setup,
  form: quota,
  onChange,
}: Pick<QuotaFieldsProps, 'setup' | 'form' | 'onChange'>) {
  const words = useWords(JUDGING_WORDS).quotas;
  return (
    <DayField
      label={words.through}
      day={quota.through}
      today={setup.today}
      onChange={(through) => onChange({ ...quota, through })}
    />
  );
}
