import type { Office } from '@soxanh/core';
import type { ComponentChildren } from 'preact';
import type { DepartmentForm } from '../../models/setup-department.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { CheckGroup } from '../../ui/check-group.tsx';
import form from '../../ui/form.module.css';
import { useWords } from '../../ui/language.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { WORDS } from './words.ts';

interface DepartmentFieldsProps {
  readonly form: DepartmentForm;
  readonly office: Office;
  /** Undefined for a new department. */
  readonly id: string | undefined;
  readonly onChange: (form: DepartmentForm) => void;
  /** A department that is there already can be closed. */
  readonly withOpen?: boolean;
  /** A further field beside the others. */
  readonly children?: ComponentChildren;
}

/** What there is to say of a department. */
export function DepartmentFields(props: DepartmentFieldsProps) {
  const { form: department, office, onChange, withOpen, children } = props;
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
          hint={withOpen === true ? words.moveHint : undefined}
          value={department.building}
          options={[
            { value: '', text: words.noBuilding },
            ...office.buildings.map((each) => ({ value: each.id, text: each.name })),
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
      {withOpen === true ? <ClosingFields {...props} /> : null}
    </>
  );
}

/** Whether it is still there, and if not, who goes on with its work. */
function ClosingFields({ form: department, office, id, onChange }: DepartmentFieldsProps) {
  const words = useWords(WORDS).departments;
  // One that was chosen stays in sight whatever became of it.
  const others = office.departments.filter(
    (each) => each.id !== id && (each.kind !== 'union' || department.successors.includes(each.id)),
  );
  return (
    <>
      <CheckField
        label={words.open}
        hint={words.openHint}
        checked={department.open}
        onChange={(open) => onChange({ ...department, open })}
      />
      {department.open ? null : (
        <CheckGroup
          label={words.successors}
          hint={words.successorsHint}
          options={others.map((each) => ({ value: each.id, text: each.name }))}
          chosen={department.successors}
          onChange={(successors) => onChange({ ...department, successors })}
        />
      )}
    </>
  );
}
