import { readFileSync } from 'node:fs';
import { hasSharedData, sharedDataPath } from '@soxanh/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { must } from '../../result/must.ts';
import { mannKendall, seasonalMannKendall, type TrendTest } from './mann-kendall.ts';
import { seasonalSenSlope, senSlope } from './sen-slope.ts';

interface Expected {
  readonly trend?: string;
  readonly h?: boolean;
  readonly [number: string]: unknown;
}

interface Published {
  readonly arbitrary_1d_data: readonly (number | null)[];
  readonly tests: Readonly<Record<string, readonly { call: string; expect: Expected }[]>>;
}

const WORDS: Readonly<Record<string, TrendTest['trend']>> = {
  increasing: 'rising',
  decreasing: 'falling',
  'no trend': 'none',
};

describe.skipIf(!hasSharedData)('the values published by pyMannKendall', () => {
  const file = hasSharedData
    ? (JSON.parse(readFileSync(sharedDataPath('mann-kendall/expected-1d.json'), 'utf8')) as Published)
    : { arbitrary_1d_data: [], tests: {} };
  /** The three series of its tests; the rising one without the noise of 1e-13 that they add at random. */
  const series: Readonly<Record<string, number[]>> = {
    NoTrendData: Array.from({ length: 360 }, () => 7),
    TrendData: Array.from({ length: 360 }, (_, step) => step),
    arbitrary_1d_data: file.arbitrary_1d_data.map((value) => value ?? NaN),
  };
  const functions: Readonly<Record<string, (values: number[]) => object | undefined>> = {
    original_test: (values) => mannKendall(values),
    seasonal_test: (values) => seasonalMannKendall(values, 12),
    sens_slope: (values) => senSlope(values),
    seasonal_sens_slope: (values) => seasonalSenSlope(values, 12),
  };
  const names: Readonly<Record<string, string>> = {
    Tau: 'tau',
    s: 'score',
    var_s: 'variance',
    'round(TrendRes.intercept)': 'intercept',
  };
  const cases = Object.entries(file.tests).flatMap(([name, tests]) =>
    tests.map((test) => [name, /\((\w+)/u.exec(test.call)?.[1] ?? '', test.expect] as const),
  );

  it('are twelve', () => expect(cases).toHaveLength(12));

  it.each(cases)('[I4] %s(%s)', (name, data, published) => {
    const { trend, h, ...numbers } = published;
    const found = must(functions[name]?.(series[data] ?? []), 'an answer') as Record<string, unknown>;
    for (const [key, value] of Object.entries(numbers))
      expect(Math.abs(Number(found[names[key] ?? key]) - Number(value))).toBeLessThan(1e-9);
    // The slopes have no verdict.
    expect(found['trend']).toBe(trend === undefined ? undefined : WORDS[trend]);
    expect(h ?? false).toBe((found['trend'] ?? 'none') !== 'none');
  });

  it('[L1] come from a series with missing values', () => {
    expect(series['arbitrary_1d_data']?.filter((value) => Number.isNaN(value))).toHaveLength(7);
  });
});

const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constant(NaN)), {
  minLength: 2,
  maxLength: 60,
});

describe('Mann-Kendall', () => {
  it('has no answer without a pair', () => {
    expect(mannKendall([])).toBeUndefined();
    expect(mannKendall([5, NaN])).toBeUndefined();
    expect(seasonalMannKendall([1, 2, 3, 4], 4)).toBeUndefined();
  });

  it('does not change with shift, scale or any growing function', () => {
    fc.assert(
      fc.property(values, (given) => {
        expect(mannKendall(given.map((value) => 3 * value + 10))).toEqual(mannKendall(given));
        expect(mannKendall(given.map((value) => value ** 3))).toEqual(mannKendall(given));
      }),
    );
  });

  it('turns with time', () => {
    fc.assert(
      fc.property(values, (given) => {
        const [forth, back] = [mannKendall(given), mannKendall(given.toReversed())];
        // Not −0, which no score is.
        expect(back?.score).toBe(forth && 0 - forth.score);
        expect(back?.p).toBe(forth?.p);
      }),
    );
  });

  it('of one season is the plain one', () => {
    fc.assert(
      fc.property(values, (given) => {
        expect(seasonalMannKendall(given, 1)).toEqual(mannKendall(given));
      }),
    );
  });

  it('takes no season for a trend', () => {
    // Two years, each month alike in both; the year itself rises.
    const year = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    expect(seasonalMannKendall([...year, ...year], 12)).toMatchObject({ trend: 'none', score: 0, p: 1 });
    expect(mannKendall(year)?.trend).toBe('rising');
  });
});
