/** One line of the bench: ours beside a peer's, measured in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly peer: string;
  readonly peerValue: number | null;
  /** value ÷ peerValue; for a bare budget the value ÷ the budget. */
  readonly ratio: number | null;
  /** What is to be reached, in words: `≤ 1.5 ×`. Empty for a figure that is only shown. */
  readonly reach: string;
  /** Whether it is reached; null for a figure that is only shown. */
  readonly ok: boolean | null;
}

/** What a comparison is to reach: ours at most `most` times the peer's. */
export interface Reach {
  readonly most: number;
  /** How the goal is said, if not `≤ most ×`. */
  readonly words?: string;
}

/** A figure out of two medians. Without a reach it is only shown. */
export function compared(
  name: string,
  unit: string,
  ours: number,
  peer: string,
  theirs: number,
  reach?: Reach,
): Figure {
  const ratio = ours / theirs;
  return {
    name,
    value: rounded(ours),
    unit,
    peer,
    peerValue: rounded(theirs),
    ratio: rounded(ratio),
    reach: reach === undefined ? '' : (reach.words ?? `≤ ${reach.most} ×`),
    ok: reach === undefined ? null : ratio <= reach.most,
  };
}

/** A figure held against a budget that is no measurement. */
export function budgeted(name: string, unit: string, value: number, budget: number): Figure {
  const ratio = rounded(value / budget);
  return {
    name,
    value: rounded(value),
    unit,
    peer: 'budget',
    peerValue: budget,
    ratio,
    reach: `≤ ${budget} ${unit}`,
    ok: value <= budget,
  };
}

const rounded = (value: number): number => Number(value.toPrecision(4));
