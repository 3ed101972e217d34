import type { Result } from '@soxanh/core';
import type { Complaint } from '../world/complaint.ts';
import type { World } from '../world/world.ts';
import { keep, readKept } from './hub-folder.ts';

/**
 * Devices whose entries the Office wants to be asked about no more. It is this machine's decision and stands in its
 * settings: the entries stay in the file, and another machine of the Office may still take them in.
 */
export function leftOut(world: World, book: string): readonly string[] {
  const kept = readKept(world, book, 'left-out');
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
}

/** Leaves a device out, or asks about it again. */
export function setLeftOut(
  world: World,
  book: string,
  device: string,
  isLeft: boolean,
): Result<void, Complaint> {
  const before = leftOut(world, book).filter((one) => one !== device);
  return keep(world, book, 'left-out', isLeft ? [...before, device] : before);
}
