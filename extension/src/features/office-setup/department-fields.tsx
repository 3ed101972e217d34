import type { Office } from '@soxanh/core';
import type { ComponentChildren } from 'preact';
import type { DepartmentForm } from '../../models/setup-department.ts';
import { CheckField } from '../../ui/check-field.tsx';
import form from '../../ui/form.module.css';
import { useWords } from '../../ui/language.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { WORDS } from './words.ts';

interface DepartmentFieldsProps {
  readonly form: DepartmentForm;
  readonly buildings: Office['buildings'];
  readonly onChange: (form: DepartmentForm) => void;
  /** A department that is there already can be closed. */
  readonly withOpen?: boolean;
  /** A further field beside the others. */
  readonly children?: ComponentChildren;
}

/** What there is to say of a department. */
export function DepartmentFields(props: DepartmentFieldsProps) {
  const { form: department, buildings, onChange, withOpen, children } = props;
  const words = useWords(WORDS).departments;
  const set = (change: Partial<DepartmentForm>): void => onChange({ ...department, ...change });
  return (
    <>
      <TextField
        label={words.name}
        value={department.name}
        maxLength={200}
        focused
        onInput={(name) => set({ name })}
      />
      <div class={form['row']}>
        <SelectField
          label={words.building}
          value={department.building}
          options={[
            { value: '', text: words.noBuilding },
            ...buildings.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          onChange={(building) => set({ building })}
        />
        <SelectField
          label={words.kind}
          value={department.kind}
          options={(['department', 'shared', 'union'] as const).map((kind) => ({
            value: kind,
            text: words.kinds[kind],
          }))}
          onChange={(kind) => set({ kind })}
        />
        <TextField
          label={words.short}
          hint={words.shortHint}
          value={department.short}
          maxLength={200}
          onInput={(short) => set({ short })}
        />
        {children}
      </div>
      {withOpen === true ? (
        <CheckField
          label={words.open}
          hint={words.openHint}
          checked={department.open}
          onChange={(open) => set({ open })}
        />
      ) : null}
    </>
  );
}
