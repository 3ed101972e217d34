import type { NumberCell } from './number-cell.ts';
import type { Piece } from './piece.ts';
import { equalRatios, type Ratio } from './ratio.ts';

/** An amount for an interval that another row has another amount for. */
export interface Rival {
  /** The row that came before. */
  readonly against: number;
  readonly before: Ratio;
  readonly now: Ratio;
}

/** How many intervals may be kept in all, so that a file of nothing but repetitions does not fill the memory. */
export class ToldRoom {
  left = 200_000;
}

/**
 * The intervals of a day of which some minutes came twice, each as it was told first. They tell a copy of a row, as files
 * that were put together from overlapping ones have, from a contradiction.
 */
export class ToldIntervals {
  private readonly told = new Map<string, { readonly amount: Ratio; readonly row: number }>();
  private readonly room: ToldRoom;

  constructor(room: ToldRoom) {
    this.room = room;
  }

  /** What an interval is beside those told before: something new, a copy of one, or a contradiction. */
  see(
    value: Pick<NumberCell, 'digits' | 'places' | 'big'>,
    { from, to, times, of }: Piece,
    row: number,
  ): 'new' | 'copy' | Rival {
    const key = `${from}/${to}`;
    const known = this.told.get(key);
    const num = (value.big ?? BigInt(value.digits)) * BigInt(times);
    const amount = { num, den: BigInt(of) * 10n ** BigInt(value.places) };
    if (known !== undefined)
      return equalRatios(known.amount, amount)
        ? 'copy'
        : { against: known.row, before: known.amount, now: amount };
    if (this.room.left > 0) {
      this.room.left--;
      this.told.set(key, { amount, row });
    }
    return 'new';
  }
}
