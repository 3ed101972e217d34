import type { Begun } from './storage.ts';

/** How a restore begins where the book is there already: only the very same back-up goes on with it. */
export function begunBefore(loading: string | undefined, mark: string, seq: number): Begun {
  if (loading === undefined) return { is: 'taken' };
  return loading === mark ? { is: 'begun', seq } : { is: 'half' };
}
