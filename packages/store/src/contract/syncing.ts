import { describeLogs } from './syncing-logs.ts';
import { describeMirror } from './syncing-mirror.ts';
import { describeOthers } from './syncing-others.ts';
import { describeOwn } from './syncing-own.ts';
import { describePages } from './syncing-pages.ts';
import type { SyncSubject } from './sync-world.ts';

/** What every store must do for a book to be shared. */
export function describeSyncing(subject: SyncSubject): void {
  describePages(subject);
  describeOwn(subject);
  describeOthers(subject);
  describeLogs(subject);
  describeMirror(subject);
}
