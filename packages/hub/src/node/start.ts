import { ok, type Bilingual, type Result } from '@soxanh/core';
import { pino, type Logger } from 'pino';
import type { HubStorage } from '../db/storage.ts';
import { newestNight, NO_BOOKS } from './back-up-file.ts';
import { tryBackupFolder } from './back-up-folder.ts';
import type { Complaint } from './complaint.ts';
import type { Config } from './config.ts';
import { hubAtWork, type HubAtWork } from './hub-at-work.ts';
import { hubLogger } from './logger.ts';
import { everyNight, nightWork } from './nightly.ts';
import { openStorage } from './open-storage.ts';
import { newInvitation, obey } from './obey.ts';
import { openDoor, operatorPath } from './operator.ts';
import { startWords } from './start-words.ts';
import { serve } from './server.ts';
import { untilStopped } from './signals.ts';
import { readTls, type Tls } from './tls.ts';
import { WORLD } from './world.ts';

/** What is taken back when a hub stops, or does not get to start: the last first. */
type Closing = (() => void | Promise<void>)[];

/** Runs a hub until it is told to stop. Whatever it refuses it refuses before it answers anybody. */
export async function start(
  config: Config,
  say: (text: Bilingual) => void,
): Promise<Result<true, Complaint>> {
  const closing: Closing = [];
  try {
    const started = await open(config, closing);
    if (!started.ok) return started;
    for (const text of started.value.words) say(text);
    await untilStopped(started.value.reload);
    return ok(true);
  } finally {
    for (const close of closing.toReversed()) await close();
  }
}

interface Started {
  readonly words: readonly Bilingual[];
  readonly reload: () => void;
}

async function open(config: Config, closing: Closing): Promise<Result<Started, Complaint>> {
  const tls = config.tls === undefined ? undefined : readTls(config.tls);
  if (tls?.ok === false) return tls;
  const folder = tryBackupFolder(config.backup);
  if (!folder.ok) return folder;
  const storage = await openStorage(config, WORLD, process.platform);
  if (!storage.ok) return storage;
  closing.push(() => storage.value.close());
  const to = pino.destination({ dest: 2, sync: false });
  closing.push(() => to.flushSync());
  const logger = hubLogger(config.logLevel ?? (process.stderr.isTTY ? 'warn' : 'info'), to);
  const work = hubAtWork(config, storage.value, WORLD, logger);
  const serving = await serve(work.app, { ...config, tls: tls?.value.context });
  if (!serving.ok) return serving;
  closing.push(serving.value.close);
  // Before the server is closed: it waits for every answer, and those who wait for something new have theirs now.
  closing.push(() => work.hub.waiters.close());
  const door = await openDoor(operatorPath(config.data, process.platform), (order) =>
    obey(order, config, work.hub),
  );
  if (!door.ok) return door;
  closing.push(door.value);
  const last = newestNight(config.backup.folder);
  if (last !== undefined) work.metrics.verified(last.at);
  const { at } = config.backup;
  const failed = (why: unknown): void => logger.error({ why: String(why) }, 'no back-up');
  if (at !== undefined) closing.push(everyNight(at, WORLD.now, () => night(config, work, logger), failed));
  const invitation = await firstInvitation(work, storage.value);
  if (!invitation.ok) return invitation;
  const reload = (): void => {
    if (config.tls !== undefined) renewTls(readTls(config.tls), serving.value.setTls, logger);
  };
  return ok({ reload, words: startWords(config, invitation.value) });
}

/** Who starts a hub that has no book yet gets the code to found one. */
async function firstInvitation(
  { hub }: HubAtWork,
  storage: HubStorage,
): Promise<Result<string | undefined, Complaint>> {
  const books = await storage.books();
  if (books.ok && books.value.length > 0) return ok(undefined);
  return newInvitation(hub);
}

async function night(config: Config, { hub, metrics }: HubAtWork, logger: Logger): Promise<void> {
  const done = await nightWork(config, hub.world.storage, WORLD);
  if (!done.ok) {
    // Before the first book there is nothing anybody has to see to.
    if (done.error === NO_BOOKS.en) logger.info('no book to back up');
    else logger.error({ why: done.error }, 'no back-up');
    return;
  }
  metrics.verified(WORLD.now());
  const { books, records, left } = done.value;
  logger.info({ books, records }, 'backed up and read back');
  if (left.length > 0) logger.warn({ files: left.length }, 'older back-ups could not be removed');
}

/** A certificate that cannot be used changes nothing: the one in use goes on. */
function renewTls(
  read: Result<Tls, Complaint>,
  setTls: (context: Tls['context']) => void,
  logger: Logger,
): void {
  if (read.ok) {
    setTls(read.value.context);
    logger.info('certificate read again');
  } else logger.error({ why: read.error.en }, 'certificate not read');
}
