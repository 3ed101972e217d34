import { entryOf, type Entry, type Result, err, ok } from '@soxanh/core';
import * as v from 'valibot';
import { jsonOf } from './json-of.ts';
import { PAGE_HEAD, REFUSED_LINE, type PageHead, type RefusedRecord } from './pull.ts';
import { PUSH_HEAD, PUSH_REPLY, type PushHead, type PushReply } from './push.ts';

/** One record of the log as a reader takes it. An entry keeps the very line it came in. */
export type PageLine =
  | { readonly is: 'entry'; readonly entry: Entry; readonly line: string }
  | { readonly is: 'refusal'; readonly refused: RefusedRecord };

/** Lines as one text, each ended by a line feed. */
export const joinLines = (lines: Iterable<string>): string => {
  let text = '';
  for (const line of lines) text += `${line}\n`;
  return text;
};

/** The lines of a text, empty ones left out; a last line without its end is a line. */
export function* splitLines(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    if (stop > start) yield text.slice(start, stop);
    start = stop + 1;
  }
}

/**
 * Reads a line of a page or a mirror. A line with `v` is an entry; any other is an object with one known key.
 *
 * @returns `'unknown'` for what this version does not understand: it is passed over (law S8).
 * @example
 * pageLineOf('{"later":{}}'); // 'unknown'
 */
export function pageLineOf(line: string): PageLine | 'unknown' {
  const entry = entryOf(line);
  if (entry.ok) return { is: 'entry', entry: entry.value, line };
  const read = v.safeParse(REFUSED_LINE, jsonOf(line));
  return read.success ? { is: 'refusal', refused: read.output.refused } : 'unknown';
}

/** The line a refusal travels in. */
export const refusedLine = (refused: RefusedRecord): string => JSON.stringify({ refused });

/** The body of a push. */
export const pushBody = (head: PushHead, lines: Iterable<string>): string =>
  `${JSON.stringify(head)}\n${joinLines(lines)}`;

/** What cannot be read as this protocol: an answer of something else, cut off, or damaged on the way. */
export interface Strange {
  readonly kind: 'strange';
  readonly detail: string;
}

/** Reads the first line of a push; the entries after it are read and answered one by one. */
export const readPushHead = (line: string): Result<PushHead, Strange> => readAs(PUSH_HEAD, line);

/**
 * Reads the answer to a push.
 *
 * @param sent how many entries went out: an answer that speaks of more or fewer is no answer to it.
 */
export function readPushReply(body: string, sent: number): Result<PushReply, Strange> {
  const read = readAs(PUSH_REPLY, body);
  if (!read.ok) return read;
  const { answers } = read.value;
  return answers.length === sent ? read : strange(`${answers.length} answers for ${sent} entries`);
}

/** A page as it was read: its head, and its lines as they came. */
export interface PulledPage {
  readonly head: PageHead;
  readonly lines: readonly string[];
}

/**
 * Reads a page. One that is cut off anywhere is refused whole: its cursor must not be believed without all its lines.
 *
 * @example
 * readPage('').ok; // false
 */
export function readPage(body: string): Result<PulledPage, Strange> {
  // A page ends with a line feed, so a last line that was cut short is seen even where it still reads well.
  if (!body.endsWith('\n')) return strange('the page does not end');
  const [first = '', ...lines] = splitLines(body);
  const head = readAs(PAGE_HEAD, first);
  if (!head.ok) return head;
  const { records } = head.value;
  return lines.length === records
    ? ok({ head: head.value, lines })
    : strange(`${lines.length} lines of ${records}`);
}

/** The body of a page. */
export const pageBody = (head: PageHead, lines: Iterable<string>): string =>
  `${JSON.stringify(head)}\n${joinLines(lines)}`;

function readAs<S extends v.GenericSchema>(schema: S, text: string): Result<v.InferOutput<S>, Strange> {
  const read = v.safeParse(schema, jsonOf(text), { abortEarly: true });
  if (read.success) return ok(read.output);
  const [issue] = read.issues;
  return strange(`${v.getDotPath(issue) ?? 'the text'} ${issue.message}`);
}

const strange = (detail: string): Result<never, Strange> => err({ kind: 'strange', detail });
