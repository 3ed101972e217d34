/**
 * What a function returns when it may refuse: a value, or a refusal with the facts in it.
 *
 * Refusals are ordinary values because the caller has to say something about them on screen; exceptions are
 * kept for bugs.
 *
 * @example
 * const half = (n: number): Result<number, { kind: 'odd'; n: number }> =>
 *   n % 2 === 0 ? ok(n / 2) : err({ kind: 'odd', n });
 * half(5); // err({ kind: 'odd', n: 5 })
 */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/**
 * A good outcome.
 *
 * @example
 * ok(6_000); // { ok: true, value: 6000 }
 */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/**
 * A refusal.
 *
 * @example
 * err('not-a-number'); // { ok: false, error: 'not-a-number' }
 */
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
