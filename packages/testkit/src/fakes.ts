import { dayOf, epochMillisOf, seeded, type Hash, type Pen } from '@soxanh/core';

/** A clock that moves only when told. */
export interface FakeClock {
  now(): number;
  advance(millis: number): void;
}

/** A clock that shows five past nine on 8 June 2026 at the office, the day of the examples, or another instant. */
export function fakeClock(
  start: number = epochMillisOf({ day: dayOf(2026, 6, 8), minutes: 545 }),
): FakeClock {
  let now = start;
  return {
    now: () => now,
    advance: (millis) => {
      now += millis;
    },
  };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Looks like a SHA-256 in base64url and needs neither Node nor a browser: for tests in which only equality matters.
 */
export const fakeHash: Hash = (text) => {
  const random = seeded(text);
  return Array.from({ length: 43 }, () => LETTERS[random.whole(0, 63)] ?? 'A').join('');
};

/** What a device writes with: a clock that stands still unless it is moved, repeatable random bytes, a fake hash. */
export function fakePen(seed: string, clock: FakeClock = fakeClock()): Pen {
  const random = seeded(seed);
  return { now: () => clock.now(), random: (count) => random.bytes(count), hash: fakeHash };
}
