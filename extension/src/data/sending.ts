import { sendingState, type SendingState, type SyncProblem } from '@soxanh/sync';
import type { StorageArea } from '../platform/storage-area.ts';
import type { Published } from './unsent.ts';

/** Why a turn ended early, or was none: the office's policy names another server than this machine is connected to. */
export type SharingProblem =
  SyncProblem | { readonly of: 'policy'; readonly problem: { readonly kind: 'other-hub' } };

/**
 * How sending stands, as the last turn left it. Whoever syncs writes it, and every page reads it: no page has to open the
 * journal or ask the network to say one sentence.
 */
export interface SendingRecord {
  /** Own entries that are not acknowledged. */
  readonly pending: number;
  readonly waiting: number;
  readonly refused: number;
  readonly orphans: number;
  /** Why the last turn with the server ended early. */
  readonly problem?: SharingProblem | undefined;
  /** Turns with the server that failed in a row, and since when they do. */
  readonly failures: number;
  readonly failingSince?: number | undefined;
  /** Not to be asked before: the server has failed, or asked for patience. */
  readonly notBefore?: number | undefined;
  /** When the machine's duties were asked for last. */
  readonly dutiesAt?: number | undefined;
  /** This machine's profile was found copied. */
  readonly cloned?: boolean | undefined;
  /** The journal had lost entries and has them again; what was written meanwhile made this machine go on under a new name. */
  readonly broughtBack?: boolean | undefined;
  readonly folder?: FolderRecord | undefined;
}

/**
 * How a folder stands: the browser has to be asked again, it is not there, the machine or the share lets nobody write, it is
 * full, or it failed otherwise.
 */
export type FolderState = 'ready' | 'ask' | 'gone' | 'not-writable' | 'full' | 'failed';

/** How the folder stood at the last turn. */
export interface FolderRecord {
  readonly is: FolderState;
  /** Since when it is in this trouble. */
  readonly since?: number | undefined;
  /** Files somebody changed by hand. */
  readonly edited: readonly string[];
  /** How much of this machine's own row is there. */
  readonly through?: Published | undefined;
}

/** Before the first turn. */
export const NOTHING_SENT: SendingRecord = { pending: 0, waiting: 0, refused: 0, orphans: 0, failures: 0 };

const keyOf = (book: string): string => `sending/${book}`;

/** Tells whether a key of the browser's storage is such a record of some book. */
export const isSendingKey = (key: string): boolean => key.startsWith('sending/');

/** The record of a book; undefined before its first turn. */
export async function readSending(area: StorageArea, book: string): Promise<SendingRecord | undefined> {
  const key = keyOf(book);
  const kept = (await area.get([key]))[key];
  return isRecord(kept) ? kept : undefined;
}

/** Writes a record; one that is as it was is not written again, so that nobody is called for nothing. */
export async function writeSending(area: StorageArea, book: string, record: SendingRecord): Promise<void> {
  const present = await readSending(area, book);
  if (JSON.stringify(present) !== JSON.stringify(record)) await area.set({ [keyOf(book)]: record });
}

/** Calls back when the record of a book is another one. */
export const onSendingChanged = (area: StorageArea, book: string, listener: () => void): (() => void) =>
  area.onChanged((keys) => {
    if (keys.includes(keyOf(book))) listener();
  });

/**
 * One of the sentences of sending to a folder alone: it cannot be reached since, or so much waits.
 *
 * @param problem of the last turn; only that of this machine's own book is one here.
 */
export const stateOfFolder = (
  folder: Pick<FolderRecord, 'is' | 'since'> | undefined,
  pending: number,
  problem?: SharingProblem,
): SendingState =>
  sendingState({
    pending,
    problem: problem?.of === 'store' ? problem : undefined,
    failingSince: isUnreached(folder) ? folder?.since : undefined,
  });

const isUnreached = (folder: Pick<FolderRecord, 'is'> | undefined): boolean =>
  folder?.is === 'gone' || folder?.is === 'failed';

/** One of the sentences of sending. */
export function stateOfSending(
  { problem, failingSince, ...record }: SendingRecord,
  pending: number = record.pending,
): SendingState {
  if (problem?.of === 'policy') return { kind: 'needs', what: 'server', count: pending };
  return sendingState({ pending, problem, failingSince });
}

const isRecord = (kept: unknown): kept is SendingRecord =>
  typeof kept === 'object' &&
  kept !== null &&
  typeof (kept as Partial<SendingRecord>).pending === 'number' &&
  typeof (kept as Partial<SendingRecord>).failures === 'number';
