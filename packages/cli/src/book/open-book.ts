import {
  addEntry,
  decodeBundle,
  entrySet,
  hubStateOf,
  officeOf,
  ok,
  partsOfBundle,
  resolve,
  type AsideEntry,
  type BundleHeader,
  type BundleHubState,
  type EntrySet,
  type LineProblem,
  type Office,
  type Resolution,
  type Result,
} from '@soxanh/core';
import { isUtf8 } from 'node:buffer';
import { readFileSync, realpathSync } from 'node:fs';
import { refuse, type Complaint } from '../world/complaint.ts';
import { pathFrom, withFile } from '../world/files.ts';
import type { Printer } from '../world/printer.ts';
import { sha256 } from '../world/sha256.ts';
import type { World } from '../world/world.ts';
import { reasonWords } from './reason-words.ts';

/** A line that could not be read, and its very bytes: it is written back as it was. */
export interface DamagedLine extends LineProblem {
  readonly bytes: Uint8Array;
}

/** A book read from its file. */
export interface Book {
  /** As the person wrote it. */
  readonly name: string;
  readonly path: string;
  readonly header: BundleHeader;
  /** What counts: acknowledged by the book's server or written here, if the book names one. */
  readonly set: EntrySet;
  /** What the server refused, and what came around it and waits: it counts nowhere. */
  readonly aside: readonly AsideEntry[];
  /** How the book stands with the server it names; undefined for one that was never connected. */
  readonly hub: BundleHubState | undefined;
  readonly damaged: readonly DamagedLine[];
  readonly resolution: Resolution;
  readonly office: Office;
}

const LINE_FEED = 10;

/** The file itself: a link to a book is that book, for the lock as for the writing. */
export function bookPath(world: World, name: string): string {
  const path = pathFrom(world, name);
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Reads a book. Damaged lines are kept aside and stop nothing (law J7). */
export function openBook(world: World, name: string): Result<Book, Complaint> {
  const path = bookPath(world, name);
  const bytes = withFile(name, () => readFileSync(path));
  if (!bytes.ok) return bytes;
  const { text, lines } = textOf(bytes.value);
  const bundle = decodeBundle(text);
  if (!bundle.ok) return notABook(name, bundle.error);
  const hub = hubStateOf(bundle.value.header);
  if (!hub.ok) return laterHubState(name);
  const { counted, aside } = partsOfBundle(bundle.value, hub.value, sha256);
  const set = entrySet();
  for (const entry of counted) addEntry(set, entry);
  const damaged = bundle.value.problems.map((problem) => ({ ...problem, bytes: lines(problem.line) }));
  const resolution = resolve(set.entries);
  return ok({
    name,
    path,
    header: bundle.value.header,
    set,
    aside,
    hub: hub.value,
    damaged,
    resolution,
    office: officeIn(resolution),
  });
}

/** The office as the facts in force describe it. */
const officeIn = ({ counted }: Resolution): Office =>
  officeOf(counted.flatMap((entry) => (entry.kind === 'office' ? [entry] : [])));

/**
 * The text of a file, and its lines as bytes. A line that is not UTF-8 is replaced by one that is no entry: read as if
 * it were text it would be accepted with other letters, and written back so.
 */
function textOf(bytes: Buffer): { readonly text: string; readonly lines: (number: number) => Uint8Array } {
  let split: readonly Buffer[] | undefined;
  const lines = (number: number): Uint8Array => {
    // Asked for damaged lines only, and then perhaps for tens of thousands of them.
    split ??= splitLines(bytes);
    return split[number - 1] ?? new Uint8Array();
  };
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), lines };
  const text = splitLines(bytes).map((line) => (isUtf8(line) ? line.toString('utf8') : '\uFFFD'));
  return { text: text.join('\n'), lines };
}

function splitLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, start);
    const stop = end === -1 ? bytes.length : end;
    lines.push(bytes.subarray(start, stop));
    start = stop + 1;
  }
  return lines;
}

type NotABook =
  { readonly kind: 'not-a-bundle' } | { readonly kind: 'newer-version'; readonly version: number };

const notABook = (name: string, refusal: NotABook): ReturnType<typeof refuse> =>
  refusal.kind === 'newer-version'
    ? refuse(
        `${name}: tệp số liệu phiên bản ${refusal.version}, mới hơn chương trình này. Cập nhật chương trình.`,
        `${name}: a bundle of version ${refusal.version}, newer than this program. Update the program.`,
      )
    : refuse(
        `${name}: dòng 1 không phải đầu tệp số liệu Sổ Xanh. Kiểm tra tên tệp; tạo sổ mới bằng "soxanh init".`,
        `${name}: line 1 is not the head of a Sổ Xanh bundle. Check the name; "soxanh init" makes a new book.`,
      );

/** Which of its entries count is what this program cannot tell: a wrong total would look like a right one. */
const laterHubState = (name: string): ReturnType<typeof refuse> =>
  refuse(
    `${name}: phần ghi việc gửi lên máy chủ do bản mới hơn của chương trình này ghi. Cập nhật chương trình.`,
    `${name}: how it stands with its server was written by a newer version of this program. Update the program.`,
  );

/** Says which lines of a book are damaged, and that nothing of them was lost. */
export function reportDamage({ name, damaged }: Book, print: Printer): void {
  for (const { line, field, reason, begins } of damaged) {
    const at = field === '' ? '' : ` (${field})`;
    const { vi, en } = reasonWords(reason);
    print.warn({
      vi: `${name}: dòng ${line}${at}: ${vi}: ${begins}. Dòng này chưa được tính và vẫn giữ trong tệp; lấy lại từ tệp sao lưu bằng "soxanh merge".`,
      en: `${name}: line ${line}${at}: ${en}: ${begins}. It is not counted and stays in the file; get it back from a back-up with "soxanh merge".`,
    });
  }
}
