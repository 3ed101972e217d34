/** What a JSON text can hold. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * The one text of a JSON value: keys sorted by UTF-16 code units, no white space, numbers and strings as
 * ECMAScript prints them (RFC 8785). Equal values have equal texts, so texts can be hashed and compared.
 */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((part) => canonicalText(part ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = [];
  for (const [key, part] of Object.entries(value).toSorted(byKey)) {
    if (part !== undefined) fields.push(`${JSON.stringify(key)}:${canonicalText(part)}`);
  }
  return `{${fields.join(',')}}`;
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);
