import { dayNumberFromText, mayWrite, type Duty, type EntryDraft, type Office } from '@soxanh/core';
import type { RowProblem, RowsRead } from '@soxanh/files';
import { servingMeters } from './serving-meters.ts';

type Row = RowsRead['rows'][number];

/** Rows that may not come in become problems: those the role may not record, and those that a meter gives already. */
export function permittedRows(read: RowsRead, duty: Duty, office: Office): RowsRead {
  const metersOf = metersByDay(office);
  const refused = read.rows.flatMap((row): RowProblem[] => {
    const at = { row: row.row, text: row.department };
    if (!mayWrite(duty, { kind: 'use', ...placeOf(row) }, office).ok)
      return [{ ...at, field: 'department', reason: { kind: 'may-not' } }];
    const meters = metersOf(row);
    return meters.length === 0 ? [] : [{ ...at, field: 'resource', reason: { kind: 'metered', meters } }];
  });
  if (refused.length === 0) return read;
  const numbers = new Set(refused.map(({ row }) => row));
  return {
    ...read,
    rows: read.rows.filter(({ row }) => !numbers.has(row)),
    problems: [...read.problems, ...refused],
  };
}

const placeOf = ({ department, resource, day, amount }: Row): Omit<EntryDraft & { kind: 'use' }, 'kind'> => ({
  department,
  resource,
  day,
  amount,
});

/** The meters that serve a row's department on its day. A file has many rows for few departments, and a year has few rules. */
function metersByDay(office: Office): (row: Row) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return ({ department, resource, day: text }) => {
    const key = `${department}/${resource}/${text}`;
    const day = dayNumberFromText(text);
    const meters =
      known.get(key) ?? (day === undefined ? [] : servingMeters(office, department, resource, day));
    known.set(key, meters);
    return meters;
  };
}
