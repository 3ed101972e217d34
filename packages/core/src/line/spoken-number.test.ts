import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { lexemesOf } from './lex.ts';

/** The number a text says as a whole; undefined if it says none or more than one. */
function said(text: string): number | undefined {
  const [lexeme, ...others] = lexemesOf(text, []);
  if (lexeme?.said.kind !== 'number' || others.length > 0 || !('value' in lexeme.said.number))
    return undefined;
  const { n, d } = lexeme.said.number.value;
  return Number(n) / Number(d);
}

it.each([
  ['mười', 10],
  ['mười lăm', 15],
  ['hai mươi mốt', 21],
  ['hai mươi tư', 24],
  ['hăm nhăm', 25],
  ['ba chục', 30],
  ['chục rưỡi', 15],
  ['tá rưỡi', 18],
  ['2 tá', 24],
  ['nửa tá', 6],
  ['trăm', 100],
  ['trăm hai', 120],
  ['hai trăm rưỡi', 250],
  ['ba trăm linh bảy', 307],
  ['nghìn rưỡi', 1500],
  ['hai nghìn ba', 2300],
  ['một ngàn lẻ năm', 1005],
  ['hai trăm nghìn', 200_000],
  ['hai rưỡi', 2.5],
  ['1.250 trăm', 125_000],
  ['seventeen', 17],
  ['ninety-nine', 99],
  ['two hundred and one', 201],
  ['a thousand', 1000],
  ['two and a half', 2.5],
  ['half a dozen', 6],
])('%s is %d', (text, number) => {
  expect(said(text)).toBe(number);
});

it.each([
  'hai ba',
  'rưỡi hai',
  'mười trăm',
  'lẻ năm',
  'two three',
  'trăm rưỡi hai',
  'nghìn nghìn',
  'hai lẻ ba',
  'nửa rưỡi',
])('%s is no number', (text) => {
  expect(said(text)).toBeUndefined();
});

it('every number to 9,999, spelled out in Vietnamese, is read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (number) => {
      expect(said(inVietnamese(number))).toBe(number);
    }),
    { numRuns: 500 },
  );
});

const ONES = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** Spelled as it is taught at school; the reverse of what is tested, written independently of it. */
function inVietnamese(number: number): string {
  const [thousands, hundreds, rest] = [
    Math.floor(number / 1000),
    Math.floor(number / 100) % 10,
    number % 100,
  ];
  const [tens, ones] = [Math.floor(rest / 10), rest % 10];
  const last = tens > 0 && ones === 5 ? 'lăm' : tens > 1 && ones === 1 ? 'mốt' : (ONES[ones] ?? '');
  const words = [
    thousands > 0 ? `${ONES[thousands]} nghìn` : '',
    hundreds > 0 ? `${ONES[hundreds]} trăm` : thousands > 0 && rest > 0 ? 'không trăm' : '',
    tens > 1 ? `${ONES[tens]} mươi` : tens === 1 ? 'mười' : hundreds + thousands > 0 && ones > 0 ? 'lẻ' : '',
    last,
  ];
  return words.filter((word) => word !== '').join(' ');
}
