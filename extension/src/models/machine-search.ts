import type { MachineInfo } from '@soxanh/sync';
import { plainLetters } from './plain-letters.ts';

/** As many are seen without being searched. */
const SEEN_AT_ONCE = 12;

/** Tells whether there are so many machines that one has to be looked for. */
export const areMany = (machines: readonly MachineInfo[]): boolean => machines.length > SEEN_AT_ONCE;

/**
 * The machines in whose text every word typed stands, in whatever order and with marks or without.
 *
 * @param textOf what a machine can be found by: all that is read of it.
 * @param asked the machine of which something is being asked: it stays, or what was typed there would be gone from sight.
 */
export function machinesFound(
  machines: readonly MachineInfo[],
  typed: string,
  textOf: (machine: MachineInfo) => string,
  asked?: string,
): readonly MachineInfo[] {
  const words = plainLetters(typed).split(/\s+/u);
  return machines.filter((machine) => {
    const text = plainLetters(textOf(machine));
    return machine.machine === asked || words.every((word) => text.includes(word));
  });
}
