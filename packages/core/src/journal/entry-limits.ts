/** The longest text a field may hold, in UTF-16 units. */
export const LONGEST_TEXT = 1000;

/** The most an entry may weigh as text, in bytes of UTF-8. */
export const LARGEST_ENTRY_BYTES = 64 * 1024;

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
