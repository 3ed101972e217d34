import { describe, expect, it } from 'vitest';
import {
  decimalFromTyped,
  NO_NUMBER,
  typedFromDecimal,
  typedFromWhole,
  wholeFromTyped,
} from './setup-number.ts';

describe('a number typed into a field', () => {
  it.each([
    ['20', 'vi', '20'],
    ['4.400', 'vi', '4400'],
    ['4,400', 'en', '4400'],
    ['12,5', 'vi', '12.5'],
    ['12.5', 'vi', '12.5'],
    ['12,5', 'en', '12.5'],
    ['0.659', 'vi', '0.659'],
    ['1.250,75', 'vi', '1250.75'],
    [' 1 000 ', 'vi', '1000'],
  ] as const)('%s (%s) is %s', (text, language, plain) => {
    expect(decimalFromTyped(text, language)).toBe(plain);
  });

  it.each(['', '-1', '1e3', 'năm', '1,2,3', '1.2.3', ',5', '5,'])('%j is none', (text) => {
    expect(decimalFromTyped(text, 'vi')).toBeUndefined();
    expect(wholeFromTyped(text, 2, 'vi')).toBe(NO_NUMBER);
  });

  it('has no more decimals than the small unit has places', () => {
    expect(['12,5', '12,55', '12,555'].map((text) => wholeFromTyped(text, 2, 'vi'))).toEqual([
      1250,
      1255,
      NO_NUMBER,
    ]);
    expect(wholeFromTyped('9'.repeat(30), 0, 'vi')).toBe(NO_NUMBER);
  });

  it('[Q3] is read back as it is shown', () => {
    for (const language of ['vi', 'en'] as const)
      for (const places of [0, 2, 3, 6])
        for (const whole of [0, 1, 12, 999, 1000, 1250, 12_345, 1_000_000, 1_234_567, 4_400_000, 999_999_999])
          expect(wholeFromTyped(typedFromWhole(whole, places, language), places, language)).toBe(whole);
    expect([
      typedFromDecimal('0.6592', 'vi'),
      typedFromDecimal('x', 'vi'),
      typedFromDecimal(3, 'vi'),
    ]).toEqual(['0,6592', '', '']);
  });
});
