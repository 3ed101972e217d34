import { TokenBuckets, type Rate } from './token-bucket.ts';

/** How many names each kind of limit remembers. */
const MOST_NAMES = 50_000;

/** How often, by machine unless said otherwise. */
export const RATES = {
  /** A book of five years goes up in one go: 750 pushes of 500 entries. */
  push: { perMinute: 120, burst: 800 },
  pull: { perMinute: 240, burst: 120 },
  export: { perMinute: 10, burst: 10 },
  other: { perMinute: 60, burst: 30 },
  /** By address: whoever has no token yet. */
  stranger: { perMinute: 10, burst: 10 },
  /** By address: requests with a token nobody has. Good ones from the same address go on. */
  wrongToken: { perMinute: 60, burst: 60 },
  /** By address: what anybody may look at. */
  open: { perMinute: 600, burst: 300 },
} as const satisfies Record<string, Rate>;

export type RateName = keyof typeof RATES;

/** The limits of a hub. */
export interface Rates {
  /** @returns 0 if it may go on, else after how many seconds it may. */
  take(rate: RateName, name: string): number;
}

/** Makes full buckets of every kind. */
export function hubRates(now: () => number): Rates {
  const kinds = new Map<RateName, TokenBuckets>();
  return {
    take(rate, name) {
      const buckets = kinds.get(rate) ?? new TokenBuckets(now, RATES[rate], MOST_NAMES);
      kinds.set(rate, buckets);
      return buckets.take(name);
    },
  };
}
