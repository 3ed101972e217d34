import { isEmptyMonth, type MonthCells } from '@soxanh/core';

/**
 * Leaves out of a month's record what only its history put there: kinds whose entries were all taken back. So equal
 * journals have equal cells, whatever happened on the way (law L3).
 *
 * @param cells changed in place.
 * @returns undefined if nothing is left of the month.
 */
export function tidyMonth(cells: MonthCells): MonthCells | undefined {
  if (isEmptyMonth(cells)) return undefined;
  for (const [item, column] of Object.entries(cells.items)) {
    if (column.every((amount) => amount === 0)) delete cells.items[item];
  }
  return cells;
}
