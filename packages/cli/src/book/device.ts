import { canonicalText, ok, type ChainEnd, type Entry, type EntryId, type Result } from '@soxanh/core';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { misuse, refuse, type Complaint } from '../world/complaint.ts';
import { codeOf, withFile } from '../world/files.ts';
import { sha256 } from '../world/sha256.ts';
import type { World } from '../world/world.ts';
import { bookFolder, configFolder } from './config-folder.ts';
import type { Book } from './open-book.ts';
import { createFile, replaceFile } from './write-file.ts';

/** The device that writes, and where its chain ends in a book. */
export interface Device {
  readonly id: string;
  readonly end: ChainEnd | undefined;
  /** Notes where the chain ends now, so that an older copy of the book is recognised next time. */
  readonly remember: (end: ChainEnd) => void;
}

const ID = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * The device this machine writes a book as: `SOXANH_DEVICE`, else 16 random bytes kept in the user's settings. If the
 * book is a copy that does not have what the device wrote last, or has two entries under one number of it, going on
 * would clone its chain: then a new device goes on, for this book.
 */
export function deviceFor(world: World, book: Book): Result<Device, Complaint> {
  const folder = bookFolder(world, book.header.book);
  const id = idIn(world, folder);
  if (!id.ok) return id;
  const chain = chainOf(book, id.value);
  if (!isCloned(chain, join(folder, `${id.value}.json`))) return ok(deviceAt(folder, id.value, chain.end));
  const fresh = freshId(world);
  if (fixedId(world) === undefined) {
    const kept = withFile(folder, () => replaceIn(deviceIn(folder), fresh));
    if (!kept.ok) return kept;
  }
  return ok(deviceAt(folder, fresh, undefined));
}

/** Every name this machine wrote a book under, as far as its settings remember, the present one among them. */
export const namesFor = (world: World, book: Book, device: string): readonly string[] => [
  ...new Set([...rememberedNames(world, book.header.book), device]),
];

/** The same, of a machine that may never have written at all: it is given no name by being asked. */
export function namesSoFar(world: World, book: string): readonly string[] {
  const present =
    fixedId(world) ?? read(deviceIn(bookFolder(world, book))) ?? read(deviceIn(configFolder(world)));
  return [...new Set([...rememberedNames(world, book), ...(present === undefined ? [] : [present])])];
}

const rememberedNames = (world: World, book: string): readonly string[] =>
  filesIn(bookFolder(world, book)).flatMap((file) => {
    const name = file.endsWith('.json') ? file.slice(0, -'.json'.length) : '';
    return ID.test(name) ? [name] : [];
  });

/** Takes another name for a book: somebody else writes under the present one. A fixed name is the person's to change. */
export function renameFor(world: World, book: string): Result<string, Complaint> {
  const fixed = fixedId(world);
  if (fixed !== undefined) {
    return refuse(
      `SOXANH_DEVICE="${fixed}": sổ này đã được ghi bằng tên đó, ở máy khác hoặc trong tệp đã mất. Chọn tên khác. Các lượt ghi vẫn được giữ.`,
      `SOXANH_DEVICE="${fixed}": this book was written under that name before, by another machine or in a file that was lost. Choose another one. Everything is kept.`,
    );
  }
  const folder = bookFolder(world, book);
  const fresh = freshId(world);
  const kept = withFile(folder, () => replaceIn(deviceIn(folder), fresh));
  return kept.ok ? ok(fresh) : kept;
}

/** The device that writes a book which is only just being made. */
export function newDeviceFor(world: World, book: string): Result<Device, Complaint> {
  const folder = bookFolder(world, book);
  const id = idIn(world, folder);
  return id.ok ? ok(deviceAt(folder, id.value, undefined)) : id;
}

/**
 * The name under which this machine joins a book that it has no file of. One it has written the book under is not gone on
 * with: the file was lost, and some of that chain with it, so its numbers would be given out twice (law S1).
 */
