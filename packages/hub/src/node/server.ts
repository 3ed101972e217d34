import { chmodSync, rmSync } from 'node:fs';
import {
  createServer as createHttp,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttps, type Server as TlsServer } from 'node:https';
import type { SecureContextOptions } from 'node:tls';
import { getRequestListener } from '@hono/node-server';
import { ok, type Result } from '@soxanh/core';
import type { HubApp } from '../http/app.ts';
import { ARRIVAL, limitArrival, type ArrivalLimits } from './arrival.ts';
import { refuse, type Complaint } from './complaint.ts';
import type { ListenAddress } from './listen-address.ts';
import { peerOf } from './peer.ts';

/** A server that answers. */
export interface Serving {
  /** Encrypts with another certificate from the next connection on. */
  readonly setTls: (context: SecureContextOptions) => void;
  /** Takes nothing new, lets what is under way be answered, and ends. */
  readonly close: () => Promise<void>;
}

/** Longer than proxies keep theirs, so that it is never the hub that ends a connection in use. */
const KEEP_ALIVE = 65_000;
/** A request whose head takes longer is given up; for the rest of it see `limitArrival`. Answers may take their time. */
const HEADERS = 10_000;
const MOST_CONNECTIONS = 20_000;

/** How long what is under way may take when the hub stops. */
const LAST_ANSWERS = 5000;
const LOOK_AGAIN = 25;

/** Answers at an address, encrypted if there is something to encrypt with. */
export async function serve(
  app: HubApp,
  {
    listen,
    behindProxy,
    tls,
  }: {
    readonly listen: ListenAddress;
    readonly behindProxy: boolean;
    readonly tls: SecureContextOptions | undefined;
  },
  arrival: ArrivalLimits = ARRIVAL,
): Promise<Result<Serving, Complaint>> {
  const answer = getRequestListener(
    (request, { incoming }) => app.fetch(request, peerOf(incoming as never, behindProxy)),
    { overrideGlobalObjects: false },
  );
  const listener = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    limitArrival(incoming, arrival);
    void answer(incoming, outgoing);
  };
  const times = { requestTimeout: 0, headersTimeout: HEADERS, keepAliveTimeout: KEEP_ALIVE };
  const secure = tls === undefined ? undefined : createHttps({ ...times, ...tls }, listener);
  const server: Server | TlsServer = secure ?? createHttp(times, listener);
  server.maxConnections = MOST_CONNECTIONS;
  const opened = await open(server, listen);
  if (!opened.ok) return opened;
  return ok({
    setTls: (context) => secure?.setSecureContext(context),
    close: async () => {
      await closed(server);
      if (listen.kind === 'socket') rmSync(listen.path, { force: true });
    },
  });
}

function open(server: Server | TlsServer, listen: ListenAddress): Promise<Result<true, Complaint>> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(refuseAddress(listen, error)));
    const opened = (): void => {
      // A proxy of another user has to get in; what it passes on is asked for its token like everything else.
      if (listen.kind === 'socket') chmodSync(listen.path, 0o666);
      resolve(ok(true));
    };
    if (listen.kind === 'socket') server.listen(listen.path, opened);
    else server.listen(listen.port, listen.host, opened);
  });
}

/** Kept connections end as soon as they are idle: the server would wait a minute for each. */
async function closed(server: Server | TlsServer): Promise<void> {
  const over = new Promise<void>((done) => server.close(() => done()));
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_AGAIN);
  const last = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS);
  await over;
  clearInterval(idle);
  clearTimeout(last);
}

function refuseAddress(
  listen: ListenAddress,
  { code, message }: NodeJS.ErrnoException,
): Result<never, Complaint> {
  const place = listen.kind === 'socket' ? listen.path : `${listen.host}:${listen.port}`;
  return code === 'EADDRINUSE'
    ? refuse(
        `${place}: đã có chương trình khác dùng địa chỉ này. Chọn cổng khác bằng --listen.`,
        `${place}: another program uses this address. Choose another port with --listen.`,
      )
    : refuse(`${place}: không mở được: ${message}`, `${place}: cannot be opened: ${message}`);
}
