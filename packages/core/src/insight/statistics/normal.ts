import { bisect } from './bisect.ts';

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/**
 * The probability that a standard normal value is greater than `z`. Method: the power series of Φ − ½ (Abramowitz and
 * Stegun 26.2.11) near the middle, the continued fraction of the tail (26.2.14) beyond 3, so that small probabilities
 * keep their digits. Ours, because the tables and polynomials of simple-statistics give four to seven digits.
 *
 * @example
 * normalTail(1.959963984540054).toFixed(12); // '0.025000000000'
 */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  if (z > 3) {
    let fraction = z;
    for (let term = 150; term > 0; term--) fraction = z + term / fraction;
    return density(z) / fraction;
  }
  let term = z;
  let series = z;
  for (let odd = 3; term > series * Number.EPSILON; odd += 2) {
    term *= (z * z) / odd;
    series += term;
  }
  return 0.5 - density(z) * series;
}

/**
 * The value that a standard normal one stays below with probability `part`, between 0 and 1. Method: {@link normalTail}
 * inverted by bisection.
 *
 * @example
 * normalQuantile(0.975).toFixed(9); // '1.959963985'
 */
export const normalQuantile = (part: number): number =>
  // From the side of the smaller tail, where probabilities keep their digits.
  part > 0.5 ? upperPoint(1 - part) : -upperPoint(part);

const upperPoint = (tail: number): number => bisect((z) => tail - normalTail(z), 0, 40);
