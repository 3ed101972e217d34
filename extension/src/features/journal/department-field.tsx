import type { Signal } from '@preact/signals';
import type { Office } from '@soxanh/core';
import { useWords } from '../../ui/language.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { WORDS } from './words.ts';

interface DepartmentFieldProps {
  readonly department: Signal<string>;
  readonly office: Office;
  /** The departments to which it may be moved. */
  readonly departments: readonly string[];
}

/** Whose an entry is. There is nothing to choose where this machine may write for one department only. */
export function DepartmentField({ department, office, departments }: DepartmentFieldProps) {
  const words = useWords(WORDS);
  if (departments.length < 2) return null;
  return (
    <SelectField
      label={words.department}
      value={department.value}
      options={departments.map((id) => ({
        value: id,
        text: office.department(id)?.name ?? words.otherDepartment,
      }))}
      onChange={(id) => (department.value = id)}
    />
  );
}
