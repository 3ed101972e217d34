import { timingSafeEqual } from 'node:crypto';
import { ok, type Result } from '@soxanh/core';
import { textOfBytes } from '../db/bytes.ts';
import type { Head, HubStorage, Place, StorageProblem } from '../db/storage.ts';
import { sha256 } from './secret.ts';

/** Letters of the signature that stand in a mark: 66 bits. */
const MAC_LETTERS = 11;
const MARK = /^([A-Za-z0-9_-]{1,64})\.(0|[1-9][0-9]{0,15})\.([A-Za-z0-9_-]*)\.([A-Za-z0-9_-]{11})$/;

/** How many books' secrets are kept at hand. */
const MOST_BOOKS = 10_000;

/**
 * A place in a book's log as clients keep it: `<epoch>.<number>.<tag>.<signature>`. Signed, because a place that this hub
 * gave and does not find shows that its log was set back, and then everybody has to compare: nobody else may bring
 * that about (law S7).
 */
export const markOf = (place: Place, secret: Uint8Array): string =>
  `${place.epoch}.${place.seq}.${place.tag}.${macOf(place, secret)}`;

/** What a text from a client turned out to be. `strange`: this hub never gave it. */
export type ReadMark =
  { readonly is: 'place'; readonly place: Place | undefined } | { readonly is: 'strange' };

/** Reads marks, by the secret of their book, which never changes and is asked for once. */
export class Marks {
  private readonly secrets = new Map<string, Uint8Array>();
  private readonly storage: Pick<HubStorage, 'head'>;

  constructor(storage: Pick<HubStorage, 'head'>) {
    this.storage = storage;
  }

  /** Reads marks of a book; an empty one is no place. */
  async read(book: string, marks: readonly string[]): Promise<Result<readonly ReadMark[], StorageProblem>> {
    const there = this.secrets.get(book);
    const known = marks.map((mark) => readMark(mark, there));
    if (known.every((one): one is ReadMark => one !== undefined && one.is === 'place')) return ok(known);
    // Not known yet, or the book was restored under the same id.
    const head = await this.storage.head(book);
    if (!head.ok) return head;
    this.keep(book, head.value);
    return ok(marks.map((mark) => readMark(mark, head.value.secret) ?? { is: 'strange' }));
  }

  private keep(book: string, { secret }: Head): void {
    this.secrets.delete(book);
    this.secrets.set(book, secret);
    const [oldest] = this.secrets.keys();
    if (this.secrets.size > MOST_BOOKS && oldest !== undefined) this.secrets.delete(oldest);
  }
}

/** @returns undefined where the secret is needed and not there. */
function readMark(mark: string, secret: Uint8Array | undefined): ReadMark | undefined {
  if (mark === '') return { is: 'place', place: undefined };
  if (secret === undefined) return undefined;
  const [, epoch = '', number = '', tag = '', mac = ''] = MARK.exec(mark) ?? [];
  const place = { epoch, seq: Number(number), tag };
  if (!Number.isSafeInteger(place.seq) || epoch === '') return { is: 'strange' };
  const isOurs = timingSafeEqual(Buffer.from(macOf(place, secret)), Buffer.from(mac));
  return isOurs ? { is: 'place', place } : { is: 'strange' };
}

/**
 * SHA-256 within SHA-256, each begun with the secret, which always has the same length: what HMAC does, in two calls that cost
 * a tenth of making an HMAC, and every empty page needs three.
 */
function macOf({ epoch, seq, tag }: Place, secret: Uint8Array): string {
  const key = textOfBytes(secret);
  return sha256(`${key}${sha256(`${key}${epoch}.${seq}.${tag}`)}`).slice(0, MAC_LETTERS);
}
