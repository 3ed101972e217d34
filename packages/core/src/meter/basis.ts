/** On what a day's value rests: nothing, its own readings or amount, a stretch or part of a day. */
export const NO_BASIS = 0;
export const SINGLE = 1;
export const GAP = 2;
