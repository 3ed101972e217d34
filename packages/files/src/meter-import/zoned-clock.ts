import { SECONDS_A_DAY, type DayClock } from './day-clock.ts';
import type { StampReader } from './stamp-reader.ts';
import type { ZoneOffsets } from './zone-offsets.ts';

/** What is known of a day in a zone: when it begins, how long it is, and the change of its clock if there is one. */
interface ZoneDay {
  readonly start: number;
  readonly seconds: number;
  /** The instant of the change and how far the clock was put back (seconds; negative: forward). */
  readonly change: { readonly at: number; readonly back: number } | undefined;
}

/** The days of a time zone. Stamps that say their offset are converted; the others are the zone's own clock. */
export class ZonedClock implements DayClock {
  private readonly offsets: ZoneOffsets;
  private readonly days = new Map<number, ZoneDay>();
  private current: { readonly number: number; readonly start: number; readonly end: number } | undefined;

  constructor(offsets: ZoneOffsets) {
    this.offsets = offsets;
  }

  instant(stamp: StampReader): number | undefined {
    const instant =
      stamp.offset === undefined
        ? this.ofLocal(stamp.day, stamp.second, stamp.previous)
        : stamp.day * SECONDS_A_DAY + stamp.second - stamp.offset * 60;
    if (instant !== undefined) stamp.previous = instant;
    return instant;
  }

  dayAt(instant: number): number {
    const { current } = this;
    if (current !== undefined && instant >= current.start && instant < current.end) return current.number;
    const number = Math.floor((instant + this.offsets(instant)) / SECONDS_A_DAY);
    const { start, seconds } = this.day(number);
    this.current = { number, start, end: start + seconds };
    return number;
  }

  midnight(day: number): number {
    return this.day(day).start;
  }

  daysLater(instant: number, days: number): number {
    const day = this.dayAt(instant);
    return this.midnight(day + days) + (instant - this.midnight(day));
  }

  extent(day: number): { readonly start: number; readonly seconds: number } {
    return this.day(day);
  }

  /**
   * The instant of a time on the zone's own clock. An hour that comes twice is the first until the file has passed it;
   * one that never was is undefined.
   */
  private ofLocal(number: number, second: number, previous: number): number | undefined {
    const { start, change } = this.day(number);
    const first = start + second;
    if (change === undefined) return first;
    const later = first + change.back;
    if (first >= change.at) return later < change.at ? undefined : later;
    const comesTwice = later >= change.at;
    return comesTwice && previous >= first && previous < later ? later : first;
  }

  private day(number: number): ZoneDay {
    const known = this.days.get(number);
    if (known !== undefined) return known;
    const start = this.begin(number);
    const seconds = this.begin(number + 1) - start;
    const back = seconds - SECONDS_A_DAY;
    const day = {
      start,
      seconds,
      change: back === 0 ? undefined : { at: this.changeIn(start, start + seconds), back },
    };
    this.days.set(number, day);
    return day;
  }

  /** Where a day begins: at midnight, or where a clock was put forward over it, at that change. */
  private begin(number: number): number {
    const local = number * SECONDS_A_DAY;
    const begin = local - this.offsets(local - this.offsets(local));
    if (begin + this.offsets(begin) === local) return begin;
    return this.firstBetween(begin, begin + SECONDS_A_DAY / 4, (at) => at + this.offsets(at) >= local);
  }

  /** The first instant with the offset that the day ends with. */
  private changeIn(start: number, end: number): number {
    const after = this.offsets(end);
    return this.firstBetween(start, end, (at) => this.offsets(at) === after);
  }

  /** The first instant for which something holds, found by halving; it does not at `from` and does at `to`. */
  private firstBetween(from: number, to: number, holds: (at: number) => boolean): number {
    let [low, high] = [from, to];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (holds(middle)) high = middle;
      else low = middle;
    }
    return high;
  }
}
