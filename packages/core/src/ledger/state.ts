/** What is known of a day of a department and resource (law L1). */
export type State = 'measured' | 'zero-confirmed' | 'estimated' | 'allocated' | 'day-off' | 'missing';

/** States by the number they have in typed arrays; 0 is no state. Weakest first, day-off apart at the end. */
export const STATES: readonly State[] = [
  'missing',
  'allocated',
  'estimated',
  'measured',
  'zero-confirmed',
  'day-off',
];

/** The number of no state. */
export const NO_STATE = 0;

/** The number of *missing*, the weakest state. */
export const MISSING = 1;

/** The number of *allocated*. */
export const ALLOCATED = 2;

/** The number of *estimated*. */
export const ESTIMATED = 3;

/** The number of *measured*. */
export const MEASURED = 4;

/** The number of *zero-confirmed*. */
export const ZERO_CONFIRMED = 5;

/** The number of *day-off*. */
export const DAY_OFF = 6;

/**
 * The number of a state in typed arrays: its place among `STATES`, from 1 on. Loops over days compare with the constants.
 *
 * @example
 * STATES.map((state) => stateCode(state));
 * // [MISSING, ALLOCATED, ESTIMATED, MEASURED, ZERO_CONFIRMED, DAY_OFF]
 */
export const stateCode = (state: State): number => STATES.indexOf(state) + 1;

/**
 * The state of a number, undefined for no state.
 *
 * @example
 * [stateOfCode(MEASURED), stateOfCode(NO_STATE)]; // ['measured', undefined]
 */
export const stateOfCode = (code: number): State | undefined => STATES[code - 1];

/** How many days have each state. */
export type Makeup = Readonly<Record<State, number>>;

/**
 * The state of a group of days, from how many have which: the weakest of those present; day-off only if there is
 * nothing else; none if no day has a state.
 *
 * @example
 * weakest({ missing: 1, allocated: 0, estimated: 0, measured: 20, 'zero-confirmed': 1, 'day-off': 8 }); // 'missing'
 */
export function weakest(makeup: Makeup): State | undefined {
  return STATES.find((state) => makeup[state] > 0);
}
