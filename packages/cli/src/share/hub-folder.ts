import type { Result } from '@soxanh/core';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bookFolder } from '../book/config-folder.ts';
import { replaceFile } from '../book/write-file.ts';
import type { Complaint } from '../world/complaint.ts';
import { withFile } from '../world/files.ts';
import type { World } from '../world/world.ts';

/** Only for its owner: what lies here has tokens, and a token is a key. */
const MODE = 0o600;

const folderOf = (world: World, book: string): string => join(bookFolder(world, book), 'hub');

/** What is kept of a book's server under a name; undefined if there is nothing, or it is no JSON. */
export function readKept(world: World, book: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folderOf(world, book), `${name}.json`), 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** Keeps something of a book's server, readable by this user alone; undefined keeps nothing. */
export function keep(world: World, book: string, name: string, value: unknown): Result<void, Complaint> {
  const folder = folderOf(world, book);
  const path = join(folder, `${name}.json`);
  return withFile(folder, () => {
    if (value === undefined) rmSync(path, { force: true });
    else {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      replaceFile(path, [`${JSON.stringify(value)}\n`], MODE);
    }
  });
}
