import { numberText, type Office } from '@soxanh/core';
import {
  departmentForm,
  departmentValue,
  wholeFromText,
  type DepartmentForm,
} from '../../models/setup-department.ts';
import { typedFromWhole, wholeFromTyped } from '../../models/setup-number.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { TextField } from '../../ui/text-field.tsx';
import { DepartmentFields } from './department-fields.tsx';
import type { FactKind } from './fact-row.tsx';
import { WORDS } from './words.ts';

/** What a field holds of a stated value. */
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

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
export function useDepartmentKind(id: string, called: string, office: Office): FactKind<DepartmentForm> {
  const words = useWords(WORDS).departments;
  return {
    topic: 'department',
    of: id,
    label: words.details,
    called,
    blank: departmentForm({}),
    read: departmentForm,
    write: departmentValue,
    describe: (form) => departmentLine(form, called, office, words),
    fields: (form, set) => <DepartmentFields form={form} office={office} id={id} onChange={set} withOpen />,
  };
}

/** The name stands above; here it is said only where it was another. */
function departmentLine(
  form: DepartmentForm,
  called: string,
  office: Office,
  words: {
    readonly closed: string;
    readonly noBuilding: string;
    readonly succeededBy: (names: readonly string[]) => string;
  },
): string {
  const building = office.buildings.find(({ id }) => id === form.building)?.name ?? words.noBuilding;
  const name = form.name === called ? '' : form.name;
  const goOn = form.open ? [] : form.successors.flatMap((of) => office.department(of)?.name ?? []);
  return [
    ...[name, building, form.short, form.open ? '' : words.closed],
    goOn.length === 0 ? '' : words.succeededBy(goOn),
  ]
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

const AREA_PLACES = 2;

/** A department's floor area over time. */
export function useAreaKind(id: string, name: string): FactKind<string> {
  const words = useWords(WORDS).departments;
  const language = useLanguage();
  return {
    topic: 'area',
    of: id,
    label: words.area,
    called: `${words.area}, ${name}`,
    blank: '',
    mayVanish: true,
    read: (value) => typedFromWhole(value['dm2'], AREA_PLACES, language),
    write: (text) => ({ dm2: wholeFromTyped(text, AREA_PLACES, language) }),
    describe: (text) => words.areaOf(text),
    fields: (text, set) => (
      <TextField
        label={words.area}
        hint={words.areaHint}
        value={text}
        inputMode="decimal"
        maxLength={12}
        focused
        onInput={set}
      />
    ),
  };
}
