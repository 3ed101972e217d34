import type { Hub } from '../service/hub.ts';
import type { Machine } from '../db/people.ts';
import type { RateName } from './rate/rates.ts';

/** Where a request comes from, as the server sees it; undefined address where it came without a network. */
export interface Peer {
  readonly address: string;
  /** From this very machine, and not through a proxy. */
  readonly isLocal: boolean;
}

/** A request on its way to its route. */
export interface Asked {
  readonly hub: Hub;
  readonly request: Request;
  readonly peer: Peer;
  /** A part of the path; empty if the route has no such part. */
  readonly param: (name: string) => string;
  /** A word of the question; undefined if it was not said. */
  readonly query: (name: string) => string | undefined;
}

/** A request of a machine of a book. */
export interface AskedByMachine extends Asked {
  readonly book: string;
  readonly machine: Machine;
}

interface RouteFor<A> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Hono's pattern. Routes of machines begin with `/v1/books/:book/`. */
  readonly path: string;
  readonly rate: RateName;
  readonly answer: (asked: A) => Response | Promise<Response>;
}

/**
 * A route, and who may take it (law T1). Every route is in the list of `routes/all.ts`, and in the table of `contract/who-may.ts`
 * with everybody it must turn away.
 */
export type Route =
  | ({ readonly who: 'anyone' } & RouteFor<Asked>)
  /** Any machine of the book; one that may write something; the Office's. */
  | ({ readonly who: 'machine' | 'writer' | 'office' } & RouteFor<AskedByMachine>);
