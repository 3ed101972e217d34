import { timingSafeEqual } from 'node:crypto';
import { sha256 } from '../../service/secret.ts';
import { problemAnswer } from '../errors.ts';
import type { Route } from '../route.ts';

const BEARER = /^Bearer (.+)$/i;

/**
 * The figures of operation, as Prometheus reads them: for this very machine, or for who has the operator's token.
 *
 * @param text the figures as they are now.
 * @param token undefined if nobody elsewhere may read them.
 */
export const metricsRoute = (text: () => Promise<string>, token: string | undefined): Route => ({
  who: 'anyone',
  method: 'GET',
  path: '/metrics',
  rate: 'open',
  answer: async ({ request, peer }) => {
    const [, said] = BEARER.exec(request.headers.get('authorization') ?? '') ?? [];
    if (!peer.isLocal && !isSame(said, token)) return problemAnswer({ kind: 'token' });
    return new Response(await text(), {
      headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
    });
  },
});

/** In the same time, however much of it is right. */
const isSame = (said: string | undefined, token: string | undefined): boolean =>
  said !== undefined &&
  token !== undefined &&
  timingSafeEqual(Buffer.from(sha256(said)), Buffer.from(sha256(token)));
