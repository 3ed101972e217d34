declare const entryId: unique symbol;

/** What tells a checked id from any other text. An interface, so that declarations can name it. */
export interface EntryIdBrand {
  readonly [entryId]: true;
}

/**
 * The id of an entry: a UUIDv7 (RFC 9562, 5.7), so ids sort by the time they were made, and within one device they
 * always grow. In lower case, so that comparing texts compares ids.
 */
export type EntryId = string & EntryIdBrand;

const PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Tells whether a text is an entry id.
 *
 * @example
 * isEntryId('01975000-0000-7000-8000-000000000000'); // true
 */
export const isEntryId = (text: string): text is EntryId => PATTERN.test(text);

/** A source of random bytes: what an id needs besides the time. */
export type RandomBytes = (count: number) => Uint8Array;

/** The end of the year 9999. A clock beyond it is taken for it, which leaves ids room to grow for ever after. */
const LARGEST_MILLIS = 253_402_300_799_999;
const LARGEST_TAIL = 0xffff_ffff_ffff;

/**
 * Makes the next id of a device. It is greater than `after` even when the clock stands still or was set back: order
 * within a device never rests on its clock (law J6).
 *
 * @param epochMillis the device's clock.
 * @param random a source of random bytes.
 * @param after the device's latest id, if it has one.
 * @example
 * const random = (count: number): Uint8Array => new Uint8Array(count);
 * nextEntryId(0x0197_5000_0000, random); // '01975000-0000-7000-8000-000000000000'
 */
export function nextEntryId(epochMillis: number, random: RandomBytes, after?: EntryId): EntryId {
  const fresh = idOf(Math.min(Math.max(0, Math.floor(epochMillis)), LARGEST_MILLIS), random(10));
  if (after === undefined || fresh > after) return fresh;
  const tail = Number.parseInt(after.slice(24), 16) + 1 + Number.parseInt(fresh.slice(28), 16);
  if (tail <= LARGEST_TAIL) return `${after.slice(0, 24)}${hex(tail, 12)}` as EntryId;
  const later = Number.parseInt(after.slice(0, 8) + after.slice(9, 13), 16) + 1;
  return idOf(later, random(10));
}

function idOf(millis: number, random: Uint8Array): EntryId {
  const time = hex(millis, 12);
  const bytes = [...random.subarray(0, 10)].map((byte) => hex(byte, 2)).join('');
  const variant = '89ab'.charAt((random[2] ?? 0) & 3);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${bytes.slice(0, 3)}-${variant}${bytes.slice(5, 8)}-${bytes.slice(8)}` as EntryId;
}

const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0');

/**
 * When an id says it was made, in milliseconds since 1970. A claim of that device's clock, nothing more.
 *
 * @example
 * const random = (count: number): Uint8Array => new Uint8Array(count);
 * millisOfId(nextEntryId(1000, random)); // 1000
 */
export const millisOfId = (id: EntryId): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
