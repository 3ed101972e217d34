/** A heading is broken between words where it is longer than this, and than what stands below it by more than a little. */
const LONG_HEADING = 9;
const LITTLE = 2;

/**
 * Rows of cells as lines, each column as wide as its widest cell. Long headings stand on several lines, so that a table fits
 * a terminal.
 *
 * @param rows the first one has the headings.
 * @param right places of the columns of figures, which line up at their end.
 */
export function alignedRows(rows: readonly (readonly string[])[], right: ReadonlySet<number>): string {
  const [headings = [], ...body] = rows;
  const wrapped = headings.map((heading, at) => {
    const below = widestIn(body, at);
    return heading.length <= below + LITTLE ? [heading] : evenLines(heading, Math.max(LONG_HEADING, below));
  });
  const height = wrapped.reduce((most, lines) => Math.max(most, lines.length), 0);
  const above = Array.from({ length: height }, (_, line) =>
    wrapped.map((lines) => lines[line - height + lines.length] ?? ''),
  );
  const all = [...above, ...body];
  const widths = headings.map((_, at) => widestIn(all, at));
  return all
    .map((row) =>
      row
        .map((cell, at) => (right.has(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const widestIn = (rows: readonly (readonly string[])[], at: number): number =>
  rows.reduce((widest, row) => Math.max(widest, row[at]?.length ?? 0), 0);

/** A text on as few lines as a width allows, and these as even as they can be. */
function evenLines(text: string, most: number): readonly string[] {
  const lines = wrappedAt(text, most);
  let best = lines;
  for (let width = most - 1; width > 0; width--) {
    const narrower = wrappedAt(text, width);
    if (narrower.length > lines.length) break;
    best = narrower;
  }
  return best;
}

/** A text as lines of whole words, none longer than `most` unless a single word is. */
function wrappedAt(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
