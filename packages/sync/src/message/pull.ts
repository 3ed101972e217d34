import * as v from 'valibot';
import type { Named } from './named.ts';
import {
  BookId,
  Count,
  DeviceId,
  EpochText,
  HashText,
  IdOfEntry,
  OpaqueText,
  ProtocolNumber,
} from './parts.ts';
import { REFUSAL } from './refusal.ts';

/** What one page may hold, and how long a reader may wait for one. */
export const PAGE_LIMIT = { records: 5000, waitSeconds: 20 } as const;

/** The first line of a page; each line after it is an entry in canonical text, or a refusal. */
export const PAGE_HEAD = v.looseObject({
  protocol: ProtocolNumber,
  book: BookId,
  epoch: EpochText,
  /** The number of the page's first record in the log, counted from 1. */
  first: Count,
  /** How many lines follow. */
  records: Count,
  /** The place of the last record in this page: ask for what comes after it. */
  cursor: OpaqueText,
  more: v.boolean(),
  /** See `PushReply`. */
  rights: OpaqueText,
});
export type PageHead = Named<v.InferOutput<typeof PAGE_HEAD>>;

/** That an entry was refused: which text of which id, of which device, and why. Never the text itself. */
export const REFUSED_LINE = v.looseObject({
  refused: v.looseObject({ id: IdOfEntry, hash: HashText, device: DeviceId, reason: REFUSAL }),
});
export type RefusedRecord = Named<v.InferOutput<typeof REFUSED_LINE>['refused']>;

/** What a reader asks for. */
export interface PullAsk {
  /** The cursor of the last page kept; empty for everything. */
  readonly after: string;
  /** See `PushHead`; empty if there is none. */
  readonly high: string;
  readonly limit: number;
  /** How long the hub may keep the answer back while there is nothing new, in seconds. */
  readonly wait: number;
}
