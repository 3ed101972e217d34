import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';

/** A start that runs alone with its profile, and is told when another one is tried. */
export interface Doorbell {
  /** Called whenever somebody rings; nothing happens until it is set. */
  onRing: () => void;
}

/**
 * Rings at the start that runs already with this folder; else puts up a bell for the starts to come. Two browsers cannot
 * share a profile, and a build must not pull the files from under an extension that is open.
 *
 * @returns the bell, or `undefined` if somebody is there and has heard. A folder where no bell can be put up (its path is
 * too long for a socket) gets one that nobody can ring.
 */
export async function doorbell(folder: string): Promise<Doorbell | undefined> {
  const address = addressIn(folder);
  if (await ring(address)) return undefined;
  // Left behind by a start that was killed.
  if (process.platform !== 'win32') await rm(address, { force: true });
  const bell: Doorbell = { onRing: () => undefined };
  const server = createServer((visitor) => {
    visitor.on('error', () => undefined).end();
    bell.onRing();
  });
  await new Promise<void>((resolve) => {
    server.once('listening', resolve).on('error', () => resolve());
    server.listen(address);
  });
  // Waiting for visitors is no reason to stay.
  server.unref();
  return bell;
}

function ring(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const visit = connect(address);
    visit.once('connect', () => resolve(true));
    visit.once('error', () => resolve(false));
    visit.resume();
  });
}

function addressIn(folder: string): string {
  if (process.platform !== 'win32') return join(folder, 'start.sock');
  return `\\\\.\\pipe\\soxanh-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
}
