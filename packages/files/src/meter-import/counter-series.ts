import { compareDecimals, type Decimal } from '@soxanh/core';
import type { DayTotals } from './day-totals.ts';
import { minus, plainText } from './decimals.ts';
import { HeldInterval } from './held-interval.ts';
import { SeriesReader, type Reading } from './series-reader.ts';

/** What a counter showed at an instant, and the row that says so. */
interface Shown {
  readonly instant: number;
  readonly offset: number;
  readonly value: Decimal;
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * A value of a counter a row, of a counter that falls to zero at midnight. Between two values:
 *
 * - it went on: the difference;
 * - a midnight lies between them, or it fell and the earlier one stands at midnight: what it shows has come since midnight, and
 *   what came before that is not known;
 * - it fell within a day: the row is told of, and the time between is not measured.
 *
 * A counter that stands at zero at midnight has just fallen and says nothing of the time before.
 */
export class CounterSeries extends SeriesReader {
  private readonly totals: DayTotals;
  private readonly held = new HeldInterval();
  private last: Shown | undefined;

  constructor(reading: Reading, totals: DayTotals) {
    super(reading);
    this.totals = totals;
  }

  protected override row(cells: readonly string[], row: number): void {
    const { amount } = this.reading.layout.columns;
    const instant = this.instantShown(cells, row);
    if (instant === undefined || !this.readAmount(cells[amount] ?? '', cells, row)) return;
    const shown = { instant, offset: this.stamp.offset ?? 0, value: this.number.value, row, cells };
    const { last } = this;
    if (instant === last?.instant) {
      this.again(shown, last);
      return;
    }
    this.counts.used++;
    this.last = shown;
    if (last === undefined) return;
    if (instant > last.instant) this.between(last, shown);
    else this.between(shown, last);
  }

  private again(shown: Shown, last: Shown): void {
    if (compareDecimals(shown.value, last.value) === 0) {
      this.counts.repeated++;
      return;
    }
    const [first, second] = [plainText(last.value), plainText(shown.value)];
    this.refuse('amount', second, { kind: 'shown-twice', first, second }, shown.cells, shown.row);
  }

  private between(earlier: Shown, later: Shown): void {
    if (later.value.digits === 0n && this.isAtMidnight(later)) return;
    const midnight = this.midnightBefore(later);
    const fell = compareDecimals(later.value, earlier.value) < 0;
    if (midnight > earlier.instant || (fell && midnight === earlier.instant))
      this.addUse(later.value, midnight, later);
    else if (!fell) this.addUse(minus(later.value, earlier.value), earlier.instant, later);
    else {
      this.counts.used--;
      const [from, to] = [plainText(earlier.value), plainText(later.value)];
      this.refuse('amount', to, { kind: 'falls', from, to }, later.cells, later.row);
    }
  }

  /** The last midnight before an instant, not at it. */
  private midnightBefore({ instant, offset }: Shown): number {
    const { clock } = this.reading;
    return clock.midnight(clock.dayAt(instant - 1, offset), offset);
  }

  private isAtMidnight({ instant, offset }: Shown): boolean {
    const { clock } = this.reading;
    return instant === clock.midnight(clock.dayAt(instant, offset), offset);
  }

  private addUse({ digits, places }: Decimal, from: number, to: Shown): void {
    const { held } = this;
    held.digits = 0;
    held.places = places;
    held.big = digits;
    held.start = from;
    held.end = to.instant;
    held.offset = to.offset;
    held.row = to.row;
    held.cells = to.cells;
    this.totals.add(held, held);
  }
}
