import { dateText, dayText, type Day } from '@soxanh/core';
import {
  CONDITION_KINDS,
  conditionRows,
  conditionValue,
  type ConditionForm,
  type ConditionRow,
} from '../../models/setup-condition.ts';
import { subjectTitle } from '../../models/setup-subject.ts';
import type { Setup } from '../../models/setup.ts';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AddForm } from './add-form.tsx';
import { FactTable } from './fact-table.tsx';
import { JUDGING_WORDS } from './judging-words.ts';

/** What broke comparability, and when. */
export function ConditionsCard({ setup }: { readonly setup: Setup }) {
  const words = useWords(JUDGING_WORDS).conditions;
  const rows = conditionRows(setup);
  const refuse = useConditionRefusal(setup);
  return (
    <section class={form['card']} aria-labelledby="conditions">
      <h2 id="conditions">{words.title}</h2>
      <p class={form['quiet']}>{words.explained}</p>
      {rows.length === 0 ? <p>{words.none}</p> : <ConditionTable setup={setup} rows={rows} />}
      {setup.mayEdit ? (
        <AddForm<ConditionForm>
          setup={setup}
          label={words.add}
          blank={{ of: setup.office.value.buildings[0]?.id ?? '', kind: 'equipment', text: '' }}
          fromLabel={words.from}
          fromHint={words.fromHint}
          renderFields={(value, set) => <ConditionFields setup={setup} form={value} onChange={set} />}
          refuse={(value, from) => refuse(value, from)}
          onAdd={(value, from) => setup.state([factOf(value, from)])}
        />
      ) : null}
    </section>
  );
}

const factOf = (value: ConditionForm, from: Day) => ({
  topic: 'condition',
  of: value.of,
  from: dayText(from),
  value: conditionValue(value),
});

function useConditionRefusal(setup: Setup) {
  const words = useWords(JUDGING_WORDS).conditions;
  return ({ of }: ConditionForm, from: Day, mends?: ConditionRow): string | undefined => {
    if (of === '') return words.nowhere;
    const taken = setup
      .history('condition', of)
      .some((step) => step.from === from && step.id !== mends?.step.id);
    return taken ? words.taken : undefined;
  };
}

function ConditionTable({ setup, rows }: { readonly setup: Setup; readonly rows: readonly ConditionRow[] }) {
  const words = useWords(JUDGING_WORDS).conditions;
  const language = useLanguage();
  const refuse = useConditionRefusal(setup);
  return (
    <FactTable
      setup={setup}
      label={words.title}
      columns={[
        { heading: words.from },
        { heading: words.where },
        { heading: words.kind },
        { heading: words.text },
      ]}
      rows={rows}
      cells={({ of, step, form: { kind, text } }) => [
        dateText(step.from),
        subjectTitle(setup.office.value, of, language),
        words.kinds[kind],
        text,
      ]}
      formOf={(row) => row.form}
      renderFields={(value, set) => <ConditionFields setup={setup} form={value} onChange={set} />}
      refuse={refuse}
      onMend={(row, value, from) => setup.mend(row.step.id, factOf(value, from))}
      fromLabel={words.from}
      fromHint={words.fromHint}
    />
  );
}

interface ConditionFieldsProps {
  readonly setup: Setup;
  readonly form: ConditionForm;
  readonly onChange: (form: ConditionForm) => void;
}

function ConditionFields({ setup, form: condition, onChange }: ConditionFieldsProps) {
  const words = useWords(JUDGING_WORDS).conditions;
  const { value: office } = setup.office;
  const set = (change: Partial<ConditionForm>): void => onChange({ ...condition, ...change });
  const places = [...office.buildings, ...office.departments.filter(({ kind }) => kind !== 'union')];
  return (
    <div class={form['row']}>
      <SelectField
        label={words.where}
        value={condition.of}
        options={places.map(({ id, name }) => ({ value: id, text: name }))}
        onChange={(of) => set({ of })}
      />
      <SelectField
        label={words.kind}
        value={condition.kind}
        options={CONDITION_KINDS.map((value) => ({ value, text: words.kinds[value] }))}
        onChange={(kind) => set({ kind })}
      />
      <TextField
        label={words.text}
        hint={words.textHint}
        value={condition.text}
        maxLength={200}
        onInput={(text) => set({ text })}
      />
    </div>
  );
}
