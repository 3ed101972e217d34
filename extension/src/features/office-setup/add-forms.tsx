import { dayText } from '@soxanh/core';
import {
  departmentForm,
  newDepartmentFacts,
  wholeFromText,
  type DepartmentForm,
} from '../../models/setup-department.ts';
import { idFromName } from '../../models/setup-id.ts';
import type { Setup } from '../../models/setup.ts';
import { useWords } from '../../ui/language.ts';
import { TextField } from '../../ui/text-field.tsx';
import { DepartmentFields } from './department-fields.tsx';
import { AddForm } from './add-form.tsx';
import { WORDS } from './words.ts';

/** A new building. */
export function AddBuilding({ setup }: { readonly setup: Setup }) {
  const words = useWords(WORDS).buildings;
  return (
    <AddForm
      setup={setup}
      label={words.add}
      blank=""
      renderFields={(name, set) => (
        <TextField label={words.name} value={name} maxLength={200} focused onInput={set} />
      )}
      onAdd={(name, from) => {
        const taken = new Set(setup.office.value.buildings.map(({ id }) => id));
        const of = idFromName(name, taken);
        return setup.state([{ topic: 'building', of, from: dayText(from), value: { name } }]);
      }}
    />
  );
}

interface NewDepartment {
  readonly form: DepartmentForm;
  readonly people: string;
}

/** A new department, with its people. */
export function AddDepartment({ setup }: { readonly setup: Setup }) {
  const words = useWords(WORDS).departments;
  const blank: NewDepartment = { form: departmentForm({}), people: '' };
  return (
    <AddForm
      setup={setup}
      label={words.add}
      blank={blank}
      renderFields={({ form, people }, set) => (
        <DepartmentFields
          form={form}
          office={setup.office.value}
          id={undefined}
          onChange={(next) => set({ form: next, people })}
        >
          {form.kind === 'department' ? (
            <TextField
              label={words.people}
              hint={words.peopleHint}
              value={people}
              inputMode="numeric"
              maxLength={6}
              onInput={(next) => set({ form, people: next })}
            />
          ) : null}
        </DepartmentFields>
      )}
      onAdd={({ form, people }, from) => {
        const taken = new Set(setup.office.value.departments.map(({ id }) => id));
        const of = idFromName(form.name, taken);
        const count = form.kind === 'department' && people.trim() !== '' ? wholeFromText(people) : undefined;
        return setup.state(newDepartmentFacts(of, form, count, from));
      }}
    />
  );
}
