import { dayText, type Day, type Department, type FactDraft } from '@soxanh/core';

/** A department as a form holds it. */
export interface DepartmentForm {
  readonly name: string;
  /** Empty: no building. */
  readonly building: string;
  readonly kind: Department['kind'];
  /** Short forms, separated by commas. */
  readonly short: string;
  readonly open: boolean;
  /** Of a closed one: who goes on with its work, one or several; empty if nobody does. */
  readonly successors: readonly string[];
}

/** What a form holds of what was stated. */
export const departmentForm = (value: Readonly<Record<string, unknown>>): DepartmentForm => ({
  name: textOf(value['name']),
  building: textOf(value['building']),
  kind: value['kind'] === 'shared' || value['kind'] === 'union' ? value['kind'] : 'department',
  short: Array.isArray(value['short']) ? value['short'].filter(isText).join(', ') : '',
  open: value['open'] !== false,
  successors: successorsOf(value),
});

/** The one and the several are fields of their own; where both are stated, both count. */
function successorsOf({ successor, successors }: Readonly<Record<string, unknown>>): string[] {
  const several: readonly unknown[] = Array.isArray(successors) ? successors : [];
  return [...new Set([successor, ...several].filter(isText).filter((id) => id !== ''))];
}

/** What a form states; what says nothing is left out, as a statement of `kind: department` would. */
export function departmentValue(form: DepartmentForm): FactDraft['value'] {
  const short = form.short
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return {
    name: form.name.trim(),
    ...(form.building === '' ? {} : { building: form.building }),
    ...(form.kind === 'department' ? {} : { kind: form.kind }),
    ...(short.length === 0 ? {} : { short }),
    ...(form.open ? {} : { open: false }),
    // Who goes on is said of a closed department only.
    ...(form.open ? {} : successorValue(form.successors)),
  };
}

/** One is stated as it always was, so that a book of an older edition is read the same. */
function successorValue([first, ...more]: readonly string[]): FactDraft['value'] {
  if (first === undefined) return {};
  return more.length === 0 ? { successor: first } : { successors: [first, ...more] };
}

/** The facts that begin a department: what it is, and how many people work there if that was said. */
export function newDepartmentFacts(
  id: string,
  form: DepartmentForm,
  people: number | undefined,
  from: Day,
): FactDraft[] {
  const day = dayText(from);
  const itself: FactDraft = { topic: 'department', of: id, from: day, value: departmentValue(form) };
  return people === undefined
    ? [itself]
    : [itself, { topic: 'head-count', of: id, from: day, value: { people } }];
}

/** Stands for what is no number: no fact takes it, and the refusal names the field. */
const NO_NUMBER = -1;

/** A whole number as typed into a field; what is none is a number that no fact takes. */
export function wholeFromText(text: string): number {
  const typed = text.trim();
  return /^\d{1,6}$/.test(typed) ? Number(typed) : NO_NUMBER;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const textOf = (value: unknown): string => (isText(value) ? value : '');
