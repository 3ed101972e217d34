import { SECONDS_A_DAY } from './day-clock.ts';
import type { DayTotals } from './day-totals.ts';
import { HeldInterval } from './held-interval.ts';
import { SeriesReader, type Reading } from './series-reader.ts';

/** How the intervals of a series follow each other. */
export interface Steps {
  /** Which end of its interval a stamp marks. */
  readonly mark: 'start' | 'end';
  /** The usual length in seconds, a day at most. */
  readonly seconds: number;
  /** Whether stamps go forward in time down the file. */
  readonly ascending: boolean;
}

/**
 * An interval a row, with one stamp. It lasts the usual step, or up to the next stamp if that comes sooner: what lies in a gap
 * was not measured.
 */
export class IntervalSeries extends SeriesReader {
  private readonly totals: DayTotals;
  private readonly steps: Steps;
  private readonly held = new HeldInterval();
  /** The neighbour that limits an interval comes in the next row. */
  private readonly looksAhead: boolean;
  private readonly amountAt: number;
  private isHolding = false;
  private text = '';
  private previous: number | undefined;

  constructor(reading: Reading, totals: DayTotals, steps: Steps) {
    super(reading);
    this.totals = totals;
    this.steps = steps;
    this.looksAhead = (steps.mark === 'start') === steps.ascending;
    this.amountAt = reading.layout.columns.amount;
  }

  protected override row(cells: readonly string[], row: number): void {
    const instant = this.instantOf(cells, row);
    if (instant === undefined) return;
    const text = cells[this.amountAt] ?? '';
    const { previous } = this;
    if (instant === previous && text === this.text) {
      this.counts.repeated++;
      return;
    }
    if (this.isHolding) this.release(instant);
    this.previous = instant;
    this.text = text;
    if (!this.readAmount(text, cells, row)) return;
    this.counts.used++;
    this.held.hold(this.number, cells, row, this.stamp.offset ?? 0);
    this.held.start = instant;
    this.isHolding = true;
    if (!this.looksAhead) this.release(previous);
  }

  override finish(): void {
    if (this.isHolding) this.release(undefined);
  }

  /** Adds the interval that is held, no longer than to the stamp next to it. */
  private release(limit: number | undefined): void {
    const { held, steps } = this;
    const at = held.start;
    const far = this.stepFrom(at, held.offset);
    const [low, high] = steps.mark === 'start' ? [at, far] : [far, at];
    const isLimit = limit !== undefined && limit > low && limit < high;
    held.start = isLimit && steps.mark === 'end' ? limit : low;
    held.end = isLimit && steps.mark === 'start' ? limit : high;
    this.totals.add(held, held);
    this.isHolding = false;
  }

  /** The other end of an interval of the usual length; of a day's length, the same time of the next day. */
  private stepFrom(instant: number, offset: number): number {
    const { seconds, mark } = this.steps;
    const sign = mark === 'start' ? 1 : -1;
    return seconds === SECONDS_A_DAY
      ? this.reading.clock.daysLater(instant, sign, offset)
      : instant + sign * seconds;
  }
}
