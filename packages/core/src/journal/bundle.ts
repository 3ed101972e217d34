import * as v from 'valibot';
import { err, ok, type Result } from '../result/result.ts';
import { canonicalText } from './canonical.ts';
import { checkEntry } from './check-entry.ts';
import { isTooLarge, LARGEST_ENTRY_BYTES } from './entry-limits.ts';
import type { Entry } from './entry.ts';

/** Version of the bundle format that this code writes. Older ones are read for ever. */
export const BUNDLE_VERSION = 1;

/** The schema of a bundle's first line. */
export const HEADER = v.looseObject({
  format: v.literal('soxanh'),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  book: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be a book id')),
  synthetic: v.boolean(),
  /** How the book stands with the hub it names: see `HUB_STATE`. Read apart, so that a file is never refused for it. */
  hub: v.optional(v.unknown()),
});

/** The first line of a bundle. */
export interface BundleHeader {
  readonly format: 'soxanh';
  readonly version: number;
  /** The book's id: journals of different books never merge. */
  readonly book: string;
  /** True for sample figures: they are called so wherever they are shown. */
  readonly synthetic: boolean;
  /** How the book stands with the hub it names: see `hubStateOf`. */
  readonly hub?: unknown;
}

/** A line that could not be read: its number (the header is line 1), the field, the reason, how it begins. */
export interface LineProblem {
  readonly line: number;
  readonly field: string;
  readonly reason: string;
  readonly begins: string;
}

/** What a bundle holds. */
export interface Bundle {
  readonly header: BundleHeader;
  readonly entries: readonly Entry[];
  /** Damaged lines; they did not stop the good ones (law J7). */
  readonly problems: readonly LineProblem[];
}

/** Why a file is no bundle at all. */
export type BundleRefusal =
  | { readonly kind: 'not-a-bundle'; readonly begins: string }
  | { readonly kind: 'newer-version'; readonly version: number };

/**
 * Reads a bundle: JSON Lines, the header first, then an entry a line. Byte-order mark, CRLF and empty lines are
 * accepted; a damaged line is reported with its number and skipped (law J7).
 *
 * @returns a refusal only if the first line is not a header of this format: then nothing says which book it is.
 * @example
 * const header = '{"book":"b1","format":"soxanh","synthetic":false,"version":1}';
 * const bundle = decodeBundle(`${header}\nhỏng\n`);
 * bundle.ok && bundle.value.problems; // [{ line: 2, field: '', reason: 'is not JSON', begins: 'hỏng' }]
 */
export function decodeBundle(text: string): Result<Bundle, BundleRefusal> {
  const lines = linesOf(text);
  const first = lines.next();
  const header = headerOf(first.done === true ? '' : first.value.text);
  if (!header.ok) return header;
  const entries: Entry[] = [];
  const problems: LineProblem[] = [];
  for (const { number, text: line } of lines) {
    const read = entryOf(line);
    if (read.ok) entries.push(read.value);
    else problems.push({ line: number, ...read.error, begins: line.slice(0, 80) });
  }
  return ok({ header: header.value, entries, problems });
}

function* linesOf(text: string): Generator<{ readonly number: number; readonly text: string }> {
  let number = 0;
  for (let start = text.startsWith('\uFEFF') ? 1 : 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    const line = text.slice(start, text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop);
    number++;
    if (line !== '') yield { number, text: line };
    start = stop + 1;
  }
}

function headerOf(line: string): Result<BundleHeader, BundleRefusal> {
  const parsed = parseJson(line);
  const header = parsed.ok ? parsed.value : undefined;
  if (!v.is(HEADER, header)) return err({ kind: 'not-a-bundle', begins: line.slice(0, 80) });
  if (header.version > BUNDLE_VERSION) return err({ kind: 'newer-version', version: header.version });
  return ok(header);
}

/**
 * Reads one line of a bundle as an entry.
 *
 * @example
 * entryOf('{"v":1,'); // err({ field: '', reason: 'is not JSON' })
 */
export function entryOf(line: string): Result<Entry, { readonly field: string; readonly reason: string }> {
  if (isTooLarge(line)) return err({ field: '', reason: `is larger than ${LARGEST_ENTRY_BYTES} bytes` });
  const parsed = parseJson(line);
  return parsed.ok ? checkEntry(parsed.value) : err({ field: '', reason: 'is not JSON' });
}

function parseJson(text: string): Result<unknown, 'not-json'> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return err('not-json');
  }
}

/**
 * Writes a bundle line by line, each ending with a line feed: the header, then the entries sorted by id in their
 * canonical text, so that equal journals give equal files. Twins of one id stand in the order of their texts.
 *
 * @param book which book it is; other fields of a header that was read are written again.
 */
export function* bundleLines(
  book: Omit<BundleHeader, 'format' | 'version'>,
  entries: Iterable<Entry>,
): Generator<string> {
  yield `${canonicalText({ ...book, format: 'soxanh', version: BUNDLE_VERSION } satisfies BundleHeader)}\n`;
  for (const entry of Array.from(entries).toSorted(inFileOrder)) yield `${canonicalText(entry)}\n`;
}

const inFileOrder = (a: Entry, b: Entry): number => {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return canonicalText(a) < canonicalText(b) ? -1 : 1;
};

/**
 * `bundleLines` as one text.
 *
 * @example
 * encodeBundle({ book: 'b1', synthetic: false }, []);
 * // '{"book":"b1","format":"soxanh","synthetic":false,"version":1}\n'
 */
export const encodeBundle = (
  book: Omit<BundleHeader, 'format' | 'version'>,
  entries: Iterable<Entry>,
): string => [...bundleLines(book, entries)].join('');
