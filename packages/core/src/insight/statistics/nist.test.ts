import { readFileSync } from 'node:fs';
import { hasSharedData, sharedDataPath } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { must } from '../../result/must.ts';
import { autocorrelation } from './autocorrelation.ts';
import { leastSquares, type LeastSquares } from './least-squares.ts';
import { mean } from './mean.ts';
import { standardDeviation } from './standard-deviation.ts';

/** Certified values and data of the Statistical Reference Datasets of NIST. */
const textOf = (name: string): string => readFileSync(sharedDataPath(`nist/${name}.dat`), 'utf8');

const numbersIn = (text: string): number[] => text.trim().split(/\s+/u).map(Number);

/** How many significant digits agree: −log₁₀ of the relative error, 15 at most. */
function digits(seen: number | undefined, certified: number): number {
  if (seen === certified) return 15;
  const error = Math.abs((seen ?? NaN) - certified) / (certified === 0 ? 1 : Math.abs(certified));
  return Math.min(15, -Math.log10(error));
}

function summaryOf(name: string): { data: number[]; mean: number; deviation: number; lag: number } {
  const text = textOf(name);
  const certified = (label: RegExp): number =>
    Number(must(label.exec(text)?.[1], 'a certified value of NIST'));
  return {
    data: numbersIn(must(text.split(/-{5,}\s*\n/u)[1], 'data of NIST')),
    mean: certified(/ybar:\s*(\S+)/u),
    deviation: certified(/\ss:\s*(\S+)/u),
    lag: certified(/r\(1\):\s*(\S+)/u),
  };
}

/** Rows of `y x₁ x₂ …`, and the certified estimates with their standard deviations. */
function regressionOf(name: string): {
  rows: number[][];
  estimates: number[];
  errors: number[];
  deviation: number;
  rSquared: number;
} {
  const lines = textOf(name).split(/\r?\n/u);
  const parameters = lines
    .map((line) => /^\s+B\d\s+(\S+)\s+(\S+)/u.exec(line))
    .filter((found) => found !== null);
  const [, deviation] = must(/Standard Deviation\s+([\d.]+)/u.exec(lines.join('\n')), 'a residual deviation');
  const [, rSquared] = must(/R-Squared\s+(\S+)/u.exec(lines.join('\n')), 'an R²');
  return {
    rows: lines
      .slice(60)
      .filter((line) => line.trim() !== '')
      .map(numbersIn),
    estimates: parameters.map(([, estimate]) => Number(estimate)),
    errors: parameters.map(([, , error]) => Number(error)),
    deviation: Number(deviation),
    rSquared: Number(rSquared),
  };
}

const column = (rows: readonly number[][], at: number): number[] => rows.map((row) => row[at] ?? NaN);

function fit(columns: readonly number[][], values: readonly number[]): LeastSquares {
  const found = leastSquares(columns, values);
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
}

const worst = (seen: readonly number[], certified: readonly number[]): number =>
  Math.min(...certified.map((value, at) => digits(seen[at], value)));

describe.skipIf(!hasSharedData)('the reference datasets of NIST', () => {
  // Mavro and Michelso: their decimals have no exact double, which costs the deviation two digits before any sum begins.
  it.each([
    ['Lottery', 218, 14.5],
    ['Lew', 200, 14.5],
    ['Mavro', 50, 13],
    ['Michelso', 100, 13],
    ['NumAcc1', 3, 15],
    ['NumAcc2', 1001, 14],
  ])('[I4] %s: mean, standard deviation and autocorrelation', (name, count, least) => {
    const certified = summaryOf(name);
    expect(certified.data).toHaveLength(count);
    expect(digits(mean(certified.data), certified.mean)).toBeGreaterThan(14.9);
    expect(digits(standardDeviation(certified.data), certified.deviation)).toBeGreaterThanOrEqual(least);
    expect(digits(autocorrelation(certified.data), certified.lag)).toBeGreaterThanOrEqual(12);
  });

  it('[I4] Norris: a line', () => {
    const { rows, estimates, errors, deviation, rSquared } = regressionOf('Norris');
    expect([rows.length, estimates.length]).toEqual([36, 2]);
    const found = fit([column(rows, 1)], column(rows, 0));
    expect(worst(found.coefficients, estimates)).toBeGreaterThanOrEqual(12);
    expect(worst(found.standardErrors, errors)).toBeGreaterThanOrEqual(12);
    expect(digits(found.residualDeviation, deviation)).toBeGreaterThanOrEqual(12);
    expect(digits(found.rSquared, rSquared)).toBeGreaterThanOrEqual(14);
    expect(found.freedom).toBe(34);
  });

  it('[I4] Longley: six columns that nearly depend on each other', () => {
    const { rows, estimates, errors, deviation, rSquared } = regressionOf('Longley');
    expect([rows.length, estimates.length]).toEqual([16, 7]);
    const found = fit(
      [1, 2, 3, 4, 5, 6].map((at) => column(rows, at)),
      column(rows, 0),
    );
    expect(worst(found.coefficients, estimates)).toBeGreaterThanOrEqual(12);
    expect(worst(found.standardErrors, errors)).toBeGreaterThanOrEqual(12);
    expect(digits(found.residualDeviation, deviation)).toBeGreaterThanOrEqual(12);
    expect(digits(found.rSquared, rSquared)).toBeGreaterThanOrEqual(14);
  });

  it('[I4] Wampler1: a polynomial of the fifth degree', () => {
    const { rows, estimates } = regressionOf('Wampler1');
    expect([rows.length, estimates.length]).toEqual([21, 6]);
    const x = column(rows, 1);
    const found = fit(
      [1, 2, 3, 4, 5].map((power) => x.map((value) => value ** power)),
      column(rows, 0),
    );
    expect(worst(found.coefficients, estimates)).toBeGreaterThanOrEqual(9);
    // Certified 0 and 1: the polynomial is exact.
    expect(Math.max(...found.standardErrors)).toBeLessThan(1e-9);
    expect(found.rSquared).toBe(1);
  });
});
