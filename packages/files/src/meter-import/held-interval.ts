import type { Interval } from './day-totals.ts';
import type { NumberCell } from './number-cell.ts';

/** An interval and its number, filled anew for every row: a series has half a million of them. */
export class HeldInterval implements Interval {
  start = 0;
  end = 0;
  offset = 0;
  rows = 1;
  row = 0;
  cells: readonly string[] = [];
  digits = 0;
  places = 0;
  big: bigint | undefined;

  /** Takes over the number of a cell and the row it is from. */
  hold({ digits, places, big }: NumberCell, cells: readonly string[], row: number, offset: number): void {
    this.digits = digits;
    this.places = places;
    this.big = big;
    this.cells = cells;
    this.row = row;
    this.offset = offset;
  }
}
