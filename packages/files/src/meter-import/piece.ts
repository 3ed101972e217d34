import { detachedCells } from './detached.ts';

/** A row of the file, kept only where something has to be said about it. */
export interface RowRef {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A row that is kept while the rest of the file goes by. */
export const keptRow = ({ row, cells }: RowRef): RowRef => ({ row, cells: detachedCells(cells) });

/** Part of an interval that falls on one day: `value` × `times` ÷ `of` flowed from one instant to another. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly times: number;
  readonly of: number;
  /** 1 for the first part of its row, else 0. */
  readonly rows: number;
}
