/** What a JSON text can hold. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * The one text of a JSON value: keys sorted by UTF-16 code units, no white space, numbers and strings as
 * ECMAScript prints them (RFC 8785). Equal values have equal texts, so texts can be hashed and compared.
 *
 * @param value what JSON can hold; fields that are undefined are left out. Recursive: entries are at most
 *   `DEEPEST_VALUE` levels deep.
 * @example
 * canonicalText({ b: [1, 2], a: 'tờ' }); // '{"a":"tờ","b":[1,2]}'
 */
export function canonicalText(value: unknown): string {
  return isInOrder(value) ? JSON.stringify(value) : sortedText(value);
}

/** Most values were read from a canonical text: their keys stand in order, and the built-in writer is fastest. */
function isInOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every((part) => isInOrder(part));
  let before = '';
  // Its keys alone: pairs would be an object for each field of each entry that is read.
  for (const key of Object.keys(value)) {
    if (key < before || !isInOrder(fieldOf(value, key))) return false;
    before = key;
  }
  return true;
}

function sortedText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((part) => sortedText(part ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = [];
  for (const [key, part] of Object.entries(value).toSorted(byKey)) {
    if (part !== undefined) fields.push(`${JSON.stringify(key)}:${sortedText(part)}`);
  }
  return `{${fields.join(',')}}`;
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Tells whether two JSON values have the same canonical text, without writing it.
 *
 * @example
 * isSameJson({ a: 1, b: [2] }, { b: [2], a: 1 }); // true
 */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((part, at) => isSameJson(part, b[at]));
  }
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isSameJson(fieldOf(a, key), fieldOf(b, key)));
}

const fieldOf = (value: object, key: string): unknown => (value as Readonly<Record<string, unknown>>)[key];
