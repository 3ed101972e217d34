import { err, ok, type Result } from '@soxanh/core';
import { hubProblemOf, type Exchange, type HubRequest, type LinkProblem } from '@soxanh/sync';
import type { World } from '../world/world.ts';

/** How long a server may take to answer, in milliseconds. */
const PATIENCE = 20_000;

/**
 * The way to a server. Without a token: as somebody who has only a code. An address that sends on to another one is not
 * followed: only the named server may learn the token (law T5).
 */
export const exchangeWith =
  (world: World, url: string, token?: string): Exchange =>
  async ({ method, path, body, type, wait = 0 }) => {
    const headers = {
      ...(type === undefined ? {} : { 'content-type': type }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    try {
      const asked = new Request(url + path, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE + wait * 1000),
      });
      const answer = await world.fetch(asked);
      return ok({ status: answer.status, body: await answer.text() });
    } catch (problem) {
      return err({ kind: 'unreached', detail: problem instanceof Error ? problem.message : '' });
    }
  };

/** Asks a server for something that is not the log: what it answers is read before anything is believed. */
export async function askHub<T>(
  exchange: Exchange,
  { method, path }: Pick<HubRequest, 'method' | 'path'>,
  read: (answer: unknown) => T | undefined,
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

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
