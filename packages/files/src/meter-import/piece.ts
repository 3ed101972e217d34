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
