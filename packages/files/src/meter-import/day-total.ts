import type { Day } from '@soxanh/core';
import { cover, type Stretches } from './coverage.ts';
import type { NumberCell } from './number-cell.ts';
import { UseSum } from './use-sum.ts';

/** A row of the file, kept only where something has to be said about it. */
export interface RowRef {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Part of an interval that falls on one day: `value` × `times` ÷ `of` flowed from one instant to another. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly times: number;
  readonly of: number;
  /** 1 for the first part of its row, else 0. */
  readonly rows: number;
}

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
  /** The first row whose minutes had come already. */
  conflict: RowRef | undefined;
  /** Part of an interval longer than an hour that lay over midnight: its share is a guess. */
  guessed = false;
  readonly firstRow: number;

  constructor(day: Day, firstRow: number) {
    this.day = day;
    this.firstRow = firstRow;
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

  /** Adds what came for minutes that had come already. */
  addAgain(value: Pick<NumberCell, 'digits' | 'places' | 'big'>, piece: Piece, row: RowRef): void {
    this.conflict ??= row;
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
