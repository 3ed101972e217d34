/**
 * How daily use may follow the day's mean temperature; the letters of ASHRAE's Inverse Modeling Toolkit (RP-1050) behind:
 * not at all (1P), along one line (2P), more the colder it is (3P heating), more the hotter it is (3P cooling), or more
 * at either end (5P).
 */
export type Shape = 'flat' | 'line' | 'heating' | 'cooling' | 'both';

/** Where a slope holds: at every temperature, below its change point or above it. */
export type Side = 'along' | 'below' | 'above';

/** A shape's slopes, and its parameters as ASHRAE counts them: the base, each slope, each change point. */
export const SHAPES: Readonly<
  Record<Shape, { readonly sides: readonly Side[]; readonly parameters: number }>
> = {
  flat: { sides: [], parameters: 1 },
  line: { sides: ['along'], parameters: 2 },
  heating: { sides: ['below'], parameters: 3 },
  cooling: { sides: ['above'], parameters: 3 },
  both: { sides: ['below', 'above'], parameters: 5 },
};

/** The degrees of a temperature that a slope counts; `along` counts from its point and may be negative. */
export function degreesOf(side: Side, point: number, temperature: number): number {
  const over = temperature - point;
  if (side === 'along') return over;
  return Math.max(0, side === 'above' ? over : -over);
}
