import type { IncomingMessage } from 'node:http';
import { restoreRoute } from '../http/routes/restore.ts';

/** How long a request may take to come in, in milliseconds. */
export interface ArrivalLimits {
  readonly usual: number;
  /** Five years of an office over a slow line, into a database that writes all of it meanwhile. */
  readonly restore: number;
}

/** The limits of a hub that answers a network; a test has its own. */
export const ARRIVAL: ArrivalLimits = { usual: 30_000, restore: 3_600_000 };

/**
 * Gives up a request whose body does not come: whoever sends a byte now and then would hold a connection for ever. The
 * server's own limit is one for all, and would break off every restore of a large book.
 */
export function limitArrival(incoming: IncomingMessage, { usual, restore }: ArrivalLimits): void {
  const { headers, url = '' } = incoming;
  const hasBody = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
  // Questions have none, and ten thousand that wait need no clock each.
  if (!hasBody) return;
  const isRestore = url === restoreRoute.path;
  const late = setTimeout(() => void (incoming.complete || incoming.destroy()), isRestore ? restore : usual);
  incoming.once('close', () => clearTimeout(late));
}
