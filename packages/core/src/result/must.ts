/**
 * Takes a value that cannot be absent here. Throws if it is: that is a bug in the code, never bad input.
 *
 * @example
 * must([5][0], 'the list was checked to be non-empty'); // 5
 */
export function must<T>(value: T | null | undefined, why: string): T {
  if (value === null || value === undefined) throw new Error(`Impossible: ${why}`);
  return value;
}

/** Closes a union: does not compile while a case is left out, and throws if one slips through at run time. */
export function unreachable(value: never): never {
  throw new Error(`Impossible: unhandled case ${JSON.stringify(value)}`);
}
