import type { Room } from './world.ts';

/** How long an answer of the disk is good for, in milliseconds: every push asks. */
const FRESH = 1000;

/**
 * How much room there is, asked of the disk at most once a second.
 *
 * @param free in bytes; may throw: then the last answer stands, and before any the disk says itself when it is full.
 * @param floor in bytes: with less than this nothing is taken in.
 * @example
 * const room = diskFloor({ free: () => 5e9, floor: 2e8, now: () => 0 });
 * room(); // { free: 5000000000, floor: 200000000 }
 */
export function diskFloor({
  free,
  floor,
  now,
}: {
  readonly free: () => number;
  readonly floor: number;
  readonly now: () => number;
}): () => Room {
  let asked = Number.NEGATIVE_INFINITY;
  let last = Number.MAX_SAFE_INTEGER;
  return () => {
    const at = now();
    // A clock that was set back asks again too.
    if (Math.abs(at - asked) >= FRESH) {
      asked = at;
      last = freeOr(free, last);
    }
    return { free: last, floor };
  };
}

function freeOr(free: () => number, last: number): number {
  try {
    return free();
  } catch {
    return last;
  }
}
