import { ok, type Result } from '@soxanh/core';
import { LARGEST_FILE, type Folder, type FolderFile, type FolderProblem, type Shelf } from '@soxanh/sync';
import type { FolderFiles } from '../platform/folder-files.ts';

/** The folder of a book inside the one people chose: two books in one folder do not meet. */
export const folderName = (book: string): string => `so-xanh-${book}`;

/** Shelves stand at most two folders below their writer's. */
const DEPTH = 3;

const README = `Sổ Xanh – thư mục dùng chung

Các tệp trong thư mục này do tiện ích Sổ Xanh ghi và đọc. Không sửa, đổi tên hoặc xóa tệp.
Tệp bị sửa bằng tay sẽ không được đọc.

Sổ Xanh – shared folder

The files here are written and read by Sổ Xanh. Do not edit, rename or delete them.
A file that was edited by hand is not read.
`;

/** The shared folder of a book, over the files below it. */
export function folderOver(files: FolderFiles): Folder {
  return {
    async list() {
      const found = await files.list(DEPTH);
      if (!found.ok) return found;
      return ok(
        found.value.flatMap(({ path, name, size }): FolderFile[] => {
          const shelf = shelfAt(path);
          return shelf === undefined ? [] : [{ shelf, name, size }];
        }),
      );
    },
    read: (shelf, name) => files.read(pathOf(shelf), name, LARGEST_FILE),
    write: (shelf, name, text) => files.write(pathOf(shelf), name, text),
    remove: (shelf, name) => files.remove(pathOf(shelf), name),
  };
}

/** Says in the folder itself what it is. True if this machine was the first here. */
export async function beginFolder(files: FolderFiles): Promise<Result<boolean, FolderProblem>> {
  const present = await files.read([], 'README.txt', LARGEST_FILE);
  // One that cannot be read is there all the same.
  if (!present.ok) return present.error.kind === 'failed' ? ok(false) : present;
  if (present.value !== undefined) return ok(false);
  const written = await files.write([], 'README.txt', README);
  return written.ok ? ok(true) : written;
}

function pathOf(shelf: Shelf): readonly string[] {
  switch (shelf.of) {
    case 'own':
      return [shelf.writer];
    case 'carried':
      return [shelf.writer, 'carried', shelf.author];
    case 'hub':
      return [shelf.writer, 'hub', shelf.epoch];
  }
}

function shelfAt([writer, of, whose, ...deeper]: readonly string[]): Shelf | undefined {
  if (writer === undefined || deeper.length > 0) return undefined;
  if (of === undefined) return { writer, of: 'own' };
  if (whose === undefined) return undefined;
  if (of === 'carried') return { writer, of, author: whose };
  return of === 'hub' ? { writer, of, epoch: whose } : undefined;
}
