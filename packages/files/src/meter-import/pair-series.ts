import { SECONDS_A_DAY } from './day-clock.ts';
import type { DayTotals } from './day-totals.ts';
import { HeldInterval } from './held-interval.ts';
import { SeriesReader, type Reading } from './series-reader.ts';
import { StampReader } from './stamp-reader.ts';

/** An amount for longer than this is no measurement of a series. */
const LONGEST = 366 * SECONDS_A_DAY;

/** An interval a row, with its start and its end, of any length. */
export class PairSeries extends SeriesReader {
  private readonly totals: DayTotals;
  private readonly held = new HeldInterval();
  private readonly endStamp: StampReader;
  private text = '';

  constructor(reading: Reading, totals: DayTotals) {
    super(reading);
    this.totals = totals;
    this.endStamp = new StampReader(reading.order);
  }

  protected override row(cells: readonly string[], row: number): void {
    const { amount, end: endAt = 0 } = this.reading.layout.columns;
    const start = this.instantOf(cells, row);
    if (start === undefined) return;
    const offset = this.stamp.offset ?? 0;
    const written = cells[endAt] ?? '';
    const end = this.instantIn(written, this.endStamp, 'end', cells, row);
    if (end === undefined) return;
    if (end <= start) return this.refuse('end', written, { kind: 'backwards' }, cells, row);
    if (end - start > LONGEST) return this.refuse('end', written, { kind: 'too-long' }, cells, row);
    const text = cells[amount] ?? '';
    const { held } = this;
    if (start === held.start && end === held.end && text === this.text) {
      this.counts.repeated++;
      return;
    }
    if (!this.readAmount(text, cells, row)) return;
    this.counts.used++;
    held.hold(this.number, cells, row, offset);
    held.start = start;
    held.end = end;
    this.text = text;
    this.totals.add(held, held);
  }
}
