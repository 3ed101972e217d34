import { err, ok, type Result } from '@soxanh/core';
import type { FileRefusal } from '../import/refusal.ts';
import { zoneOffsets } from './zone-offsets.ts';
import type { StampReader } from './stamp-reader.ts';
import { ZonedClock } from './zoned-clock.ts';

export const SECONDS_A_DAY = 86_400;

/**
 * What makes days of instants. Instants are seconds since 1970-01-01T00:00 of whatever clock the file keeps, so that
 * intervals have their true length also where clocks change.
 */
export interface DayClock {
  /** The instant of a stamp; undefined if its clock was put forward over it. */
  instant(stamp: StampReader): number | undefined;
  /** The day on which an instant falls. `offset`: minutes ahead of UTC as the row says. */
  dayAt(instant: number, offset: number): number;
  /** The instant at which a day begins. */
  midnight(day: number, offset: number): number;
  /** The same time of day so many days later. */
  daysLater(instant: number, days: number, offset: number): number;
  /** When a day of the file began and how many seconds it had, known once the file is read. */
  extent(day: number): { readonly start: number; readonly seconds: number };
}

/** The clock of a file: the one it writes, or that of a zone a person names. */
export function clockFor(zone: string | undefined): Result<DayClock, FileRefusal> {
  if (zone === undefined) return ok(new WrittenClock());
  const offsets = zoneOffsets(zone);
  return offsets === undefined ? err({ kind: 'unknown-zone', zone }) : ok(new ZonedClock(offsets));
}

interface Seen {
  first: number;
  firstOffset: number;
  last: number;
  lastOffset: number;
}

/** The written calendar date is the day. Where stamps say their offset, it tells when clocks changed. */
export class WrittenClock implements DayClock {
  private readonly seen = new Map<number, Seen>();

  instant(stamp: StampReader): number {
    const local = stamp.day * SECONDS_A_DAY + stamp.second;
    if (stamp.offset === undefined) return local;
    const instant = local - stamp.offset * 60;
    this.note(stamp.day, instant, stamp.offset);
    return instant;
  }

  dayAt(instant: number, offset: number): number {
    return Math.floor((instant + offset * 60) / SECONDS_A_DAY);
  }

  midnight(day: number, offset: number): number {
    return day * SECONDS_A_DAY - offset * 60;
  }

  daysLater(instant: number, days: number): number {
    return instant + days * SECONDS_A_DAY;
  }

  extent(day: number): { readonly start: number; readonly seconds: number } {
    const { firstOffset = 0, lastOffset = 0 } = this.seen.get(day) ?? {};
    return {
      start: this.midnight(day, firstOffset),
      seconds: SECONDS_A_DAY + (firstOffset - lastOffset) * 60,
    };
  }

  private note(day: number, instant: number, offset: number): void {
    const known = this.seen.get(day);
    if (known === undefined) {
      this.seen.set(day, { first: instant, firstOffset: offset, last: instant, lastOffset: offset });
      return;
    }
    if (instant < known.first) [known.first, known.firstOffset] = [instant, offset];
    if (instant > known.last) [known.last, known.lastOffset] = [instant, offset];
  }
}
