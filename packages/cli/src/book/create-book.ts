import { ok, type Result } from '@soxanh/core';
import { refuse, type Complaint } from '../world/complaint.ts';
import { codeOf, pathFrom, withFile } from '../world/files.ts';
import type { World } from '../world/world.ts';
import { createFile } from './write-file.ts';

/** Writes a new book; a file that exists is never overwritten. */
export function createBook(world: World, name: string, chunks: Iterable<string>): Result<void, Complaint> {
  const made = withFile(name, () => {
    try {
      createFile(pathFrom(world, name), chunks);
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    }
  });
  if (!made.ok) return made;
  return made.value
    ? ok(undefined)
    : refuse(
        `${name}: tệp đã có và không bị ghi đè. Chọn tên khác.`,
        `${name}: the file exists already and is not overwritten. Choose another name.`,
      );
}
