import { err, ok, type Result } from '@soxanh/core';

/** Why a folder did not do it. */
export type FilesProblem =
  { readonly kind: 'gone' | 'not-permitted' | 'full' } | { readonly kind: 'failed'; readonly detail: string };

/** A file somewhere below a folder. */
export interface FoundFile {
  /** The folders that lead to it. */
  readonly path: readonly string[];
  readonly name: string;
  readonly size: number;
}

type Done<T> = Promise<Result<T, FilesProblem>>;

/** Files below a folder, by the names that lead to them. */
export interface FolderFiles {
  /** Every file, the folders `depth` deep included. A folder that is not there has none. */
  list(depth: number): Done<readonly FoundFile[]>;
  /** Undefined if there is no such file. One of more than `most` bytes is a problem, and is not read. */
  read(path: readonly string[], name: string, most: number): Done<string | undefined>;
  /** Writes a whole file and makes the folders it needs. The browser writes it under another name until it is whole. */
  write(path: readonly string[], name: string, text: string): Done<true>;
  remove(path: readonly string[], name: string): Done<true>;
}

/**
 * The files below a folder a person chose.
 *
 * @param inside a folder in it, made with the first file.
 * @param mayWrite asked before everything: a browser may end when a folder is touched that it has not allowed.
 * @param patience milliseconds a call may take: a share whose server is away answers nothing, and whoever waits for it keeps
 *   all others waiting.
 */
export function folderFiles(
  root: FileSystemDirectoryHandle,
  inside: string,
  mayWrite: () => Promise<boolean>,
  patience = 30_000,
): FolderFiles {
  const below = (path: readonly string[], create: boolean): Promise<FileSystemDirectoryHandle> =>
    // Who chose that very folder, the one to be seen there, means it.
    (root.name === inside ? path : [inside, ...path]).reduce(
      async (parent, name) => (await parent).getDirectoryHandle(name, { create }),
      Promise.resolve(root),
    );
  const guarded = async <T>(work: () => Promise<T>): Done<T> => {
    try {
      return (await mayWrite())
        ? await answeredWithin(patience, work().then(ok))
        : err({ kind: 'not-permitted' });
    } catch (problem) {
      return err(problemOf(problem));
    }
  };
  return {
    list: (depth) =>
      guarded(async () => {
        // Tells a folder that is gone from one in which nobody has written yet.
        await root.keys().next();
        const found: FoundFile[] = [];
        await unlessMissing(below([], false).then((start) => walk(start, [], depth, found)));
        return found;
      }),
    read: (path, name, most) =>
      guarded(() =>
        unlessMissing(
          below(path, false)
            .then((folder) => folder.getFileHandle(name))
            .then((file) => file.getFile())
            .then((file) => textOf(file, most)),
        ),
      ),
    write: (path, name, text) =>
      guarded(async () => {
        const file = await (await below(path, true)).getFileHandle(name, { create: true });
        const writing = await file.createWritable();
        try {
          await writing.write(text);
          await writing.close();
        } catch (problem) {
          // Else what was begun is kept, under another name, until the page is closed.
          await writing.abort().catch(() => undefined);
          throw problem;
        }
        return true as const;
      }),
    remove: (path, name) =>
      guarded(async () => {
        await unlessMissing(below(path, false).then((folder) => folder.removeEntry(name)));
        return true as const;
      }),
  };
}

/** What other programs put into a folder is as large as they please, and a text is held whole. */
function textOf(file: File, most: number): Promise<string> {
  if (file.size > most) throw new DOMException(`${file.size} bytes`, 'DataError');
  return file.text();
}

async function walk(
  folder: FileSystemDirectoryHandle,
  path: readonly string[],
  depth: number,
  found: FoundFile[],
): Promise<void> {
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind === 'directory') {
      if (depth > 0) await unlessMissing(walk(handle, [...path, name], depth - 1, found));
      continue;
    }
    // It may have gone since it was listed.
    const file = await unlessMissing(handle.getFile());
    if (file !== undefined) found.push({ path, name, size: file.size });
  }
}

/** A folder that does not answer is as good as gone. */
async function answeredWithin<T>(millis: number, work: Promise<Result<T, FilesProblem>>): Done<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<Result<T, FilesProblem>>((resolve) => {
    timer = setTimeout(() => resolve(err({ kind: 'gone' })), millis);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

const isMissing = (problem: unknown): boolean =>
  problem instanceof DOMException && problem.name === 'NotFoundError';

async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (problem) {
    if (isMissing(problem)) return undefined;
    throw problem;
  }
}

function problemOf(problem: unknown): FilesProblem {
  if (!(problem instanceof DOMException)) return { kind: 'failed', detail: String(problem) };
  switch (problem.name) {
    case 'NotFoundError':
      return { kind: 'gone' };
    case 'NotAllowedError':
    case 'NoModificationAllowedError':
      return { kind: 'not-permitted' };
    case 'QuotaExceededError':
      return { kind: 'full' };
    default:
      return { kind: 'failed', detail: problem.name };
  }
}
