import { err, ok, type Result } from '@soxanh/core';
import type { Folder, FolderFile, FolderProblem, Shelf } from '@soxanh/sync';
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { replaceFile } from '../book/write-file.ts';
import { codeOf } from '../world/files.ts';

const README = `Sổ Xanh – thư mục dùng chung

Các tệp trong thư mục này do Sổ Xanh ghi và đọc. Không sửa, đổi tên hoặc xóa tệp.
Tệp bị sửa bằng tay sẽ không được đọc.

Sổ Xanh – shared folder

The files here are written and read by Sổ Xanh. Do not edit, rename or delete them.
A file that was edited by hand is not read.
`;

/**
 * The shared folder of a book on a disk, a share or a stick: `so-xanh-<book>/` inside the one people chose, so that two
 * books in one folder do not meet.
 *
 * @param chosen must be there: a folder that is gone is never made anew on the empty place where a share was.
 */
export function nodeFolder(chosen: string, book: string): Folder {
  const root = join(chosen, `so-xanh-${book}`);
  const guarded = async <T>(work: () => T): Promise<Result<T, FolderProblem>> => {
    try {
      if (!statSync(chosen).isDirectory()) return err({ kind: 'gone' });
      return ok(work());
    } catch (error) {
      return err(problemOf(error));
    }
  };
  return {
    list: () => guarded(() => listed(root)),
    read: (shelf, name) =>
      guarded(() => unlessMissing(() => readFileSync(pathIn(chosen, root, shelf, name), 'utf8'))),
    write: (shelf, name, text) =>
      guarded(() => {
        const path = pathIn(chosen, root, shelf, name);
        mkdirSync(dirname(path), { recursive: true });
        tellWhatItIs(root);
        replaceFile(path, [text]);
        return true as const;
      }),
    remove: (shelf, name) =>
      guarded(() => {
        rmSync(pathIn(chosen, root, shelf, name), { force: true });
        return true as const;
      }),
  };
}

/** A link, or a name that leads out of the folder: refused like what may not be written. */
class LeadsElsewhere extends Error {
  readonly code = 'EPERM';
}

/**
 * The path of a file on a shelf. Everybody who may write to the folder may put links and odd names into it: nothing here
 * goes where they lead (law T4). A link in the place of a file is no file, and makes room for it.
 */
function pathIn(chosen: string, root: string, shelf: Shelf, name: string): string {
  const parts = [...pathOf(shelf), name];
  if (parts.some((part) => !PLAIN_NAME.test(part))) throw new LeadsElsewhere(parts.join('/'));
  const path = join(root, ...parts);
  for (let folder = dirname(path); folder !== chosen; folder = dirname(folder)) {
    if (isLink(folder)) throw new LeadsElsewhere(folder);
  }
  if (isLink(path)) rmSync(path);
  return path;
}

const isLink = (path: string): boolean => unlessMissing(() => lstatSync(path).isSymbolicLink()) === true;

/** Device names, epochs and segments. */
const PLAIN_NAME = /^[\w-][\w.-]*$/u;

/** Says in the folder itself what it is, once. */
function tellWhatItIs(root: string): void {
  const path = join(root, 'README.txt');
  if (unlessMissing(() => lstatSync(path)) === undefined) replaceFile(path, [README]);
}

function listed(root: string): FolderFile[] {
  const all =
    unlessMissing(() => readdirSync(root, { recursive: true, withFileTypes: true, encoding: 'utf8' })) ?? [];
  return all.flatMap((one): FolderFile[] => {
    const shelf = one.isFile() ? shelfAt(relative(root, one.parentPath)) : undefined;
    if (shelf === undefined) return [];
    // It may have gone since it was listed.
    const size = unlessMissing(() => statSync(join(one.parentPath, one.name)).size);
    return size === undefined ? [] : [{ shelf, name: one.name, size }];
  });
}

function shelfAt(path: string): Shelf | undefined {
  const [writer = '', of, whose, ...deeper] = path.split(sep);
  if (writer === '' || deeper.length > 0) return undefined;
  if (of === undefined) return { writer, of: 'own' };
  if (whose === undefined) return undefined;
  if (of === 'carried') return { writer, of, author: whose };
  return of === 'hub' ? { writer, of, epoch: whose } : undefined;
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

function unlessMissing<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function problemOf(error: unknown): FolderProblem {
  const code = codeOf(error);
  switch (code) {
    case undefined:
      throw error;
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'EHOSTDOWN':
    case 'ESTALE':
      return { kind: 'gone' };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { kind: 'not-permitted' };
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'full' };
    default:
      return { kind: 'failed', detail: code };
  }
}
