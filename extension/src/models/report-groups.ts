import type { Row, Table } from '@soxanh/core';

/** Rows of a table that are of one resource, under its name. */
export interface RowGroup {
  /** "Điện (kWh)"; undefined where the table does not begin with resources. */
  readonly head: string | undefined;
  readonly rows: readonly Row[];
}

/** A table as it is read: what is the same for all rows of a resource stands once, above them. */
export interface GroupedTable {
  readonly groups: readonly RowGroup[];
  /** The columns whose cells stand in the heads instead. */
  readonly said: ReadonlySet<string>;
}

/**
 * Groups the rows of a table of a report by the resource in their first column. The unit goes with it where it is the same
 * for all rows of each resource.
 */
export function groupedTable({ columns, rows }: Table): GroupedTable {
  if (columns[0]?.id !== 'resource') return { groups: [{ head: undefined, rows }], said: new Set() };
  const unitAt = columns.findIndex(({ id }) => id === 'unit');
  const groups: { resource: string; units: Set<string>; rows: Row[] }[] = [];
  for (const row of rows) {
    const resource = textIn(row, 0);
    let group = groups.at(-1);
    if (group?.resource !== resource) {
      group = { resource, units: new Set(), rows: [] };
      groups.push(group);
    }
    group.units.add(textIn(row, unitAt));
    group.rows.push(row);
  }
  // What a resource is converted into is counted in a unit that is not the resource's.
  const isOwnUnit = unitAt !== -1 && columns.every(({ id }) => id !== 'measure');
  const isUnitSaid = isOwnUnit && groups.every(({ units }) => units.size === 1);
  return {
    groups: groups.map(({ resource, units, rows: each }) => ({
      head: isUnitSaid ? `${resource} (${[...units].join('')})` : resource,
      rows: each,
    })),
    said: new Set(isUnitSaid ? ['resource', 'unit'] : ['resource']),
  };
}

function textIn({ cells }: Row, at: number): string {
  const cell = cells[at];
  return cell?.kind === 'text' ? cell.text : '';
}
