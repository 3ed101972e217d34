import { deviceOf, type Entry } from '@soxanh/core';

/** How much of a device's row a file had: all of it up to a number, and how many entries that were. */
interface RowHad {
  readonly through: number;
  readonly entries: number;
}

/** The numbers of each device's entries, in order. */
function rowsOf(entries: readonly Entry[]): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (const entry of entries) {
    const device = deviceOf(entry);
    if (device === undefined) continue;
    const row = rows.get(device);
    if (row === undefined) rows.set(device, [numberOf(entry)]);
    else row.push(numberOf(entry));
  }
  for (const row of rows.values()) row.sort((a, b) => a - b);
  return rows;
}

/** What a file with these entries had, as it is remembered. A row is had as far as nothing is missing in it: what fills a gap later is new then. */
export function hadIn(entries: readonly Entry[]): string {
  const had: Record<string, RowHad> = {};
  for (const [device, row] of rowsOf(entries)) {
    let through = 0;
    for (const n of row) if (n === through + 1) through = n;
    had[device] = { through, entries: upTo(row, through) };
  }
  return JSON.stringify(had);
}

/** Those of some entries that a file had not. @param mark what is remembered of the file; undefined: there was none. */
export function newAfter(entries: readonly Entry[], mark: string | undefined): readonly Entry[] {
  const had = readHad(mark);
  const through = new Map<string, number>();
  for (const [device, row] of rowsOf(entries)) {
    const before = had.get(device);
    // More entries under numbers that were had: a copied profile wrote them. Its row goes out whole.
    if (before !== undefined && upTo(row, before.through) === before.entries)
      through.set(device, before.through);
  }
  return entries.filter((entry) => {
    const device = deviceOf(entry);
    return device === undefined || numberOf(entry) > (through.get(device) ?? 0);
  });
}

const upTo = (row: readonly number[], n: number): number => row.filter((each) => each <= n).length;

const numberOf = (entry: Entry): number => {
  const { n } = entry as { readonly n?: unknown };
  return typeof n === 'number' ? n : 0;
};

/** What cannot be read was never had: then everything goes out once more, which changes nothing elsewhere. */
function readHad(mark: string | undefined): ReadonlyMap<string, RowHad> {
  try {
    const read = JSON.parse(mark ?? '{}') as Record<string, Partial<RowHad> | null>;
    return new Map(
      Object.entries(read).flatMap(([device, row]) =>
        typeof row?.through === 'number' && typeof row.entries === 'number'
          ? [[device, { through: row.through, entries: row.entries }] as const]
          : [],
      ),
    );
  } catch {
    return new Map();
  }
}
