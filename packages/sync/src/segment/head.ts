import { wholeNumber } from '@soxanh/core';
import * as v from 'valibot';
import type { Named } from '../message/named.ts';
import { BookId, DeviceId } from '../message/parts.ts';
import { PAGE_HEAD } from '../message/pull.ts';

/** Version of the files in a shared folder that this code writes. */
export const FOLDER_VERSION = 1;

const numbers = {
  version: wholeNumber(1, 1_000_000),
  first: wholeNumber(1, Number.MAX_SAFE_INTEGER),
  last: wholeNumber(1, Number.MAX_SAFE_INTEGER),
};

/** The first line of a segment: whose entries, of which book, from which number to which. */
export const SEGMENT_HEAD = v.looseObject({
  format: v.literal('soxanh-segment'),
  ...numbers,
  book: BookId,
  device: DeviceId,
  /** The numbers right before are lost: the machine that writes the row has them nowhere any more, and goes on after them. */
  afterLoss: v.optional(v.literal(true)),
});
export type SegmentHead = Named<v.InferOutput<typeof SEGMENT_HEAD>>;

/** The first line of a mirror: the page of the hub's log that it is, or several together. */
export const MIRROR_HEAD = v.looseObject({
  ...PAGE_HEAD.entries,
  format: v.literal('soxanh-mirror'),
  ...numbers,
});
export type MirrorHead = Named<v.InferOutput<typeof MIRROR_HEAD>>;
