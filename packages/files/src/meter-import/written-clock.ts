import { SECONDS_A_DAY, type DayClock } from './day-clock.ts';
import type { StampReader } from './stamp-reader.ts';

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
