import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from '../measure/figure.ts';
import { startHub } from './hub-at.ts';
import { benchHub } from './hub-child.ts';
import { idleFigures } from './hub-idle.ts';
import { startPostgres } from './hub-postgres.ts';
import { fillForPull, pullFigure } from './hub-pull.ts';
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
    const pull = await onePull(name, join(folder, 'pull.db'), 250_000);
    return [...pushes, pull, ...(await idleFigures(name, join(folder, 'idle.db')))];
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
      const pull = await onePull(name, server.url, 100_000, () => server.settle());
      return [...pushes, pull, ...(await idleFigures(name, server.url, () => server.cpuMillis()))];
    } finally {
      await Promise.all([here.close(), there.stop(), straight.close()]);
    }
  } finally {
    await server.stop();
  }
}

/** A hub of its own is filled and read. */
async function onePull(
  name: string,
  place: string,
  least: number,
  settle?: () => Promise<void>,
): Promise<Figure> {
  const hub = await startHub(place);
  try {
    await fillForPull(hub);
    await settle?.();
    return await pullFigure(name, hub, least);
  } finally {
    await hub.stop();
  }
}
