/** How a test run ended, over all projects. `failed` also counts what broke outside a test. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Environment variable that tells the reporter where to write the count. */
export const COUNT_FILE = 'SOXANH_TEST_COUNT';

/**
 * The closing line: alone on its line, for people and for machines that look for it.
 *
 * @example
 * closingLine({ passed: 12, failed: 0, skipped: 1 }); // '12 passed, 0 failed, 1 skipped'
 */
export function closingLine({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
