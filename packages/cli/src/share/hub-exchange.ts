import { err, ok } from '@soxanh/core';
import type { Exchange } from '@soxanh/sync';
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
