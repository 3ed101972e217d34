import type { CarriedAuthor, Writer } from '@soxanh/core';
import type { Machine } from '../db/people.ts';

/** A machine as the judge knows it: all its names, all its duties. */
export const writerOf = ({ devices, duties }: Machine): Writer => ({ devices: new Set(devices), duties });

/**
 * The machine that wrote a carried entry, by the name the entry has.
 *
 * @example
 * authorOf([], 'may-1'); // 'unknown'
 */
export function authorOf(machines: readonly Machine[], device: string): CarriedAuthor {
  const machine = machines.find(({ devices }) => devices.includes(device));
  if (machine === undefined) return 'unknown';
  return machine.revokedAt === undefined ? writerOf(machine) : 'revoked';
}
