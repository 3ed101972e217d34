/**
 * How often a test that kills a process kills it: 10 times in a test run, and as often as `SOXANH_ROUNDS` says in a longer
 * campaign. Read here alone, so that one variable moves them all.
 *
 * @example
 * for (let round = 0; round < ROUNDS; round++) await killAndLook();
 */
export const ROUNDS = Number(process.env['SOXANH_ROUNDS'] ?? 10);

if (!Number.isInteger(ROUNDS) || ROUNDS < 1)
  throw new Error('SOXANH_ROUNDS is to be a whole number from 1 on');
