import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Language } from '../quantity/language.ts';
import { numberText } from '../quantity/number-text.ts';
import { fraction, isSameFraction } from '../quantity/fraction.ts';
import { writtenNumber } from './written-number.ts';

const read = (text: string, counted: boolean, language: Language): string => {
  const value = writtenNumber(text, counted, language);
  return value === undefined ? 'none' : String(Number(value.n) / Number(value.d));
};

it.each([
  // text, counted vi, counted en, measured vi, measured en
  ['20', '20', '20', '20', '20'],
  ['1.250', '1250', '1250', '1250', '1.25'],
  ['1,250', '1250', '1250', '1.25', '1250'],
  ['1.234,5', '1234.5', '1234.5', '1234.5', '1234.5'],
  ['1,234.5', '1234.5', '1234.5', '1234.5', '1234.5'],
  ['1.234.567', '1234567', '1234567', '1234567', '1234567'],
  ['0.350', '0.35', '0.35', '0.35', '0.35'],
  ['12.5', '12.5', '12.5', '12.5', '12.5'],
  ['12,50', '12.5', '12.5', '12.5', '12.5'],
  ['1234,567', '1234.567', '1234.567', '1234.567', '1234.567'],
  ['3/4', '0.75', '0.75', '0.75', '0.75'],
  ['1/0', 'none', 'none', 'none', 'none'],
  ['1,2,3', 'none', 'none', 'none', 'none'],
  ['1.23.456', 'none', 'none', 'none', 'none'],
  ['0.350.000', 'none', 'none', 'none', 'none'],
  ['1,234.567,8', 'none', 'none', 'none', 'none'],
  ['5-6', 'none', 'none', 'none', 'none'],
  ['5/6/2026', 'none', 'none', 'none', 'none'],
])('%s', (text, countedVi, countedEn, measuredVi, measuredEn) => {
  expect(read(text, true, 'vi')).toBe(countedVi);
  expect(read(text, true, 'en')).toBe(countedEn);
  expect(read(text, false, 'vi')).toBe(measuredVi);
  expect(read(text, false, 'en')).toBe(measuredEn);
});

it('[Q3] a printed number is read as what it was, in the language it was printed in', () => {
  fc.assert(
    fc.property(fc.constantFrom<Language>('vi', 'en'), fc.nat(1e9), fc.nat(6), (language, digits, places) => {
      const value = writtenNumber(numberText(digits, places, language), false, language);
      expect(value !== undefined && isSameFraction(value, fraction(digits, 10 ** places))).toBe(true);
    }),
  );
});
