import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupedText } from '../quantity/number-text.ts';
import { readCounter } from './counter-text.ts';

const FACE = { digits: 5, decimals: 1 };
const value = (text: string) => ({ kind: 'value', value: text });

describe('readCounter', () => {
  it('reads what stands on a counter, with the signs of either language', () => {
    expect(readCounter('12480', FACE)).toEqual(value('12480'));
    expect(readCounter(' 00812,5 ', FACE)).toEqual(value('812.5'));
    expect(readCounter('812.50', FACE)).toEqual(value('812.50'));
    expect(readCounter('12.480,5', FACE)).toEqual(value('12480.5'));
    expect(readCounter('12,480.5', FACE)).toEqual(value('12480.5'));
    expect(readCounter('12 480', FACE)).toEqual(value('12480'));
    expect(readCounter('1.234.567', { digits: 7, decimals: 0 })).toEqual(value('1234567'));
    expect(readCounter('0', FACE)).toEqual(value('0'));
    expect(readCounter('  ', FACE)).toEqual({ kind: 'empty' });
  });

  it('[Q4] one sign before three digits: what the counter can show, else a question', () => {
    expect(readCounter('12.480', FACE)).toEqual(value('12480'));
    expect(readCounter('12,480', FACE)).toEqual(value('12480'));
    expect(readCounter('12.480', { digits: 4, decimals: 3 })).toEqual(value('12.480'));
    expect(readCounter('0.480', { digits: 5, decimals: 3 })).toEqual(value('0.480'));
    expect(readCounter('12.480', { digits: 5, decimals: 3 })).toEqual({
      kind: 'two-ways',
      values: ['12480', '12.480'],
    });
  });

  it('refuses what is no number, and more digits than the counter has', () => {
    for (const text of ['abc', '12a', '-5', '1.2.3', '12,34.567,8', '.5', '5,', '1..2', '9'.repeat(41)])
      expect(readCounter(text, { digits: undefined, decimals: 1 })).toEqual({ kind: 'not-a-number' });
    expect(readCounter('123456', FACE)).toEqual({ kind: 'too-many-digits', digits: 5 });
    expect(readCounter('123.456', FACE)).toEqual({ kind: 'too-many-digits', digits: 5 });
    expect(readCounter('0123456', { ...FACE, digits: 6 })).toEqual(value('123456'));
  });

  it('[Q3] reads back what is printed, in both languages', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999 }), fc.nat({ max: 9 }), (whole, tenth) => {
        const plain = `${whole}.${tenth}`;
        for (const language of ['vi', 'en'] as const)
          expect(readCounter(groupedText(plain, language), FACE)).toEqual(value(plain));
      }),
    );
  });
});
