import type { Cell, Row, Table } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { groupedTable } from './report-groups.ts';

const text = (said: string): Cell => ({ kind: 'text', text: said });
const row = (...cells: readonly string[]): Row => ({ total: false, cells: cells.map(text) });
const table = (ids: readonly string[], ...rows: readonly Row[]): Table => ({
  id: 'totals',
  title: '',
  columns: ids.map((id) => ({ id, heading: id })),
  rows,
});

describe('groupedTable', () => {
  it('says resource and unit once, and keeps every row in its order', () => {
    const rows = [row('Điện', 'A', 'kWh'), row('Điện', 'B', 'kWh'), row('Giấy in', 'A', 'tờ')];
    const { groups, said } = groupedTable(table(['resource', 'department', 'unit'], ...rows));
    expect(groups.map(({ head }) => head)).toEqual(['Điện (kWh)', 'Giấy in (tờ)']);
    expect(groups.flatMap((group) => group.rows)).toEqual(rows);
    expect([...said]).toEqual(['resource', 'unit']);
  });

  it('leaves units that differ among the rows of a resource beside their figures', () => {
    const rows = [row('Điện', 'A', 'kWh'), row('Điện', 'B', 'MWh')];
    const { groups, said } = groupedTable(table(['resource', 'department', 'unit'], ...rows));
    expect(groups.map(({ head }) => head)).toEqual(['Điện']);
    expect([...said]).toEqual(['resource']);
  });

  it('never calls what a resource is converted into the resource’s own unit', () => {
    const rows = [row('Điện', 'CO₂', 'kg')];
    const { groups } = groupedTable(table(['resource', 'measure', 'unit'], ...rows));
    expect(groups.map(({ head }) => head)).toEqual(['Điện']);
  });

  it('leaves a table that begins with something else as it is', () => {
    const rows = [row('Phòng A', 'Giấy in'), row('Phòng A', 'Điện')];
    const { groups, said } = groupedTable(table(['department', 'resource'], ...rows));
    expect(groups).toEqual([{ head: undefined, rows }]);
    expect(said.size).toBe(0);
  });
});
