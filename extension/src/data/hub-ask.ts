import { err, ok, type Result } from '@soxanh/core';
import { hubProblemOf, type Exchange, type HubRequest, type LinkProblem } from '@soxanh/sync';

/** Tells whether something is what it should be. */
export type Reader<T> = (answer: unknown) => T | undefined;

/** Asks a server for something that is not the log: what it answers is read before anything is believed. */
export async function askHub<T>(
  exchange: Exchange,
  { method, path }: Pick<HubRequest, 'method' | 'path'>,
  read: Reader<T>,
  body?: object,
): Promise<Result<T, LinkProblem>> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body), type: 'application/json' as const };
  const answer = await exchange({ method, path, ...sent });
  if (!answer.ok) return answer;
  const { status, body: text } = answer.value;
  if (status < 200 || status >= 300) return err(hubProblemOf(status, text));
  const value = read(jsonOf(text));
  return value === undefined ? err({ kind: 'strange', detail: path }) : ok(value);
}

/** Nothing is expected but that it was done. */
export const wasDone: Reader<true> = () => true;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
