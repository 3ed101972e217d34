import { dayNumbered, type Day } from '@soxanh/core';
import type { DayClock } from './day-clock.ts';
import { DayTotal } from './day-total.ts';
import type { MeterUnit } from './meter-unit.ts';
import type { NumberCell } from './number-cell.ts';
import { keptRow, type RowRef } from './piece.ts';
import type { Ratio } from './ratio.ts';
import { ToldIntervals, ToldRoom } from './told-intervals.ts';
import { UseSum } from './use-sum.ts';

/** An amount for several whole days together. */
export interface SpanTotal extends RowRef {
  readonly first: Day;
  readonly last: Day;
  readonly total: Ratio;
}

type Value = Pick<NumberCell, 'digits' | 'places' | 'big'>;

/** An interval and its row. */
export interface Interval extends RowRef {
  readonly start: number;
  readonly end: number;
  /** Minutes ahead of UTC as the row says; 0 if it does not. */
  readonly offset: number;
  /** 1 for the first interval of its row, else 0. */
  readonly rows: number;
}

/** Stamps this close to midnight (seconds) mean it, in intervals long enough for it not to matter. */
const NEAR_MIDNIGHT = 30;
const LONG_ENOUGH = 120;

/** An interval up to this long that lies over midnight is shared between the days without a mark. */
const AN_HOUR = 3600;

/**
 * Sums intervals by day, exactly, in memory that grows with the days only. An interval over midnight is shared by its seconds;
 * one of several whole days is kept as what it is.
 */
export class DayTotals {
  readonly days = new Map<number, DayTotal>();
  readonly spans: SpanTotal[] = [];
  private readonly clock: DayClock;
  private readonly rate: number | undefined;
  private today: DayTotal | undefined;
  private todayStart = 0;
  private todayEnd = 0;
  private todayOffset = 0;
  private readonly doubted: ReadonlySet<number>;
  private readonly room = new ToldRoom();

  /** @param doubted days to be looked at closely, because another reading of the file found minutes of them twice. */
  constructor(clock: DayClock, unit: Pick<MeterUnit, 'seconds'>, doubted: ReadonlySet<number>) {
    this.clock = clock;
    this.rate = unit.seconds;
    this.doubted = doubted;
  }

  /** Days whose minutes came twice and not the same: copies of rows, or contradictions. */
  get contradicted(): ReadonlySet<number> {
    return new Set([...this.days].flatMap(([day, total]) => (total.isContradicted ? [day] : [])));
  }

  /** Adds an interval. */
  add(value: Value, interval: Interval): void {
    const { start, end, offset } = interval;
    const { today, rate } = this;
    // The day that was looked up last is nearly always the one.
    if (
      today === undefined ||
      start < this.todayStart ||
      end > this.todayEnd ||
      offset !== this.todayOffset
    ) {
      this.addElsewhere(value, interval);
      return;
    }
    const times = rate === undefined ? 1 : end - start;
    const of = rate ?? 1;
    if (today.told !== undefined)
      today.addClosely(value, { from: start, to: end, times, of, rows: interval.rows }, rowOf(interval));
    else if (today.add(value, start, end, times, of)) today.first.rows += interval.rows;
    else today.addAgain(value, { from: start, to: end, times, of, rows: interval.rows }, rowOf(interval));
  }

  private addElsewhere(value: Value, interval: Interval): void {
    const { clock } = this;
    const [start, end] = this.atMidnight(interval);
    const { offset } = interval;
    const day = clock.dayAt(start, offset);
    const last = clock.dayAt(end - 1, offset);
    const isWhole = start === clock.midnight(day, offset) && end === clock.midnight(last + 1, offset);
    if (isWhole && last > day) {
      this.addSpan(value, interval, { first: day, last, seconds: end - start });
      return;
    }
    let from = start;
    for (let at = day; at <= last; at++) {
      const to = Math.min(end, clock.midnight(at + 1, offset));
      this.turnTo(at, interval);
      this.addPiece(value, { from, to, whole: end - start }, interval, at === day);
      from = to;
    }
  }

  private addPiece(
    value: Value,
    { from, to, whole }: { readonly from: number; readonly to: number; readonly whole: number },
    interval: Interval,
    isFirst: boolean,
  ): void {
    const { today, rate } = this;
    if (today === undefined || to <= from) return;
    const isShared = to - from < whole;
    const [times, of] = rate !== undefined ? [to - from, rate] : isShared ? [to - from, whole] : [1, 1];
    if (isShared && whole > AN_HOUR) today.guessed = true;
    const rows = isFirst ? interval.rows : 0;
    if (today.told !== undefined) today.addClosely(value, { from, to, times, of, rows }, rowOf(interval));
    else if (today.add(value, from, to, times, of)) today.first.rows += rows;
    else today.addAgain(value, { from, to, times, of, rows }, rowOf(interval));
  }

  private addSpan(
    value: Value,
    interval: Interval,
    { first, last, seconds }: { readonly first: number; readonly last: number; readonly seconds: number },
  ): void {
    const sum = new UseSum();
    const [times, of] = this.rate === undefined ? [1, 1] : [seconds, this.rate];
    sum.add(value, times, of);
    this.spans.push({
      ...keptRow(interval),
      first: dayNumbered(first),
      last: dayNumbered(last),
      total: sum.total,
    });
  }

  private turnTo(day: number, { offset, row }: Interval): void {
    let total = this.days.get(day);
    if (total === undefined) {
      const told = this.doubted.has(day) ? new ToldIntervals(this.room) : undefined;
      total = new DayTotal(dayNumbered(day), row, told);
      this.days.set(day, total);
    }
    this.today = total;
    this.todayOffset = offset;
    this.todayStart = this.clock.midnight(day, offset);
    this.todayEnd = this.clock.midnight(day + 1, offset);
  }

  /** The ends of an interval, put on midnight where they are meant to be there: `23:59:59`. */
  private atMidnight({ start, end, offset }: Interval): readonly [number, number] {
    if (end - start < LONG_ENOUGH) return [start, end];
    return [this.nearest(start, offset), this.nearest(end, offset)];
  }

  private nearest(instant: number, offset: number): number {
    const day = this.clock.dayAt(instant, offset);
    const before = this.clock.midnight(day, offset);
    const after = this.clock.midnight(day + 1, offset);
    if (instant - before < NEAR_MIDNIGHT) return before;
    return after - instant < NEAR_MIDNIGHT ? after : instant;
  }
}

const rowOf = ({ row, cells }: Interval): RowRef => ({ row, cells });
