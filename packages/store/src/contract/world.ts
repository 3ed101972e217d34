import { dayOf, epochMillisOf, seeded, type Author, type EntryId } from '@soxanh/core';
import { fakeClock } from '@soxanh/testkit/pure';
import type { BookStore, World } from '../book-store.ts';

/** What a contract test asks of an implementation. */
export interface Subject {
  readonly name: string;
  /** Opens the store of a book with nothing in it. */
  open(book: string, world: World): Promise<BookStore>;
}

export const BOOK = { book: 'so-thu', synthetic: false };

export const RECORDER: Author = { device: 'may-1', role: 'recorder', department: 'van-phong' };

/** A clock that moves on a second at every look, from nine o'clock on 8 June 2026, and a repeatable source of bytes. */
export function testWorld(seed = 1): World {
  const clock = fakeClock(epochMillisOf({ day: dayOf(2026, 6, 8), minutes: 9 * 60 }));
  const random = seeded(String(seed));
  const now = (): number => {
    const seen = clock.now();
    clock.advance(1000);
    return seen;
  };
  return { now, random: (count) => random.bytes(count) };
}

/** The id made at a millisecond: tests count upwards from it. */
export const idAt = (millis: number, tail = 0): EntryId => {
  const time = (0x0197_5000_0000 + Math.floor(millis)).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${tail.toString(16).padStart(12, '0')}` as EntryId;
};

/** The value, or a failure of the test that says what was refused. */
export function okOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
