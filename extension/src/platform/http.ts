import { err, ok, type Result } from '@soxanh/core';

/** A question to a server by HTTP. */
export interface HttpAsk {
  readonly url: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly body?: string | undefined;
  readonly type?: string | undefined;
  /** Says who asks. */
  readonly token?: string | undefined;
  /** How long an answer is waited for, in milliseconds. */
  readonly patience: number;
}

/** The answer to it, whatever its status. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

/** Asks a server; `unreached` if there was no answer. */
export type Http = (ask: HttpAsk) => Promise<Result<HttpAnswer, { kind: 'unreached'; detail: string }>>;

/**
 * Asks a server, and leaves nothing behind: no cookies, nothing kept from an earlier answer, no word of where it is asked
 * from. An address that sends on to another one is not followed: only the named server may learn the token (law T5).
 */
export const http: Http = async ({ url, method, body, type, token, patience }) => {
  const headers = {
    ...(type === undefined ? {} : { 'content-type': type }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  try {
    const answer = await fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    });
    return ok({ status: answer.status, body: await answer.text() });
  } catch (problem) {
    return err({ kind: 'unreached', detail: problem instanceof Error ? problem.name : '' });
  }
};
