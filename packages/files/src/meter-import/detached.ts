/**
 * A text that stands by itself. A cell is a view into the piece of the file it was cut from: kept for long, it would keep all of
 * the piece in memory.
 */
export const detached = (text: string): string => ` ${text}`.slice(1);

/** The same for the cells of a row. */
export const detachedCells = (cells: readonly string[]): readonly string[] => cells.map(detached);
