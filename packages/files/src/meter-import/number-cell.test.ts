import { decimalFromText } from '@soxanh/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberCell } from './number-cell.ts';

const read = (text: string, decimal: '.' | ',' = '.', grouping = true): unknown => {
  const cell = new NumberCell(decimal, grouping);
  const kind = cell.read(text);
  return kind === 'number' ? [cell.value.digits, cell.value.places] : kind;
};

describe('NumberCell', () => {
  it.each([
    ['12', '.', [12n, 0]],
    ['12.50', '.', [1250n, 2]],
    [' 12.5 ', '.', [125n, 1]],
    ['1,234.5', '.', [12_345n, 1]],
    ['1.234,5', ',', [12_345n, 1]],
    ['0,5', ',', [5n, 1]],
    ['-2.5', '.', [-25n, 1]],
    ['157.4212893557831', '.', [1_574_212_893_557_831n, 13]],
    ['12345678901234567890.5', '.', [123_456_789_012_345_678_905n, 1]],
    ['9.1e-05', '.', [91n, 6]],
    ['1.5E+3', '.', [15_000n, 1]],
    ['2,5e3', ',', [25_000n, 1]],
  ] as const)('reads %j with %s', (text, decimal, expected) => {
    const [digits, places] = expected;
    const found = read(text, decimal);
    const value = (pair: readonly [bigint, number]): bigint => pair[0] * 10n ** BigInt(20 - pair[1]);
    expect(Array.isArray(found) && value(found as [bigint, number])).toBe(value([digits, places]));
  });

  it.each(['', ' ', 'nan', 'NaN', 'NA', 'n/a', 'null', 'None', '-', '–', '?'])(
    '%j is no measurement',
    (text) => {
      expect(read(text)).toBe('none');
    },
  );

  it.each(['x', '1.2.3', '12 kWh', '.5', '5.', '1,5,', '--1', '0x10', '1e999', '1e', 'Infinity'])(
    '%j is unreadable',
    (text) => {
      expect(read(text)).toBe('unreadable');
    },
  );

  it('takes no groups where nothing may group', () => {
    expect(read('1,250', '.', false)).toBe('unreadable');
    expect(read('1,250', '.')).toEqual([1250n, 0]);
  });

  it('keeps nothing of the cell before', () => {
    const cell = new NumberCell('.', true);
    cell.read('12345678901234567890');
    cell.read('7');
    expect(cell.value).toEqual({ digits: 7n, places: 0 });
    expect(cell.isNegative).toBe(false);
  });

  it('reads every plain decimal as the core does', () => {
    const digits = fc.stringMatching(/^\d{1,18}$/);
    fc.assert(
      fc.property(digits, fc.option(digits), (whole, fraction) => {
        const text = fraction === null ? whole : `${whole}.${fraction}`;
        const core = decimalFromText(text);
        expect(read(text)).toEqual(core.ok ? [core.value.digits, core.value.places] : 'unreadable');
      }),
    );
  });
});
