import { RESOURCES, type Day, type Office } from '@soxanh/core';
import type { PlainCorrection } from '../../models/plain-correction.ts';
import type { PlainField } from '../../models/plain-fields.ts';
import { DayField } from '../../ui/day-field.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { REASON_WORDS } from '../../ui/words/reason-words.ts';
import { CorrectionFrame } from './correction-frame.tsx';
import { DepartmentField } from './department-field.tsx';
import { entryLine } from './entry-words.ts';
import { WORDS } from './words.ts';

interface PlainCorrectionFormProps {
  readonly correction: PlainCorrection;
  readonly office: Office;
  readonly today: Day;
  /** The departments to which it may be moved; none for what is of a meter. */
  readonly departments: readonly string[];
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Corrects a reading, an event, an invoice, an issue or a count: its numbers, its day, its moment, its department. */
export function PlainCorrectionForm(props: PlainCorrectionFormProps) {
  const { correction, office, today, departments, busy, onSave, onRemove, onClose } = props;
  const words = useWords(WORDS);
  const language = useLanguage();
  const reasons = useWords(REASON_WORDS);
  const { plainProblems } = words.form;
  const { value: problem } = correction.problem;
  const hasPlace = problem !== undefined && ('field' in problem || problem.kind === 'reason');
  return (
    <CorrectionFrame
      line={entryLine(correction.row.entry, { office, language, words })}
      reason={correction.reason}
      reasonError={problem?.kind === 'reason' ? plainProblems.reason : undefined}
      common={correction.department === undefined ? reasons.meterCorrections : reasons.corrections}
      problem={problem === undefined || hasPlace ? undefined : plainProblems[problem.kind]}
      busy={busy}
      onSave={onSave}
      onRemove={onRemove}
      onClose={onClose}
    >
      <div class={form['row']}>
        {correction.fields.map((field, at) => (
          <NumberField key={field} correction={correction} field={field} focused={at === 0} />
        ))}
        <Days correction={correction} today={today} />
        <MomentField correction={correction} />
        {correction.department === undefined ? null : (
          <DepartmentField department={correction.department} office={office} departments={departments} />
        )}
      </div>
    </CorrectionFrame>
  );
}

interface NumberFieldProps {
  readonly correction: PlainCorrection;
  readonly field: PlainField;
  readonly focused: boolean;
}

function NumberField({ correction, field, focused }: NumberFieldProps) {
  const texts = useWords(WORDS).form;
  const language = useLanguage();
  const text = correction.texts.get(field);
  const { value: problem } = correction.problem;
  const { resource } = correction;
  if (text === undefined) return null;
  const unit =
    field === 'amount' && resource !== undefined ? ` (${RESOURCES[resource].shown.symbol[language]})` : '';
  return (
    <TextField
      label={`${texts.fields[field]}${unit}`}
      value={text.value}
      inputMode={field === 'number' ? 'text' : 'decimal'}
      maxLength={40}
      focused={focused}
      error={
        problem !== undefined && 'field' in problem && problem.field === field
          ? texts.plainProblems[problem.kind]
          : undefined
      }
      onInput={(typed) => (text.value = typed)}
    />
  );
}

function Days({ correction, today }: Pick<PlainCorrectionFormProps, 'correction' | 'today'>) {
  const texts = useWords(WORDS).form;
  return (
    <>
      <DayField
        label={texts.first}
        day={correction.first.value}
        today={today}
        onChange={(day) => (correction.first.value = day)}
      />
      {correction.hasLast ? (
        <DayField
          label={texts.last}
          day={correction.last.value}
          today={today}
          onChange={(day) => (correction.last.value = day)}
        />
      ) : null}
    </>
  );
}

function MomentField({ correction }: Pick<PlainCorrectionFormProps, 'correction'>) {
  const words = useWords(WORDS);
  if (!correction.hasMoment) return null;
  return (
    <SelectField
      label={words.form.moment}
      value={correction.before.value ? 'before' : 'after'}
      options={(['after', 'before'] as const).map((value) => ({ value, text: words.moments[value] }))}
      onChange={(moment) => (correction.before.value = moment === 'before')}
    />
  );
}
