/**
 * How many levels of lists and objects a value may have, itself the first. Comparing, writing and storing values climb
 * down them, and some thousands would exhaust the stack; what people record has three.
 */
export const DEEPEST_VALUE = 64;

/**
 * Finds in a JSON value what could not be kept and passed on untouched: more levels than `DEEPEST_VALUE`, or a number
 * that JSON can spell and not hold (`1e999`).
 *
 * @returns the reason, undefined if there is nothing.
 * @example
 * whyUnkeepable({ people: JSON.parse('1e999') }); // 'holds a number too large to keep'
 */
export function whyUnkeepable(value: unknown, levels: number = DEEPEST_VALUE): string | undefined {
  if (typeof value === 'number')
    return Number.isFinite(value) ? undefined : 'holds a number too large to keep';
  if (typeof value !== 'object' || value === null) return undefined;
  if (levels === 0) return `is deeper than ${DEEPEST_VALUE} levels`;
  for (const part of Object.values(value)) {
    const why = whyUnkeepable(part, levels - 1);
    if (why !== undefined) return why;
  }
  return undefined;
}
