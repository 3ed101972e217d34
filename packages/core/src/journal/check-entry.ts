import * as v from 'valibot';
import { whyUnkeepable } from '../office/keepable.ts';
import { err, ok, type Result } from '../result/result.ts';
import { FOREIGN, FOREIGN_KIND, KINDS, type Entry } from './entry.ts';
import { isKind } from './kind.ts';
import { isPlainEntry } from './plain-entry.ts';

/** Why something is not an entry: which field, and what was wrong with it. */
export interface EntryProblem {
  /** Dotted path of the field, empty for the whole entry. */
  readonly field: string;
  readonly reason: string;
}

/**
 * Checks something from outside (a line of a file, a message, a damaged store) against the schema of its kind.
 * Unknown kinds and later versions pass with their envelope checked only (law J5).
 *
 * @returns the very same object, never a copy: unknown fields must survive.
 * @example
 * checkEntry({ v: 1, id: 'x', kind: 'use' }); // err({ field: 'id', reason: 'must be an entry id (UUIDv7)' })
 */
export function checkEntry(input: unknown): Result<Entry, EntryProblem> {
  if (isPlainEntry(input)) return ok(input);
  const why = whyUnkeepable(input);
  if (why !== undefined) return err({ field: '', reason: why });
  const schema = schemaFor(input);
  // The fast yes; the message is worked out only for the rare no.
  if (v.is(schema, input)) return ok(input as Entry);
  const issue = v.safeParse(schema, input, { abortEarly: true }).issues?.[0];
  const field = issue === undefined ? '' : (v.getDotPath(issue) ?? '');
  return err({ field, reason: issue === undefined ? 'is not an entry' : reasonOf(issue) });
}

const reasonOf = ({ received, message }: v.BaseIssue<unknown>): string =>
  received === 'undefined' ? 'is missing' : message;

function schemaFor(input: unknown): v.GenericSchema {
  if (typeof input !== 'object' || input === null) return FOREIGN;
  const { v: version, kind } = input as { v?: unknown; kind?: unknown };
  if (version !== 1) return FOREIGN;
  return typeof kind === 'string' && isKind(kind) ? KINDS[kind] : FOREIGN_KIND;
}
