import { bisect } from './bisect.ts';

/**
 * The probability that Student's t lies further from zero than `t`, on both sides together: the p-value of a slope.
 * Method: the finite series for whole degrees of freedom (Abramowitz and Stegun 26.7.3 and 26.7.4). Exact to about
 * 1e-15 of the whole, so a probability below that prints as 0.
 *
 * @param freedom degrees of freedom, a whole number ≥ 1.
 * @example
 * studentTails(2.228, 10).toFixed(4); // '0.0500'
 */
export function studentTails(t: number, freedom: number): number {
  const angle = Math.atan(Math.abs(t) / Math.sqrt(freedom));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let series = freedom === 1 ? 0 : term;
  for (let step = isOdd ? 3 : 2; step < freedom; step += 2) {
    term *= (cosine * cosine * (step - 1)) / step;
    series += term;
  }
  const inside = isOdd ? (2 / Math.PI) * (angle + sine * series) : sine * series;
  return Math.max(0, 1 - inside);
}

/**
 * The value that Student's t stays below with probability `part`, between 0 and 1. Method: {@link studentTails} inverted
 * by bisection.
 *
 * @param freedom degrees of freedom, a whole number ≥ 1.
 * @example
 * studentQuantile(0.975, 10).toFixed(3); // '2.228'
 */
export function studentQuantile(part: number, freedom: number): number {
  const tails = 2 * Math.min(part, 1 - part);
  let far = 1;
  while (studentTails(far, freedom) > tails) far *= 2;
  const point = bisect((t) => tails - studentTails(t, freedom), 0, far);
  return part < 0.5 ? -point : point;
}
