import { isDeepStrictEqual } from 'node:util';

/** Windows learn of each other's changes within a moment; a slow machine gets a longer one. */
const PATIENCE_MILLIS = 8000;

/** Reads until the answer is the expected one, at most some seconds, and returns the last answer. */
export async function eventually<T>(
  read: () => Promise<T>,
  expected: T,
  withinMillis = PATIENCE_MILLIS,
): Promise<T> {
  const end = Date.now() + withinMillis;
  for (;;) {
    const answer = await read();
    if (isDeepStrictEqual(answer, expected) || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
