import type { Day } from '@soxanh/core';
import { cover, type Stretches } from './coverage.ts';
import type { NumberCell } from './number-cell.ts';
import { keptRow, type Piece, type RowRef } from './piece.ts';
import { equalRatios } from './ratio.ts';
import type { Rival, ToldIntervals } from './told-intervals.ts';
import { UseSum } from './use-sum.ts';

/** What one telling of a day amounts to. */
export class Telling {
  readonly stretches: Stretches = [];
  readonly sum = new UseSum();
  /** Rows that began on this day. */
  rows = 0;
}

/** A day of the file while it is read: the amount so far and the stretches it was measured in. */
export class DayTotal {
  readonly day: Day;
  readonly first = new Telling();
  /** What came for minutes that had come already: if it says the same of the whole day, it is a copy. */
  second: Telling | undefined;
  /** Rows of which some minutes came a third time. */
  muddled = 0;
  isMuddled = false;
  /** The first row whose minutes had come already; if `rival` is there, the row that contradicts it. */
  conflict: RowRef | undefined;
  /** Two amounts for one interval, once the day is looked at closely. */
  rival: Rival | undefined;
  /** Rows left aside because each of them is a copy of one before. */
  copies = 0;
  /** Part of an interval longer than an hour that lay over midnight: its share is a guess. */
  guessed = false;
  readonly firstRow: number;
  /** What was told of a day that is looked at closely, because minutes of it are known to come twice. */
  readonly told: ToldIntervals | undefined;

  constructor(day: Day, firstRow: number, told: ToldIntervals | undefined) {
    this.day = day;
    this.firstRow = firstRow;
    this.told = told;
  }

  /** Whether minutes came again, and what came is no copy of the whole. */
  get isContradicted(): boolean {
    const { first, second, isMuddled } = this;
    return second !== undefined && (isMuddled || !isSame(first, second));
  }

  /** Adds what flowed between two instants. */
  add(
    value: Pick<NumberCell, 'digits' | 'places' | 'big'>,
    from: number,
    to: number,
    times: number,
    of: number,
  ): boolean {
    const { first } = this;
    if (!cover(first.stretches, from, to)) return false;
    first.sum.add(value, times, of);
    return true;
  }

  /** `add` for a day that is looked at closely: an interval that was told before with the same amount is passed over. */
  addClosely(value: Pick<NumberCell, 'digits' | 'places' | 'big'>, piece: Piece, row: RowRef): void {
    const seen = this.told?.see(value, piece, row.row) ?? 'new';
    if (seen === 'copy') {
      this.copies += piece.rows;
      return;
    }
    if (seen !== 'new' && this.rival === undefined) {
      this.rival = seen;
      this.conflict = keptRow(row);
    }
    if (this.add(value, piece.from, piece.to, piece.times, piece.of)) this.first.rows += piece.rows;
    else this.addAgain(value, piece, row);
  }

  /** Adds what came for minutes that had come already. */
  addAgain(value: Pick<NumberCell, 'digits' | 'places' | 'big'>, piece: Piece, row: RowRef): void {
    this.conflict ??= keptRow(row);
    this.second ??= new Telling();
    if (!cover(this.second.stretches, piece.from, piece.to)) {
      this.isMuddled = true;
      this.muddled += piece.rows;
      return;
    }
    this.second.sum.add(value, piece.times, piece.of);
    this.second.rows += piece.rows;
  }
}

const isSame = (a: Telling, b: Telling): boolean =>
  a.stretches.length === b.stretches.length &&
  a.stretches.every((instant, at) => instant === b.stretches[at]) &&
  equalRatios(a.sum.total, b.sum.total);
