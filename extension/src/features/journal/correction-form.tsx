import { isResourceId, ITEM_HEADINGS, RESOURCES, type Day, type ItemId, type Office } from '@soxanh/core';
import type { CorrectionProblem, JournalCorrection } from '../../models/journal-correction.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { REASON_WORDS } from '../../ui/words/reason-words.ts';
import { CorrectionFrame } from './correction-frame.tsx';
import { DepartmentField } from './department-field.tsx';
import { entryLine } from './entry-words.ts';
import styles from './journal.module.css';
import { WORDS } from './words.ts';

interface CorrectionFormProps {
  readonly correction: JournalCorrection;
  readonly office: Office;
  readonly today: Day;
  /** The departments to which it may be moved. */
  readonly departments: readonly string[];
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Corrects an entry in place: what is saved is a new entry, the old one stays readable. */
export function CorrectionForm(props: CorrectionFormProps) {
  const { correction, office, busy, onSave, onRemove, onClose } = props;
  const words = useWords(WORDS);
  const language = useLanguage();
  const { value: problem } = correction.problem;
  const reasonError = useFieldError(correction, 'reason');
  const isOfField = problem === undefined || placeOf(problem) !== undefined;
  return (
    <CorrectionFrame
      line={entryLine(correction.row.entry, { office, language, words })}
      reason={correction.reason}
      reasonError={reasonError}
      common={useWords(REASON_WORDS).corrections}
      problem={isOfField ? undefined : words.form.problems[problem]}
      busy={busy}
      onSave={onSave}
      onRemove={onRemove}
      onClose={onClose}
    >
      <Fields {...props} />
      {correction.used.value ? <Marks correction={correction} /> : null}
    </CorrectionFrame>
  );
}

/** The field beneath which a problem is said; undefined if it is of the whole form. */
function placeOf(problem: CorrectionProblem): 'amount' | 'reason' | undefined {
  if (problem === 'reason') return 'reason';
  return problem === 'amount' || problem === 'not-whole' ? 'amount' : undefined;
}

/** What is wrong with one field, if it is that field. */
function useFieldError(correction: JournalCorrection, place: 'amount' | 'reason'): string | undefined {
  const { problems } = useWords(WORDS).form;
  const { value: problem } = correction.problem;
  return problem !== undefined && placeOf(problem) === place ? problems[problem] : undefined;
}

function Fields({ correction, office, today, departments }: CorrectionFormProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const texts = words.form;
  const error = useFieldError(correction, 'amount');
  return (
    <div class={form['row']}>
      <SelectField
        label={texts.used}
        value={correction.used.value ? 'yes' : 'none'}
        options={[
          { value: 'yes', text: texts.yes },
          { value: 'none', text: texts.none },
        ]}
        onChange={(used) => (correction.used.value = used === 'yes')}
      />
      {correction.used.value ? (
        <TextField
          label={`${words.amount} (${unitOf(correction, language)})`}
          value={correction.amount.value}
          inputMode="decimal"
          maxLength={40}
          focused
          error={error}
          onInput={(typed) => (correction.amount.value = typed)}
        />
      ) : null}
      <ItemField correction={correction} />
      <DayFields correction={correction} today={today} />
      <DepartmentField department={correction.department} office={office} departments={departments} />
    </div>
  );
}

function Marks({ correction }: { readonly correction: JournalCorrection }) {
  const texts = useWords(WORDS).form;
  return (
    <div class={styles['choices']}>
      <CheckField
        label={texts.about}
        checked={correction.about.value}
        onChange={(about) => (correction.about.value = about)}
      />
      <CheckField
        label={texts.overDays}
        checked={correction.overDays.value}
        onChange={(over) => (correction.overDays.value = over)}
      />
    </div>
  );
}

function unitOf({ row }: JournalCorrection, language: 'vi' | 'en'): string {
  const { resource } = row.entry;
  return isResourceId(resource) ? RESOURCES[resource].shown.symbol[language] : '';
}

function ItemField({ correction }: { readonly correction: JournalCorrection }) {
  const texts = useWords(WORDS).form;
  const language = useLanguage();
  const { resource } = correction.row.entry;
  const items: readonly ItemId[] = isResourceId(resource) ? RESOURCES[resource].items : [];
  if (items.length === 0 || !correction.used.value) return null;
  return (
    <SelectField<ItemId | ''>
      label={texts.item}
      value={correction.item.value ?? ''}
      options={[
        { value: '', text: texts.noItem },
        ...items.map((item) => ({ value: item, text: ITEM_HEADINGS[item][language] })),
      ]}
      onChange={(item) => (correction.item.value = item === '' ? undefined : item)}
    />
  );
}

function DayFields({ correction, today }: { readonly correction: JournalCorrection; readonly today: Day }) {
  const texts = useWords(WORDS).form;
  const isSpan = correction.used.value && correction.overDays.value;
  return (
    <>
      <DayField
        label={texts.first}
        day={correction.first.value}
        today={today}
        onChange={(day) => (correction.first.value = day)}
      />
      {isSpan ? (
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
