import { timingSafeEqual } from 'node:crypto';
import { sha256 } from '../../service/secret.ts';
import { problemAnswer } from '../errors.ts';
import type { Route } from '../route.ts';

const BEARER = /^Bearer (.+)$/i;

/** The figures of operation, as Prometheus reads them: for this very machine, or for who has the operator's token. */
export const metricsRoute: Route = {
  who: 'anyone',
  method: 'GET',
  path: '/metrics',
  rate: 'open',
  answer: async ({ hub, request, peer }) => {
    const { metrics } = hub.world;
    const [, said] = BEARER.exec(request.headers.get('authorization') ?? '') ?? [];
    if (!peer.isLocal && !isSame(said, metrics?.token)) return problemAnswer({ kind: 'token' });
    return new Response(await metrics?.text(), {
      headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
    });
  },
};

/** In the same time, however much of it is right. */
const isSame = (said: string | undefined, token: string | undefined): boolean =>
  said !== undefined &&
  token !== undefined &&
  timingSafeEqual(Buffer.from(sha256(said)), Buffer.from(sha256(token)));
