import * as fc from 'fast-check';
import { decimalText } from '@soxanh/core';
import { describe, expect, it } from 'vitest';
import { decimalOf } from './decimal-column.ts';
import { numberEvidence, numberWith } from './number-text.ts';

describe('numberEvidence', () => {
  it.each([
    ['1250', 'plain'],
    ['-7', 'plain'],
    ['21505.43952', '.'],
    ['12.5', '.'],
    ['0.350', '.'],
    ['1234.567', '.'],
    ['1,234.5', '.'],
    ['1,234,567', '.'],
    ['12,50', ','],
    ['0,350', ','],
    ['1.234,5', ','],
    ['1.234.567', ','],
    ['1.250', 'either'],
    ['1,250', 'either'],
    ['1,2,3', 'none'],
    ['1.23.456', 'none'],
    ['1e5', 'none'],
    ['12 kWh', 'none'],
    ['٣', 'none'],
    ['', 'none'],
  ])('%s → %s', (text, evidence) => {
    expect(numberEvidence(text)).toBe(evidence);
  });

  it('reads back what it is told the sign of, with and without grouping', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.nat({ max: 6 }),
        (digits, places) => {
          const plain = decimalText(digits, places);
          const [whole = '', fraction] = plain.split('.');
          const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
          const read = numberWith(fraction === undefined ? grouped : `${grouped},${fraction}`, ',', true);
          expect(read === undefined ? undefined : decimalText(read.digits, read.places)).toBe(plain);
        },
      ),
    );
  });
});

const cells = (...texts: string[]): { row: number; text: string }[] =>
  texts.map((text, at) => ({ row: at + 2, text }));

describe('decimalOf', () => {
  it('one decisive cell decides for the column', () => {
    expect(decimalOf(cells('1.250', '1.300', '12,5'))).toEqual({ ok: true, value: ',' });
    expect(decimalOf(cells('1.250', '21505.43952'))).toEqual({ ok: true, value: '.' });
  });

  it('a column without signs has no question', () => {
    expect(decimalOf(cells('1250', '7'))).toEqual({ ok: true, value: '.' });
  });

  it('refuses a column that nothing decides, and shows the cells', () => {
    expect(decimalOf(cells('7', '1.250', '2.000'))).toEqual({
      ok: false,
      error: {
        kind: 'decimal-undecided',
        rows: [
          { row: 3, text: '1.250' },
          { row: 4, text: '2.000' },
        ],
      },
    });
  });

  it('refuses a column that contradicts itself, and shows one cell of each kind', () => {
    expect(decimalOf(cells('12.5', '12,5'))).toEqual({
      ok: false,
      error: { kind: 'decimal-mixed', point: { row: 2, text: '12.5' }, comma: { row: 3, text: '12,5' } },
    });
  });
});
