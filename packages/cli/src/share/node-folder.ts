import { err, ok, type Result } from '@soxanh/core';
import { LARGEST_FILE, type Folder, type FolderFile, type FolderProblem, type Shelf } from '@soxanh/sync';
import {
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
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
 * books in one folder do not meet. Who chose that very folder, the one to be seen there, means it.
 *
 * @param path must be there: a folder that is gone is never made anew on the empty place where a share was.
 */
export function nodeFolder(path: string, book: string): Folder {
  const chosen = resolve(path);
  const own = `so-xanh-${book}`;
  const root = basename(chosen) === own ? chosen : join(chosen, own);
  const at: Root = { root, isChosen: root === chosen };
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
    read: (shelf, name) => guarded(() => unlessMissing(() => textIn(pathIn(at, shelf, name)))),
    write: (shelf, name, text) =>
      guarded(() => {
        const file = pathIn(at, shelf, name);
        mkdirSync(dirname(file), { recursive: true });
        tellWhatItIs(root);
        replaceFile(file, [text]);
        return true as const;
      }),
    remove: (shelf, name) =>
      guarded(() => {
        rmSync(pathIn(at, shelf, name), { force: true });
        return true as const;
      }),
  };
}

/** Where the files of a book lie. A folder that people chose themselves may be a link. */
interface Root {
  readonly root: string;
  readonly isChosen: boolean;
}

/** A link, or a name that leads out of the folder: refused like what may not be written. */
class LeadsElsewhere extends Error {
  readonly code = 'EPERM';
}

/**
 * The path of a file on a shelf. Everybody who may write to the folder may put links and odd names into it: nothing here
 * goes where they lead (law T4). A link in the place of a file is no file, and makes room for it.
 */
function pathIn({ root, isChosen }: Root, shelf: Shelf, name: string): string {
  const parts = [...pathOf(shelf), name];
  if (parts.some((part) => !PLAIN_NAME.test(part))) throw new LeadsElsewhere(parts.join('/'));
  const path = join(root, ...parts);
  for (let folder = dirname(path); folder !== root; folder = dirname(folder)) {
    if (isLink(folder)) throw new LeadsElsewhere(folder);
  }
  if (!isChosen && isLink(root)) throw new LeadsElsewhere(root);
  if (isLink(path)) rmSync(path);
  return path;
}

/** It may have grown since it was listed, and a file is held whole. */
function textIn(path: string): string {
  const file = openSync(path, 'r');
  try {
    if (fstatSync(file).size > LARGEST_FILE) throw new TooLarge(path);
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

/** A file that none of us wrote. */
class TooLarge extends Error {
  readonly code = 'EFBIG';
}

const isLink = (path: string): boolean => unlessMissing(() => lstatSync(path).isSymbolicLink()) === true;

/** Device names, epochs and segments. */
const PLAIN_NAME = /^[\w-][\w.-]*$/u;

/** Says in the folder itself what it is, once. */
function tellWhatItIs(root: string): void {
  const path = join(root, 'README.txt');
  if (unlessMissing(() => lstatSync(path)) === undefined) replaceFile(path, [README]);
}

/** Shelves lie one folder deep, or three: what is deeper is not theirs. */
const DEEPEST = 3;

function listed(folder: string, path: readonly string[] = []): FolderFile[] {
  const all = unlessMissing(() => readdirSync(folder, { withFileTypes: true, encoding: 'utf8' })) ?? [];
  const shelf = shelfAt(path);
  return all.flatMap((one): FolderFile[] => {
    const within = join(folder, one.name);
    // A link is neither: nothing is looked for where it leads.
    if (one.isDirectory()) return path.length < DEEPEST ? listed(within, [...path, one.name]) : [];
    if (!one.isFile() || shelf === undefined) return [];
    // It may have gone since it was listed.
    const size = unlessMissing(() => statSync(within).size);
    return size === undefined ? [] : [{ shelf, name: one.name, size }];
  });
}

function shelfAt([writer, of, whose]: readonly string[]): Shelf | undefined {
  if (writer === undefined) return undefined;
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
