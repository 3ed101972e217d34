import type { Result } from '@soxanh/core';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bookFolder } from '../book/config-folder.ts';
import { replaceFile } from '../book/write-file.ts';
import type { Complaint } from '../world/complaint.ts';
import { withFile } from '../world/files.ts';
import type { World } from '../world/world.ts';

const folderOf = (world: World, book: string): string => join(bookFolder(world, book), 'hub');

/**
 * Devices whose entries the Office wants to be asked about no more. It is this machine's decision and stands in its
 * settings: the entries stay in the file, and another machine of the Office may still take them in.
 */
export function leftOut(world: World, book: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(readFileSync(join(folderOf(world, book), 'left-out.json'), 'utf8'));
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** Leaves a device out, or asks about it again. */
export function setLeftOut(
  world: World,
  book: string,
  device: string,
  isLeft: boolean,
): Result<void, Complaint> {
  const before = leftOut(world, book).filter((one) => one !== device);
  const after = isLeft ? [...before, device] : before;
  const folder = folderOf(world, book);
  return withFile(folder, () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    replaceFile(join(folder, 'left-out.json'), [`${JSON.stringify(after)}\n`]);
  });
}
