import type { Makeup, Total } from '@soxanh/core';
import { expect, it } from 'vitest';
import { sumTotals } from './period-sum.ts';

const NOTHING: Makeup = {
  missing: 0,
  allocated: 0,
  estimated: 0,
  measured: 0,
  'zero-confirmed': 0,
  'day-off': 0,
};

const total = (amount: number | null, valued: number, makeup: Partial<Makeup>): Total => ({
  period: '2026-06',
  department: 'van-phong',
  resource: 'paper',
  amount,
  state: null,
  makeup: { ...NOTHING, ...makeup },
  days: 30,
  coverage: { valued, expected: 22 },
  entries: valued,
});

it('[L2] adds amounts, coverages and make-ups', () => {
  const sum = sumTotals([
    total(100, 21, { measured: 20, estimated: 1, missing: 1 }),
    total(50, 15, { measured: 15, missing: 7 }),
  ]);
  expect(sum).toEqual({
    amount: 150,
    coverage: { valued: 36, expected: 44 },
    makeup: { ...NOTHING, measured: 35, estimated: 1, missing: 8 },
  });
});

it('[L1] leaves out what has no value, and has none itself if nobody has', () => {
  expect(sumTotals([total(null, 0, { missing: 22 }), total(7, 1, { measured: 1 })]).amount).toBe(7);
  expect(sumTotals([total(null, 0, { missing: 22 }), total(null, 0, { missing: 22 })]).amount).toBeNull();
  expect(sumTotals([])).toEqual({ amount: null, coverage: { valued: 0, expected: 0 }, makeup: NOTHING });
});
