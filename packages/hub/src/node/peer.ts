import type { IncomingMessage } from 'node:http';
import type { Peer } from '../http/route.ts';
import { isLoopback } from './listen-address.ts';

/**
 * Where a request comes from. A proxy on this machine is believed if the hub was told of it: the last address in
 * `X-Forwarded-For` is the one the proxy itself saw. From anywhere else that header is anybody's word.
 *
 * Behind a proxy nothing counts as this machine's own: what the proxy passes on comes from this machine too.
 */
export function peerOf({ socket, headers }: IncomingMessage, behindProxy: boolean): Peer {
  const remote = socket.remoteAddress;
  const isHere = isLoopback(remote);
  if (!behindProxy) return { address: remote ?? 'local', isLocal: isHere };
  const forwarded = isHere ? headers['x-forwarded-for'] : undefined;
  const last = [forwarded].flat().join(',').split(',').at(-1)?.trim() ?? '';
  return { address: last === '' ? (remote ?? 'local') : last, isLocal: false };
}
