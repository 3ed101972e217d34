import { numberText, type Office } from '@soxanh/core';
import {
  departmentForm,
  departmentValue,
  wholeFromText,
  type DepartmentForm,
} from '../../models/setup-department.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { TextField } from '../../ui/text-field.tsx';
import { DepartmentFields } from './department-fields.tsx';
import type { FactKind } from './fact-row.tsx';
import { WORDS } from './words.ts';

/** What a field holds of a stated value. */
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

type Buildings = Office['buildings'];

/** A building's name over time. */
export function useBuildingKind(id: string, name: string): FactKind<string> {
  const { buildings } = useWords(WORDS);
  return {
    topic: 'building',
    of: id,
    label: buildings.name,
    called: name,
    blank: '',
    read: (value) => textOf(value['name']),
    write: (text) => ({ name: text }),
    describe: (text) => text,
    fields: (text, set) => (
      <TextField label={buildings.name} value={text} maxLength={200} focused onInput={set} />
    ),
  };
}

/** What a department is over time. */
export function useDepartmentKind(
  id: string,
  called: string,
  buildings: Buildings,
): FactKind<DepartmentForm> {
  const words = useWords(WORDS).departments;
  return {
    topic: 'department',
    of: id,
    label: words.details,
    called,
    blank: departmentForm({}),
    read: departmentForm,
    write: departmentValue,
    describe: (form) => departmentLine(form, called, buildings, words),
    fields: (form, set) => <DepartmentFields form={form} buildings={buildings} onChange={set} withOpen />,
  };
}

/** The name stands above; here it is said only where it was another. */
function departmentLine(
  form: DepartmentForm,
  called: string,
  buildings: Buildings,
  words: { readonly closed: string; readonly noBuilding: string },
): string {
  const building = buildings.find(({ id }) => id === form.building)?.name ?? words.noBuilding;
  const name = form.name === called ? '' : form.name;
  return [name, building, form.short, form.open ? '' : words.closed]
    .filter((part) => part !== '')
    .join(' · ');
}

/** How many people work in a department, over time. */
export function usePeopleKind(id: string, name: string): FactKind<string> {
  const words = useWords(WORDS).departments;
  const language = useLanguage();
  return {
    topic: 'head-count',
    of: id,
    label: words.people,
    called: `${words.people}, ${name}`,
    blank: '',
    read: (value) => textOf(value['people']),
    write: (text) => ({ people: wholeFromText(text) }),
    describe: (text) => words.peopleCount(numberText(Number(text), 0, language)),
    fields: (text, set) => (
      <TextField
        label={words.people}
        hint={words.peopleHint}
        value={text}
        inputMode="numeric"
        maxLength={6}
        focused
        onInput={set}
      />
    ),
  };
}
