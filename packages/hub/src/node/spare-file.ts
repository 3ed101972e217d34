import { open, stat } from 'node:fs/promises';
import { BACKUP_FORMAT } from '../db/back-up/schema.ts';

/**
 * Tells whether a back-up may take a name: nothing is there, or an earlier back-up. The data file itself, a key or
 * somebody's figures would be gone for good, and the hub would go on writing into a file without a name.
 */
export async function isSpare(file: string): Promise<boolean> {
  const there = await stat(file).catch(() => undefined);
  if (there === undefined) return true;
  if (!there.isFile()) return false;
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(256), 0, 256, 0);
    return buffer.toString('utf8', 0, bytesRead).includes(`"format":"${BACKUP_FORMAT}"`);
  } finally {
    await handle.close();
  }
}
