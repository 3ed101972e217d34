import type { State } from '@soxanh/core';

/** What a line needs to know of a day. */
export interface LineDay {
  readonly amount: number | null;
  readonly state: State | undefined;
}

/** How the line looks on its way between two days that have values. */
export type Stroke = 'full' | 'dashed' | 'broken';

/** Tells whether a day's amount is a guess. */
export const isRough = (day: LineDay | undefined): boolean =>
  day?.state === 'estimated' || day?.state === 'allocated';

/**
 * The stroke of the line where it comes to each day from the day before. Broken wherever a day between two values is
 * missing or unknown. Over days off it runs on: nothing was expected there, and a line torn every Saturday shows no
 * course. Dashed where it comes from a guess or leads to one.
 *
 * @returns one stroke a day; days without a value have that of the stretch they lie in.
 */
export function strokesOf(days: readonly LineDay[]): Stroke[] {
  const strokes: Stroke[] = days.map(() => 'broken');
  let from: number | undefined;
  for (const [to, day] of days.entries()) {
    if (day.amount === null) continue;
    if (from !== undefined) strokes.fill(strokeBetween(days, from, to), from + 1, to + 1);
    from = to;
  }
  return strokes;
}

function strokeBetween(days: readonly LineDay[], from: number, to: number): Stroke {
  if (days.slice(from + 1, to).some(({ state }) => state !== 'day-off')) return 'broken';
  return isRough(days[from]) || isRough(days[to]) ? 'dashed' : 'full';
}
