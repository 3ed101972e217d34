/** How often something may happen. */
export interface Rate {
  readonly perMinute: number;
  /** How often at once, after a time of rest. */
  readonly burst: number;
}

interface Bucket {
  left: number;
  at: number;
}

const MINUTE = 60_000;

/**
 * Buckets of tokens, one for each name: full at first, a token for each time, filled evenly. The one not used for longest
 * is forgotten when there are too many: it is nearly always full again by then.
 *
 * @example
 * const buckets = new TokenBuckets(() => 0, { perMinute: 60, burst: 1 }, 1000);
 * buckets.take('machine-1'); // 0: go on
 * buckets.take('machine-1'); // 1: again in a second
 */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();
  private readonly now: () => number;
  private readonly rate: Rate;
  private readonly most: number;

  constructor(now: () => number, rate: Rate, most: number) {
    this.now = now;
    this.rate = rate;
    this.most = most;
  }

  /** @returns 0 if it may go on, else after how many seconds it may. */
  take(name: string): number {
    const { perMinute, burst } = this.rate;
    const now = this.now();
    const bucket = this.buckets.get(name) ?? { left: burst, at: now };
    // A clock that was set back fills nothing, and takes nothing away.
    const passed = Math.max(0, now - bucket.at);
    const left = Math.min(burst, bucket.left + (passed * perMinute) / MINUTE);
    const isEmpty = left < 1;
    this.keep(name, { left: isEmpty ? left : left - 1, at: now });
    return isEmpty ? Math.ceil(((1 - left) * MINUTE) / perMinute / 1000) : 0;
  }

  /** The last used stands last. */
  private keep(name: string, bucket: Bucket): void {
    this.buckets.delete(name);
    this.buckets.set(name, bucket);
    const [oldest] = this.buckets.keys();
    if (this.buckets.size > this.most && oldest !== undefined) this.buckets.delete(oldest);
  }
}
