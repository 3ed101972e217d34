import type { Reason, StorageProblem } from '../storage.ts';

/** What an error of the database or of the way to it means. */
export type Fault =
  /** Two transactions got into each other's way, and this one did nothing: do it again. */
  | { readonly is: 'conflict' }
  /** This host is not there, or is not the primary any more: ask the next one. */
  | { readonly is: 'moved'; readonly why: string }
  | { readonly is: 'problem'; readonly problem: StorageProblem }
  /** No error of a database. */
  | { readonly is: 'bug' };

/** Serialisation, deadlock, and a key that somebody else has just written: seen when it is done again. */
const CONFLICT: ReadonlySet<string> = new Set(['40001', '40P01', '23505']);
/**
 * Shutting down, crashed, starting; read-only; `begin read write` on a standby; and the network's own. 08 is the class of
 * lost connections.
 */
const MOVED: ReadonlySet<string> = new Set([
  ...['57P01', '57P02', '57P03', '25006', '0A000'],
  ...[
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOTFOUND',
    'ENOENT',
  ],
]);
const FULL = '53100';
/** The driver's words for a connection that ended or did not answer; it gives them no code. */
const LOST = /^(Connection terminated|Client has encountered|timeout|Query read timeout|Client was closed)/u;

/** Reads an error of the driver. */
export function faultOf(error: unknown): Fault {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const why = `${typeof code === 'string' ? code : 'no code'}: ${String(message)}`;
  if (typeof code !== 'string') return LOST.test(String(message)) ? { is: 'moved', why } : { is: 'bug' };
  if (CONFLICT.has(code)) return { is: 'conflict' };
  if (MOVED.has(code) || code.startsWith('08')) return { is: 'moved', why };
  if (code === FULL) return { is: 'problem', problem: { kind: 'full' } };
  // Too many connections, cancelled, out of memory, a failing disk: the database's trouble. A wrong statement is ours.
  if (/^(53|57|58|XX|55)/u.test(code)) return { is: 'problem', problem: { kind: 'unavailable', why } };
  return { is: 'bug' };
}

/** SQLSTATE: data that no column takes, and what is beyond a limit of the database's own. */
const BAD_DATA = /^22...$/u;
const BEYOND = /^54...$/u;

/**
 * Why the database will never keep what it was given: it would say the same each time. None is known that an entry could
 * bring about, but there are more limits than anybody knows.
 */
export function refusalOf(error: unknown): Reason | undefined {
  const { code } = error as { readonly code?: unknown };
  if (typeof code !== 'string') return undefined;
  if (BEYOND.test(code)) return { kind: 'too-large' };
  return BAD_DATA.test(code) ? { kind: 'no-entry', field: '', why: `PostgreSQL ${code}` } : undefined;
}
