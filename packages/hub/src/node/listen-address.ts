import { isIPv6 } from 'node:net';

/** Where a hub listens: an address and port of this machine, or a socket in a file that a proxy before it uses. */
export type ListenAddress =
  | { readonly kind: 'port'; readonly host: string; readonly port: number }
  | { readonly kind: 'socket'; readonly path: string };

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/i;
const HOST_AND_PORT = /^(?:\[(?<six>[0-9a-f:.]+)\]|(?<host>[^:[\]\s]+)):(?<port>\d{1,5})$/i;

/**
 * Reads where to listen.
 *
 * @returns undefined if the text says no place.
 * @example
 * listenAddressOf('127.0.0.1:4765'); // { kind: 'port', host: '127.0.0.1', port: 4765 }
 * listenAddressOf('unix:/run/soxanh/hub.sock'); // { kind: 'socket', path: '/run/soxanh/hub.sock' }
 */
export function listenAddressOf(text: string): ListenAddress | undefined {
  if (text.startsWith('unix:')) return text === 'unix:' ? undefined : { kind: 'socket', path: text.slice(5) };
  const { six, host = six, port } = HOST_AND_PORT.exec(text)?.groups ?? {};
  if (host === undefined || Number(port) < 1 || Number(port) > 65_535) return undefined;
  return six !== undefined && !isIPv6(six) ? undefined : { kind: 'port', host, port: Number(port) };
}

/** Tells whether only this machine reaches an address. */
export const isLocalOnly = (address: ListenAddress): boolean =>
  address.kind === 'socket' || LOOPBACK.test(address.host);

/** Tells whether the other end of a connection is this machine; a socket in a file has no address. */
export const isLoopback = (remote: string | undefined): boolean =>
  remote === undefined || LOOPBACK.test(remote.replace(/^::ffff:/i, ''));

/** An address as it stands in a URL. */
export const urlHost = (host: string): string => (host.includes(':') ? `[${host}]` : host);
