/**
 * The number of the protocol this code speaks. Its history, and the test that guards it, stand in `protocol.test.ts`: a
 * field an older side may ignore keeps the number, anything else adds one.
 */
export const PROTOCOL = 1;

/** The oldest number still understood. A hub is updated before its clients and goes on speaking every number from here. */
export const OLDEST = 1;

/**
 * The number two sides speak: the smaller of both.
 *
 * @param theirs what the other side says it speaks.
 * @returns undefined if theirs is older than anything this code still understands: that side has to be updated.
 * @example
 * agreed(PROTOCOL + 1); // 1
 * agreed(0); // undefined
 */
export const agreed = (theirs: number): number | undefined =>
  theirs < OLDEST ? undefined : Math.min(theirs, PROTOCOL);
