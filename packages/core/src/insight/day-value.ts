import { ALLOCATED, ESTIMATED, MEASURED, ZERO_CONFIRMED } from '../ledger/state.ts';

/** Tells whether a day of this state has a value of any kind. */
export const hasValue = (state: number): boolean => isOwn(state) || state === ALLOCATED;

/** Tells whether a day's value is the subject's own: never what was allocated to it (law A3). */
export const isOwn = (state: number): boolean => state === ESTIMATED || isDirect(state);

/** Tells whether a day was measured, or confirmed as zero. */
export const isDirect = (state: number): boolean => state === MEASURED || state === ZERO_CONFIRMED;

/** Tells whether a day's value is a share of a meter that serves others too. */
export const isAllocated = (state: number): boolean => state === ALLOCATED;
