/** How long a server may take to answer, in milliseconds. A worker has less than 30 seconds for everything. */
export const PATIENCE = 10_000;

/** How long a turn may take, in milliseconds, the patience of its last call included. */
export const TURN_MILLIS = 12_000;

/** Even the last call of a turn may take so long: a shorter one would most often be for nothing. */
const LEAST_PATIENCE = 1000;

/** The time one half of a turn has. */
export interface TurnTime {
  /** Asked between two steps: whether another may begin. */
  readonly goOn: () => boolean;
  /** How long the next call may take, in milliseconds. */
  readonly patience: () => number;
}

/** The halves of a turn, each with its time. */
export interface TurnTimes {
  readonly hub: TurnTime;
  readonly folder: TurnTime;
}

/**
 * Shares out the time of a turn that begins now. Where both are due the server does not take all of it: a folder would
 * never have its turn beside a slow one.
 *
 * @param millis after which nothing new is begun. A call may go on after that, and ends at `TURN_MILLIS`.
 */
export function turnTimes(clock: () => number, millis: number, isBothDue: boolean): TurnTimes {
  const begin = clock();
  const end = begin + Math.max(millis, TURN_MILLIS);
  const time = (part: number): TurnTime => ({
    goOn: () => clock() < begin + millis * part,
    patience: () => Math.max(LEAST_PATIENCE, Math.min(PATIENCE, begin + (end - begin) * part - clock())),
  });
  return { hub: time(isBothDue ? HUB_PART : 1), folder: time(1) };
}

const HUB_PART = 2 / 3;
