import {
  decodeBundle,
  err,
  ok,
  type BundleHeader,
  type BundleRefusal,
  type Entry,
  type LineProblem,
  type Result,
} from '@soxanh/core';

/** Something whose text can be read: a file that a person chose. */
export interface TextSource {
  text(): Promise<string>;
}

/** What a bundle file held. */
export interface BundleFile {
  readonly header: BundleHeader;
  readonly entries: readonly Entry[];
  /** Damaged lines; they did not stop the good ones (law J7). */
  readonly problems: readonly LineProblem[];
}

/** Why a file could not be read as a bundle. */
export type BundleFileProblem =
  | BundleRefusal
  /** The browser could not read it: moved, locked, or too large for memory. */
  | { readonly kind: 'unreadable' };

/** How many lines are read before the page may breathe and show how far it is. */
const LINES_AT_A_TIME = 5000;

/**
 * Reads a bundle file slice by slice, so that a large one neither freezes the page nor leaves the person guessing.
 *
 * @param onProgress called with the lines read so far.
 */
export async function readBundleFile(
  file: TextSource,
  onProgress: (lines: number) => void = () => undefined,
): Promise<Result<BundleFile, BundleFileProblem>> {
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return err({ kind: 'unreadable' });
  const head = text.slice(0, endOfLine(text, 0));
  const first = decodeBundle(head);
  if (!first.ok) return first;
  const entries: Entry[] = [];
  const problems: LineProblem[] = [];
  let done = 1;
  for (let start = head.length + 1; start < text.length;) {
    const slice = sliceOf(text, start);
    // The header says how to read; each slice gets it as its first line.
    const read = decodeBundle(`${head}\n${text.slice(start, slice.end)}`);
    if (!read.ok) return read;
    entries.push(...read.value.entries);
    // In the slice the header is line 1; in the file its lines begin after those read before.
    problems.push(...read.value.problems.map((problem) => ({ ...problem, line: problem.line - 1 + done })));
    done += slice.lines;
    start = slice.end + 1;
    onProgress(done);
    await breath();
  }
  return ok({ header: first.value.header, entries, problems });
}

function sliceOf(text: string, start: number): { readonly end: number; readonly lines: number } {
  let end = start - 1;
  let lines = 0;
  while (lines < LINES_AT_A_TIME && end < text.length) {
    end = endOfLine(text, end + 1);
    lines++;
  }
  return { end, lines };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** Lets the page draw. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
