import { createHash } from 'node:crypto';
import {
  epochMillisOf,
  writeEntry,
  dayOf,
  type Author,
  type ChainEnd,
  type EntryDraft,
  type KnownEntry,
} from '@soxanh/core';

/** SHA-256 in base64url, as devices chain their entries with. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** 8 June 2026, five past nine at the office: the day of the examples. */
export const EXAMPLE_NOW = epochMillisOf({ day: dayOf(2026, 6, 8), minutes: 9 * 60 + 5 });

/**
 * A device with a clock that stands still and repeatable randomness, which writes drafts as a real one does.
 *
 * @example
 * const office = testDevice('may-a');
 * const [use] = office.write([{ kind: 'use', department: 'van-phong', resource: 'paper', day: '2026-06-08', amount: 20 }]);
 */
export function testDevice(
  device: string,
  now: number = EXAMPLE_NOW,
): { write(drafts: readonly EntryDraft[]): KnownEntry[] } {
  let drawn = 0;
  const bytes = (count: number): Uint8Array =>
    new Uint8Array(createHash('sha256').update(`${device}|${drawn++}`).digest()).subarray(0, count);
  const by: Author = { device, role: 'office' };
  let end: ChainEnd | undefined;
  const write = (draft: EntryDraft): KnownEntry => {
    const written = writeEntry(draft, by, end, { now: () => now, random: bytes, hash: sha256 });
    end = written.end;
    return written.entry;
  };
  return { write: (drafts) => drafts.map(write) };
}
