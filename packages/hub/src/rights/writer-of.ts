import type { CarriedAuthor, Writer } from '@soxanh/core';
import type { Machine } from '../db/people.ts';

/** Machines are the same objects as long as nothing about them changes. */
const writers = new WeakMap<Machine, Writer>();

/**
 * A machine as the judge knows it: all its names, all its duties. The same object for the same machine, whether it pushes or
 * another one carries for it: the judge remembers by it what it has looked at.
 */
export function writerOf(machine: Machine): Writer {
  const there = writers.get(machine);
  if (there !== undefined) return there;
  const writer = { devices: new Set(machine.devices), duties: machine.duties };
  writers.set(machine, writer);
  return writer;
}

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
