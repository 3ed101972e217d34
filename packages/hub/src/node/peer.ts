import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
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
  if (!behindProxy) return { address: networkOf(remote ?? 'local'), isLocal: isHere };
  const forwarded = isHere ? headers['x-forwarded-for'] : undefined;
  const last = [forwarded].flat().join(',').split(',').at(-1)?.trim() ?? '';
  return { address: networkOf(last === '' ? (remote ?? 'local') : last), isLocal: false };
}

/** How many of its eight groups an IPv6 address shares with all others of one subscriber. */
const GROUPS = 4;

/** The address as limits count by it: whoever has one IPv6 address has all of its network, and may take another each time. */
function networkOf(address: string): string {
  // `::ffff:10.0.0.1` is an address of the older kind.
  if (!isIPv6(address) || address.includes('.')) return address;
  const [before = '', after] = address.split('%')[0]?.split('::') ?? [];
  const [first, last] = [before, after ?? ''].map((text) => (text === '' ? [] : text.split(':')));
  const gap = Array.from({ length: 8 - (first?.length ?? 0) - (last?.length ?? 0) }, () => '0');
  const groups = [...(first ?? []), ...(after === undefined ? [] : gap), ...(last ?? [])];
  return `${groups.slice(0, GROUPS).join(':')}::`;
}
