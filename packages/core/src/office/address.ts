/** Hosts that are this very machine: only they may be spoken to without encryption. */
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

const PARTS = /^(https?):\/\/([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?(\/[A-Za-z0-9._~/-]*)?$/;

/**
 * Tells whether a value is the address of a server: `https://`, or `http://` on this very machine. No name, no password,
 * no question and no fragment in it.
 *
 * @example
 * ['https://hub.example:8443', 'http://127.0.0.1:4765', 'http://hub.example'].map(isAddress); // [true, true, false]
 */
export function isAddress(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 300) return false;
  const [, scheme, host = ''] = PARTS.exec(value) ?? [];
  return scheme === 'https' || (scheme === 'http' && LOOPBACK.has(host.toLowerCase()));
}
