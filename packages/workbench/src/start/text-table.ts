/**
 * Sets a table for a terminal: columns as wide as their widest cell, numbers to the right.
 *
 * @example
 * textTable([['Giấy in', '1.030']]); // 'Giấy in  1.030'
 */
export function textTable(rows: readonly (readonly string[])[]): string {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, i) => rows.map((row) => row[i] ?? ''));
  const widths = columns.map((cells) => Math.max(...cells.map((cell) => cell.length)));
  // The heading does not decide: a column is of numbers if everything below it is.
  const numeric = columns.map((cells) => cells.slice(1).every((cell) => /^[\d.,%–/-]*$/.test(cell)));
  return rows
    .map((row) =>
      widths
        .map((width, i) =>
          numeric[i] === true ? (row[i] ?? '').padStart(width) : (row[i] ?? '').padEnd(width),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
