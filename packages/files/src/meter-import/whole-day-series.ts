import { SECONDS_A_DAY } from './day-clock.ts';
import type { DayTotals } from './day-totals.ts';
import { HeldInterval } from './held-interval.ts';
import type { MeterField } from './meter-refusal.ts';
import { SeriesReader, type Reading } from './series-reader.ts';
import { StampReader } from './stamp-reader.ts';

const AN_HOUR = 3600;

/** A day a row. What an amount of a day and the columns of a day have in common: their stamps are dates. */
abstract class WholeDaySeries extends SeriesReader {
  protected readonly totals: DayTotals;
  protected readonly held = new HeldInterval();

  constructor(reading: Reading, totals: DayTotals) {
    super(reading);
    this.totals = totals;
  }

  /** The day of a row; undefined, and the row is told of, if its stamp is none of a day. */
  protected dayOf(cells: readonly string[], row: number): number | undefined {
    const instant = this.instantOf(cells, row);
    return instant === undefined ? undefined : this.dayIn(instant, this.stamp, 'day', cells, row);
  }

  /**
   * The written date, or with a zone the date there. A daily series in UTC stands at midnight in one half of the year and an hour
   * later in the other where clocks change.
   */
  protected dayIn(
    instant: number,
    stamp: StampReader,
    field: MeterField,
    cells: readonly string[],
    row: number,
  ): number | undefined {
    const { zoned, clock, layout } = this.reading;
    if (zoned && stamp.offset !== undefined) return clock.dayAt(instant, stamp.offset);
    const isDay = stamp.second === 0 || (stamp.inUtc && stamp.second === AN_HOUR);
    if (isDay) return stamp.day;
    const text = cells[layout.columns[field === 'end' ? 'end' : 'day'] ?? 0] ?? '';
    if (stamp.inUtc) this.stopped = { kind: 'zone-needed', row: { row, text } };
    return this.refuse(field, text, { kind: 'has-time' }, cells, row);
  }

  protected override get needsZone(): boolean {
    return false;
  }
}

/** An amount a row, of a day or of the days up to one. */
export class UseSeries extends WholeDaySeries {
  private readonly throughStamp: StampReader;
  private text = '';

  constructor(reading: Reading, totals: DayTotals) {
    super(reading, totals);
    this.throughStamp = new StampReader(reading.order);
  }

  protected override row(cells: readonly string[], row: number): void {
    const day = this.dayOf(cells, row);
    if (day === undefined) return;
    const last = this.throughOf(cells, row, day);
    if (last === undefined) return;
    const { held } = this;
    const text = cells[this.reading.layout.columns.amount] ?? '';
    const [start, end] = [day * SECONDS_A_DAY, (last + 1) * SECONDS_A_DAY];
    if (start === held.start && end === held.end && text === this.text) {
      this.counts.repeated++;
      return;
    }
    if (!this.readAmount(text, cells, row)) return;
    this.counts.used++;
    held.hold(this.number, cells, row, 0);
    held.start = start;
    held.end = end;
    this.text = text;
    this.totals.add(held, held);
  }

  /** The last day of the amount: the day itself unless the file has a column for it. */
  private throughOf(cells: readonly string[], row: number, day: number): number | undefined {
    const { end } = this.reading.layout.columns;
    const text = end === undefined ? '' : (cells[end] ?? '').trim();
    if (text === '') return day;
    const instant = this.instantIn(text, this.throughStamp, 'end', cells, row);
    const last =
      instant === undefined ? undefined : this.dayIn(instant, this.throughStamp, 'end', cells, row);
    if (last === undefined) return undefined;
    if (last < day) return this.refuse('end', text, { kind: 'backwards' }, cells, row);
    return last - day >= 366 ? this.refuse('end', text, { kind: 'too-long' }, cells, row) : last;
  }
}

/** A day a row, its equal parts in columns from midnight on. */
export class WideSeries extends WholeDaySeries {
  protected override row(cells: readonly string[], row: number): void {
    const day = this.dayOf(cells, row);
    if (day === undefined) return;
    const { amount: first, lastAmount: last = 0 } = this.reading.layout.columns;
    let measured = 0;
    for (let at = first; at <= last; at++) {
      const kind = this.number.read(cells[at] ?? '');
      if (kind === 'number' && !this.number.isNegative) measured++;
      else if (kind !== 'none') return void this.readAmount(cells[at] ?? '', cells, row);
    }
    if (measured === 0) this.counts.withoutValue++;
    else this.addParts(cells, row, day);
  }

  private addParts(cells: readonly string[], row: number, day: number): void {
    const { held } = this;
    const { amount: first, lastAmount: last = 0 } = this.reading.layout.columns;
    const seconds = SECONDS_A_DAY / (last - first + 1);
    this.counts.used++;
    held.rows = 1;
    for (let at = first; at <= last; at++) {
      if (this.number.read(cells[at] ?? '') !== 'number') continue;
      held.hold(this.number, cells, row, 0);
      held.start = day * SECONDS_A_DAY + (at - first) * seconds;
      held.end = held.start + seconds;
      this.totals.add(held, held);
      held.rows = 0;
    }
  }
}
