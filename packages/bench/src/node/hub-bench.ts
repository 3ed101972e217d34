import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from '../measure/figure.ts';
import { startHub } from './hub-at.ts';
import { benchHub } from './hub-child.ts';
import { idleFigures } from './hub-idle.ts';
import { startPostgres } from './hub-postgres.ts';
import { shown } from './hub-figures.ts';
import { fillForPull, meanBytes, PULLED, pullFigure } from './hub-pull.ts';
import { pushFigures } from './hub-push.ts';
import { straightPostgres } from './hub-straight-postgres.ts';
import { straightSqlite } from './hub-straight.ts';

/** What one hub does: pushes and pulls on SQLite and on PostgreSQL, and what idle connections cost. */
export async function hubBench(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'soxanh-bench-hub-'));
  try {
    return [...(await onSqlite(folder)), ...(await onPostgres())];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The function, the hub over HTTP and the straight inserts, a data file each. */
async function onSqlite(folder: string): Promise<readonly Figure[]> {
  const name = 'hub on SQLite';
  const here = await benchHub(join(folder, 'function.db'));
  const there = await startHub(join(folder, 'http.db'));
  const straight = straightSqlite(join(folder, 'straight.db'));
  try {
    const least = { asFunction: 0.7, http: 0.4, single: 0.5 };
    const pushes = await pushFigures({ name, here, there, straight, least });
    const file = join(folder, 'pull.db');
    const pull = await pullFigures({ name, place: file, least: 250_000, weigh: () => bytesOf(file) });
    return [...pushes, ...pull, ...(await idleFigures(name, join(folder, 'idle.db')))];
  } finally {
    await Promise.all([here.close(), there.stop(), straight.close()]);
  }
}

/** The same in one database, a book each. */
async function onPostgres(): Promise<readonly Figure[]> {
  const name = 'hub on PostgreSQL';
  const server = await startPostgres();
  try {
    const here = await benchHub(server.url);
    const there = await startHub(server.url);
    const straight = await straightPostgres(server.adminUrl);
    try {
      const pushes = await pushFigures({ name, here, there, straight });
      const weigh = async (): Promise<number> => {
        await server.settle();
        return server.bytesAnEntry();
      };
      const pull = await pullFigures({ name, place: server.url, least: 100_000, weigh });
      return [...pushes, ...pull, ...(await idleFigures(name, server.url, () => server.cpuMillis()))];
    } finally {
      await Promise.all([here.close(), there.stop(), straight.close()]);
    }
  } finally {
    await server.stop();
  }
}

/** A hub that is filled, weighed and read. */
interface PullSubject {
  readonly name: string;
  readonly place: string;
  readonly least: number;
  /** What an entry takes on the disk, with all indexes; asked before anything is read. */
  readonly weigh: () => Promise<number>;
}

async function pullFigures({ name, place, least, weigh }: PullSubject): Promise<readonly Figure[]> {
  const hub = await startHub(place);
  try {
    await fillForPull(hub);
    const bytes = await weigh();
    return [
      await pullFigure(name, hub, least),
      shown(`${name}, an entry on the disk, indexes included`, 'bytes', bytes),
      shown(`${name}, of it the entry itself`, 'bytes', meanBytes()),
    ];
  } finally {
    await hub.stop();
  }
}

/** What each entry of a data file takes, what lies in its log still included. */
async function bytesOf(file: string): Promise<number> {
  const sizes = await Promise.all([file, `${file}-wal`].map((path) => stat(path).then(({ size }) => size)));
  return sizes.reduce((sum, size) => sum + size, 0) / PULLED;
}
