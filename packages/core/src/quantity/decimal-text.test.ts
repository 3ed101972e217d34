import { describe, expect, it } from 'vitest';
import { decimalText } from './decimal-text.ts';

describe('decimalText', () => {
  it('never prints -0, nor a trailing zero', () => {
    expect([decimalText(-0, 3), decimalText(1200, 3), decimalText(-5, 3), decimalText(7, 0)]).toEqual([
      '0',
      '1.2',
      '-0.005',
      '7',
    ]);
  });
});
