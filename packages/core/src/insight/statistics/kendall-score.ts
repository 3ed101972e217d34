/** What a Mann-Kendall test is made of; scores of several seasons are added part by part. */
export interface KendallScore {
  /** Pairs that rise less pairs that fall. */
  readonly score: number;
  /** Variance of the score if there is no trend, with the correction for equal values. */
  readonly variance: number;
  readonly pairs: number;
}

/**
 * Counts pairs that rise and fall (Mann 1945; variance with ties Kendall 1975).
 *
 * @param values all of them there.
 */
export function kendallScore(values: readonly number[]): KendallScore {
  const n = values.length;
  let score = 0;
  for (const [at, earlier] of values.entries())
    for (let later = at + 1; later < n; later++) score += Math.sign((values[later] ?? NaN) - earlier);
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const spreadOf = (size: number): number => size * (size - 1) * (2 * size + 5);
  const tied = [...counts.values()].reduce((sum, size) => sum + spreadOf(size), 0);
  return { score, variance: (spreadOf(n) - tied) / 18, pairs: (n * (n - 1)) / 2 };
}

export const addScores = (scores: readonly KendallScore[]): KendallScore => ({
  score: scores.reduce((sum, part) => sum + part.score, 0),
  variance: scores.reduce((sum, part) => sum + part.variance, 0),
  pairs: scores.reduce((sum, part) => sum + part.pairs, 0),
});
