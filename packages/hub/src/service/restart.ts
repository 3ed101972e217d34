import { err, type Result } from '@soxanh/core';
import type { HubProblem } from '@soxanh/sync';
import type { Restart } from '../db/storage.ts';
import type { Hub } from './hub.ts';
import { troubleOf } from './trouble.ts';

/**
 * What a client is told whose mark is not on this log. If the hub itself gave that mark in this very epoch, its log was
 * set back without a word: a new epoch begins, and everybody compares and heals (law S7).
 */
export async function restartAfter(
  { world }: Hub,
  book: string,
  { head, why, later }: Restart,
): Promise<Result<never, HubProblem>> {
  if (why === 'epoch') return err({ kind: 'restart', epoch: head.epoch });
  const renewed = await world.storage.renew(book, head.epoch, later);
  if (!renewed.ok) return troubleOf(renewed.error, world);
  world.tell({ kind: 'rolled-back', book });
  return err({ kind: 'restart', epoch: renewed.value.epoch });
}

/** What a client is told whose mark this hub never gave: it begins anew, and nobody else is troubled. */
export async function restartAnew({ world }: Hub, book: string): Promise<Result<never, HubProblem>> {
  const head = await world.storage.head(book);
  return head.ok ? err({ kind: 'restart', epoch: head.value.epoch }) : troubleOf(head.error, world);
}
