/** The most an entry may weigh as text, in bytes of UTF-8. */
export const LARGEST_ENTRY_BYTES = 64 * 1024;

/**
 * How many levels of lists and objects an entry may have, itself the first. Comparing, writing and storing values
 * climb down them, and some thousands would exhaust the stack; what people record has three.
 */
export const DEEPEST_ENTRY = 64;

/** Tells whether a line is too large for an entry. Looks no further than it must. */
export function isTooLarge(line: string): boolean {
  // A UTF-16 unit is one to three bytes of UTF-8.
  if (line.length * 3 <= LARGEST_ENTRY_BYTES) return false;
  if (line.length > LARGEST_ENTRY_BYTES) return true;
  let bytes = 0;
  for (const letter of line) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes > LARGEST_ENTRY_BYTES;
}

/**
 * Finds in a JSON value what could not be passed on untouched: more levels than `DEEPEST_ENTRY`, or a number that JSON
 * can spell and not hold (`1e999`).
 *
 * @returns the reason, undefined if there is nothing.
 */
export function whyUnkeepable(value: unknown, levels: number = DEEPEST_ENTRY): string | undefined {
  if (typeof value === 'number')
    return Number.isFinite(value) ? undefined : 'holds a number too large to keep';
  if (typeof value !== 'object' || value === null) return undefined;
  if (levels === 0) return `is deeper than ${DEEPEST_ENTRY} levels`;
  for (const part of Object.values(value)) {
    const why = whyUnkeepable(part, levels - 1);
    if (why !== undefined) return why;
  }
  return undefined;
}
