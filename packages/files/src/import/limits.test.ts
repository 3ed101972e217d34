import { MOST_REACHED } from '@soxanh/core';
import { expect, it } from 'vitest';
import { MOST_ROWS } from './limits.ts';

it('[T1] what may be imported at once may be taken back at once', () => {
  expect(MOST_ROWS).toBeLessThanOrEqual(MOST_REACHED);
});
