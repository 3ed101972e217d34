const MINUTES = [1, 2, 5, 10] as const;
const A_MINUTE = 60_000;

/**
 * How long to wait before the hub is asked again: 1, 2, 5 and then 10 minutes after one failure, two, three, more. A
 * success begins anew; so does the browser's word that the network is back.
 *
 * @param failures in a row, counted from 1.
 * @param retryAfter what the hub asked for, in seconds.
 * @returns milliseconds.
 * @example
 * [1, 2, 3, 4, 50].map((failures) => backOff(failures) / 60_000); // [1, 2, 5, 10, 10]
 */
export function backOff(failures: number, retryAfter = 0): number {
  const minutes = MINUTES[Math.min(Math.max(failures, 1), MINUTES.length) - 1] ?? 10;
  return Math.max(minutes * A_MINUTE, retryAfter * 1000);
}
