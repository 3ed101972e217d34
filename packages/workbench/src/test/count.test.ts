import { expect, it } from 'vitest';
import { closingLine } from './count.ts';

it('the closing line is plain, and names what was skipped only if something was', () => {
  expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  expect(closingLine({ passed: 0, failed: 3, skipped: 2 })).toBe('0 passed, 3 failed, 2 skipped');
});
