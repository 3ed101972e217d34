import { describe, expect, it } from 'vitest';
import { exactText, fixedCode, fixedText, fractionPercent, roundedText } from './fraction-text.ts';
import { fraction } from './fraction.ts';

describe('printing rounds once, half away from zero', () => {
  it.each([
    [fraction(1, 20), 1, '0.1'],
    [fraction(-1, 20), 1, '-0.1'],
    [fraction(1, 21), 1, '0.0'],
    [fraction(-1, 21), 1, '0.0'],
    [fraction(5, 2), 0, '3'],
    [fraction(-5, 2), 0, '-3'],
    [fraction(33_264, 10), 2, '3326.40'],
  ])('%o with %i decimals is %s', (value, places, text) => {
    expect(fixedCode(value, places)).toBe(text);
  });

  it('for people in their language, never -0,0%', () => {
    expect(fixedText(fraction(33_264, 10), 1, 'vi')).toBe('3.326,4');
    expect(fractionPercent(fraction(-1, 10_000), 'vi')).toBe('0,0%');
    expect(fractionPercent(fraction(-25, 100), 'vi')).toBe('-25,0%');
    expect(fractionPercent(fraction(1, 2000), 'en')).toBe('0.1%');
  });
});

it('exactly, with decimals if they end, else as a fraction', () => {
  expect(exactText(fraction(5, 4), 'vi')).toBe('1,25');
  expect(exactText(fraction(5, 4), 'en')).toBe('1.25');
  expect(exactText(fraction(4, 12), 'vi')).toBe('1/3');
  expect(exactText(fraction(2500), 'vi')).toBe('2.500');
});

it('with at most two decimals', () => {
  expect(roundedText(fraction(500, 3), 'vi')).toBe('166,67');
  expect(roundedText(fraction(25, 2), 'en')).toBe('12.5');
});
