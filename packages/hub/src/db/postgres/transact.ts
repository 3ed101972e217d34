import { setTimeout as wait } from 'node:timers/promises';
import { escapeLiteral, type PoolClient, type QueryArrayResult } from 'pg';
import { err, ok, type Result } from '@soxanh/core';
import type { StorageProblem, Stored } from '../storage.ts';
import type { Primary } from './primary.ts';
import { faultOf } from './problem.ts';

/** What a query gives: rows as arrays of their columns. */
export type Row = readonly unknown[];

/** The code of notices that only tell something. */
const SUCCESS = '00000';

const ATTEMPTS = 6;
const PAUSE_MILLIS = 20;

/**
 * Runs work in a transaction of its own, on the host that takes writes. Everything in it sees one book: the setting is
 * local to the transaction, so a pooler may give the connection to anybody afterwards (law T2).
 *
 * Conflicts are tried again, and so is a host that is gone before anything was committed. A commit whose outcome is not
 * known is `unavailable`, never an answer: what it wrote is found as `same` when the client asks again (laws S2, S3).
 *
 * @param work may run again: nothing outside may change by it. Its refusal is committed too; it writes nothing.
 */
export const transact = <T>(
  primary: Primary,
  begin: string,
  work: (client: PoolClient, begun: readonly QueryArrayResult[]) => Promise<T>,
): Stored<T> =>
  attempt(primary, async (client, committing) => {
    const value = await work(client, await several(client, begin));
    committing();
    const doubt = await commit(client);
    if (doubt !== undefined) throw Object.assign(new Error(doubt), { code: '08007' });
    return value;
  });

/**
 * Reads in one snapshot of a book what is known beforehand: beginning, statements and end go in one message, so it costs
 * one way there and back. Tried again as `transact` is.
 *
 * @param statements take no parameters; see `literal`.
 * @returns the rows of each.
 */
export const look = (
  primary: Primary,
  book: string,
  statements: readonly string[],
): Stored<readonly (readonly Row[])[]> =>
  attempt(primary, async (client) => {
    const text = [beginFor(book, 'repeatable read'), ...statements, 'commit'].join('; ');
    const answers = await several(client, text);
    return answers.slice(-1 - statements.length, -1).map(({ rows }) => rows as readonly Row[]);
  });

/** What is done with a connection once; `committing` is called when its outcome may be unknown from now on. */
type Deed<T> = (client: PoolClient, committing: () => void) => Promise<T>;

async function attempt<T>(primary: Primary, deed: Deed<T>): Stored<T> {
  let why = '';
  for (let nth = 0; nth < ATTEMPTS + primary.hosts; nth++) {
    if (nth > 0) await wait(PAUSE_MILLIS * nth);
    const once = await tryOnce(primary, deed);
    if (once.is === 'done') return ok(once.value);
    if (once.is === 'problem') return err(once.problem);
    ({ why } = once);
  }
  return err({ kind: 'unavailable', why });
}

type Once<T> =
  | { readonly is: 'done'; readonly value: T }
  | { readonly is: 'problem'; readonly problem: StorageProblem }
  | { readonly is: 'again'; readonly why: string };

async function tryOnce<T>(primary: Primary, deed: Deed<T>): Promise<Once<T>> {
  const asked = primary.asked;
  let client: PoolClient | undefined;
  let isCommitting = false;
  try {
    ({ client } = await primary.connect());
    const value = await deed(client, () => {
      isCommitting = true;
    });
    client.release();
    return { is: 'done', value };
  } catch (error) {
    // A connection that saw an error is not used again: it may be in a transaction still.
    client?.release(true);
    const fault = faultOf(error);
    if (fault.is === 'bug') throw error;
    if (fault.is === 'problem') return { is: 'problem', problem: fault.problem };
    if (fault.is === 'conflict') return { is: 'again', why: 'conflicts' };
    primary.moveOn(asked);
    if (!isCommitting) return { is: 'again', why: fault.why };
    return { is: 'problem', problem: { kind: 'unavailable', why: `outcome unknown, ${fault.why}` } };
  }
}

/**
 * Commits. PostgreSQL answers a commit whose wait for the standby was cancelled with a warning only: it is on this server
 * and perhaps on no other, so nobody may be told. The warning is known by its code: what the server calls it depends on
 * the language it speaks.
 *
 * @returns the warning, or that the server rolled back; undefined if all is well.
 */
async function commit(client: PoolClient): Promise<string | undefined> {
  let doubt: string | undefined;
  const listen = ({ code, message }: { code?: string | undefined; message?: string | undefined }): void => {
    if (code !== SUCCESS) doubt = message ?? `a notice without words, ${code ?? 'without a code'}`;
  };
  client.on('notice', listen);
  try {
    const { command } = await client.query('commit');
    return command === 'COMMIT' ? doubt : `the server answered ${command}`;
  } finally {
    client.off('notice', listen);
  }
}

/** Several statements in one message: one way there and back. They take no parameters; see `literal`. */
async function several(client: PoolClient, text: string): Promise<readonly QueryArrayResult[]> {
  const answer: unknown = await client.query({ text, rowMode: 'array' });
  return (Array.isArray(answer) ? answer : [answer]) as readonly QueryArrayResult[];
}

/** One statement with parameters, never by name: a pooler gives each transaction another connection. */
export async function rowsOf(
  client: PoolClient,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const { rows } = await client.query({ text, values: [...values], rowMode: 'array' });
  return rows as readonly Row[];
}

/** A text as it stands in a statement. */
export const literal = (text: string): string => escapeLiteral(text);
/** Bytes as they stand in a statement. */
export const literalBytes = (bytes: Buffer): string => `${literal(`\\x${bytes.toString('hex')}`)}::bytea`;

/**
 * How a transaction of one book begins. `read write` on purpose, for reading too: a standby refuses it, and so nobody is
 * answered from a server that may be behind.
 */
export const beginFor = (book: string, isolation: 'read committed' | 'repeatable read'): string =>
  `begin isolation level ${isolation} read write; select set_config('soxanh.book', ${literal(book)}, true)`;

/** A refusal inside a nested answer. */
export const flat = <T>(
  nested: Result<Result<T, StorageProblem>, StorageProblem>,
): Result<T, StorageProblem> => (nested.ok ? nested.value : nested);
