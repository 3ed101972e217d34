import { Pool, types, type PoolClient } from 'pg';

/** How many connections a hub holds to a host at most, and how long it waits for an answer. */
export interface PoolLimits {
  readonly connections: number;
  readonly connectMillis: number;
  readonly answerMillis: number;
}

/** What a hub asks of its database at most; a test of failover is less patient. */
export const USUAL_LIMITS: PoolLimits = { connections: 10, connectMillis: 3000, answerMillis: 20_000 };

/**
 * The hosts of a database and which of them answered last. A hub is given all of them; the one that takes writes is the
 * primary, and after a failover that is another one.
 */
export class Primary {
  private readonly pools: readonly Pool[];
  private current = 0;

  constructor(url: string, limits: PoolLimits) {
    this.pools = urlsOfHosts(url).map((host) => poolOf(host, limits));
  }

  get hosts(): number {
    return this.pools.length;
  }

  /** A connection to the host that answered last. @throws what the driver says if there is none. */
  async connect(): Promise<{ readonly client: PoolClient; readonly host: number }> {
    const host = this.current;
    const pool = this.pools[host];
    if (pool === undefined) throw new Error('Impossible: a database has a host');
    return { client: await pool.connect(), host };
  }

  /** Asks the next host from now on, unless somebody found another one meanwhile. */
  moveOn(from: number): void {
    if (this.current === from) this.current = (from + 1) % this.pools.length;
  }

  async close(): Promise<void> {
    await Promise.all(this.pools.map((pool) => pool.end()));
  }

  /** The host that is asked, to leave it when it fails before there is a connection. */
  get asked(): number {
    return this.current;
  }
}

/**
 * One address a host of `postgres://user:password@one:5432,two:5432/database?…`, as libpq writes several hosts.
 *
 * @example
 * urlsOfHosts('postgres://hub@a:1,b:2/soxanh'); // ['postgres://hub@a:1/soxanh', 'postgres://hub@b:2/soxanh']
 */
export function urlsOfHosts(url: string): readonly string[] {
  const parts = /^(?<before>postgres(?:ql)?:\/\/(?:[^@/?]*@)?)(?<hosts>[^/?]*)(?<after>.*)$/u.exec(
    url,
  )?.groups;
  if (parts === undefined) return [url];
  const { before = '', hosts = '', after = '' } = parts;
  // Every host is asked whether it takes writes; the driver does not know the option.
  const rest = after.replace(/([?&])target_session_attrs=[^&]*(&|$)/u, (_all, lead: string, end: string) =>
    end === '' ? '' : lead,
  );
  return hosts.split(',').map((host) => `${before}${host}${rest}`);
}

function poolOf(url: string, { connections, connectMillis, answerMillis }: PoolLimits): Pool {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connectMillis,
    // By the driver's own clock: a limit of the server's could cancel a COMMIT that waits for its standby, and the
    // server would answer it as done.
    query_timeout: answerMillis,
    keepAlive: true,
    application_name: 'soxanh-hub',
    types: { getTypeParser },
  });
  // A connection that ends is replaced when it is needed, and whoever uses it is told by the query that fails. Without a
  // listener of its own, in the pool and in use, its end would be the process's too.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

const INT8 = 20;
const parseWhole = (text: string): number => {
  const number = Number(text);
  if (!Number.isSafeInteger(number))
    throw new Error(`Impossible: ${text} is no number of records or milliseconds`);
  return number;
};

/** 64-bit columns as numbers: they are counts and milliseconds. The driver gives texts. */
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: string): unknown =>
  oid === INT8 ? parseWhole : usualParser(oid, format);
const usualParser = types.getTypeParser as (oid: number, format?: string) => unknown;
