/** All of it, where parts are counted in hundredths of a per cent: shares, targets, limits. */
export const WHOLE = 10_000;
