import type { Day } from '@soxanh/core';

/** Where days stand: rows of days, each in a column. */
export type Places = readonly { readonly days: readonly { readonly day: Day; readonly column: number }[] }[];

/**
 * The day a key leads to, as the days stand on the screen: arrows to the neighbour, Home and End to both ends of the
 * row. A row may be shorter than its neighbour; then the nearest column is taken.
 *
 * @returns undefined for keys that lead nowhere.
 */
export function moved(key: string, from: Day, rows: Places): Day | undefined {
  const at = rows.findIndex(({ days }) => days.some(({ day }) => day === from));
  const row = rows[at]?.days ?? [];
  const place = row.findIndex(({ day }) => day === from);
  const column = row[place]?.column ?? 0;
  switch (key) {
    case 'ArrowRight':
      return row[place + 1]?.day;
    case 'ArrowLeft':
      return row[place - 1]?.day;
    case 'ArrowDown':
      return nearest(rows[at + 1]?.days ?? [], column);
    case 'ArrowUp':
      return nearest(rows[at - 1]?.days ?? [], column);
    case 'Home':
      return row[0]?.day;
    case 'End':
      return row.at(-1)?.day;
    default:
      return undefined;
  }
}

function nearest(days: Places[number]['days'], column: number): Day | undefined {
  return days.toSorted((a, b) => Math.abs(a.column - column) - Math.abs(b.column - column))[0]?.day;
}
