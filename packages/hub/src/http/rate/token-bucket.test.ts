import { fakeClock } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { TokenBuckets } from './token-bucket.ts';

const rate = { perMinute: 60, burst: 3 };

it('lets a burst through, then one at a time as it fills, and says how long to wait', () => {
  const clock = fakeClock();
  const buckets = new TokenBuckets(() => clock.now(), { perMinute: 6, burst: 2 }, 10);
  expect([1, 2, 3].map(() => buckets.take('a'))).toEqual([0, 0, 10]);
  clock.advance(4000);
  expect(buckets.take('a')).toBe(6);
  clock.advance(6000);
  expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 10]);
  // Another name has a bucket of its own, and no rest fills one beyond its brim.
  clock.advance(3_600_000);
  expect([1, 2, 3].map(() => buckets.take('b'))).toEqual([0, 0, 10]);
});

it('never lets more through than burst and rate allow, whatever the clock does', () => {
  const steps = fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(steps, (millis) => {
      let now = 1_000_000;
      const buckets = new TokenBuckets(() => now, rate, 10);
      let passed = 0;
      let forward = 0;
      for (const step of millis) {
        now += step;
        forward += Math.max(0, step);
        if (buckets.take('a') === 0) passed++;
      }
      expect(passed).toBeLessThanOrEqual(rate.burst + forward / 1000);
    }),
  );
});

it('forgets the name that was not used for longest', () => {
  const buckets = new TokenBuckets(() => 0, { perMinute: 1, burst: 1 }, 2);
  expect(['a', 'b', 'a', 'c', 'b', 'a'].map((name) => buckets.take(name) === 0)).toEqual([
    true,
    true,
    false,
    true,
    true,
    true,
  ]);
});