export function nameToJoin(world: World, book: string): Result<string, Complaint> {
  const folder = bookFolder(world, book);
  const id = idIn(world, folder);
  return id.ok && read(join(folder, `${id.value}.json`)) !== undefined ? renameFor(world, book) : id;
}

/** Where a name is kept: the one for a book, or the one for all that have none of their own. */
const deviceIn = (folder: string): string => join(folder, 'device');

const fixedId = ({ env }: World): string | undefined => env['SOXANH_DEVICE'];

function idIn(world: World, folder: string): Result<string, Complaint> {
  const fixed = fixedId(world);
  if (fixed === undefined) return storedId(world, folder);
  return ID.test(fixed)
    ? ok(fixed)
    : misuse(
        `SOXANH_DEVICE="${fixed}" không hợp lệ: chỉ dùng chữ không dấu, số, "-" và "_", tối đa 64 ký tự.`,
        `SOXANH_DEVICE="${fixed}" is not a device id: letters, digits, "-" and "_" only, 64 at most.`,
      );
}

const freshId = (world: World): string => Buffer.from(world.random(16)).toString('base64url');

const deviceAt = (folder: string, id: string, end: ChainEnd | undefined): Device => ({
  id,
  end,
  remember: ({ n, hash }) => {
    // Only a safeguard: with settings that cannot be written, books still can.
    withFile(folder, () => replaceIn(join(folder, `${id}.json`), JSON.stringify({ n, hash })));
  },
});

function storedId(world: World, folder: string): Result<string, Complaint> {
  const general = deviceIn(configFolder(world));
  const known = read(deviceIn(folder)) ?? read(general);
  if (known !== undefined && ID.test(known)) return ok(known);
  return withFile(general, () => {
    mkdirSync(dirname(general), { recursive: true });
    const fresh = freshId(world);
    try {
      createFile(general, [fresh]);
      return fresh;
    } catch (error) {
      // Another command made it this very moment, or it is there and damaged.
      const other = codeOf(error) === 'EEXIST' ? read(general) : undefined;
      if (other !== undefined && ID.test(other)) return other;
      replaceFile(general, [fresh]);
      return fresh;
    }
  });
}

interface Chain {
  readonly end: ChainEnd | undefined;
  /** Two entries have one number. */
  readonly doubled: boolean;
  readonly hashOf: (n: number) => string | undefined;
}

/** What a book has of a device. Entries of unknown kinds count too: their envelope is the same. */
function chainOf({ set, aside }: Book, device: string): Chain {
  const numbers = new Map<number, Entry>();
  let last = 0;
  let greatest: EntryId | undefined;
  let doubled = false;
  // What the server refused stays in the row: the next entry follows it.
  for (const entry of [...set.entries.values(), ...aside.map((one) => one.entry)]) {
    const n = numberOf(entry, device);
    if (n === undefined) continue;
    if (numbers.has(n)) doubled = true;
    numbers.set(n, entry);
    last = Math.max(last, n);
    if (greatest === undefined || entry.id > greatest) greatest = entry.id;
  }
  const hashOf = (n: number): string | undefined => {
    const entry = numbers.get(n);
    return entry === undefined ? undefined : sha256(canonicalText(entry));
  };
  const hash = hashOf(last);
  return {
    end: greatest === undefined || hash === undefined ? undefined : { n: last, id: greatest, hash },
    doubled,
    hashOf,
  };
}

/** The number of an entry in a device's chain; undefined if another device wrote it. */
function numberOf(entry: Entry, device: string): number | undefined {
  if (entry.v !== 1) return undefined;
  // Every kind of version 1 was checked to have this much.
  const { by, n } = entry as { readonly by: { readonly device: string }; readonly n: number };
  return by.device === device ? n : undefined;
}

function isCloned({ hashOf, doubled }: Chain, path: string): boolean {
  const remembered = read(path);
  if (doubled || remembered === undefined) return doubled;
  try {
    const { n, hash } = JSON.parse(remembered) as { n?: unknown; hash?: unknown };
    return typeof n === 'number' && hashOf(n) !== hash;
  } catch {
    return false;
  }
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}

function replaceIn(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  replaceFile(path, [text]);
}
