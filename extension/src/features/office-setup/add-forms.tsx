import { dayText } from '@soxanh/core';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import {
  departmentForm,
  newDepartmentFacts,
  wholeFromText,
  type DepartmentForm,
} from '../../models/setup-department.ts';
import { idFromName } from '../../models/setup-id.ts';
import type { Setup } from '../../models/setup.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { DepartmentFields } from './department-fields.tsx';
import { FactForm, type FactEditing } from './fact-form.tsx';
import { WORDS } from './words.ts';

/** A button that unfolds the form for something new. */
function AddForm<V>(props: {
  readonly setup: Setup;
  readonly label: string;
  readonly blank: V;
  readonly renderFields: (value: V, set: (value: V) => void) => ComponentChildren;
  readonly onAdd: (value: V, from: FactEditing<V>['from'] & number) => Promise<boolean>;
}) {
  const { setup, label, blank, renderFields, onAdd } = props;
  const [editing, setEditing] = useState<FactEditing<V> | undefined>(undefined);
  const place = useFocusBack<HTMLDivElement>(editing !== undefined);
  if (editing === undefined) {
    const start = (): void => setEditing({ value: blank, from: setup.today, mends: undefined });
    return (
      <div ref={place}>
        <Button onPress={start}>{label}</Button>
      </div>
    );
  }
  return (
    <div ref={place}>
      <FactForm
        label={label}
        renderFields={renderFields}
        editing={editing}
        setup={setup}
        onChange={setEditing}
        onSave={async (value, from) => {
          if (await onAdd(value, from)) setEditing(undefined);
        }}
        onClose={() => setEditing(undefined)}
      />
    </div>
  );
}

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
          buildings={setup.office.value.buildings}
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
