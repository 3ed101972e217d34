import type { NumberCell } from './number-cell.ts';
import type { Piece } from './piece.ts';
import { equalRatios, type Ratio } from './ratio.ts';

type Value = Pick<NumberCell, 'digits' | 'places' | 'big'>;

/** An amount for an interval that another row has another amount for. */
export interface Rival {
  /** The row that came before. */
  readonly against: number;
  readonly before: Ratio;
  readonly now: Ratio;
}

/** How many intervals may be kept in all, so that a file of nothing but repetitions does not fill the memory. */
export class ToldRoom {
  left = 100_000;
}

/** An interval as it was told first. Its amount becomes a fraction only when it has to be compared: most never are. */
interface Told extends Value {
  readonly to: number;
  readonly times: number;
  readonly of: number;
  readonly row: number;
}

/**
 * The intervals of a day of which some minutes came twice, each as it was told first. They tell a copy of a row, as files
 * that were put together from overlapping ones have, from a contradiction.
 */
export class ToldIntervals {
  private readonly byStart = new Map<number, Told>();
  private readonly room: ToldRoom;

  constructor(room: ToldRoom) {
    this.room = room;
  }

  /** What an interval is beside those told before: something new, a copy of one, or a contradiction. */
  see({ digits, places, big }: Value, { from, to, times, of }: Piece, row: number): 'new' | 'copy' | Rival {
    const told = { digits, places, big, times, of, to, row };
    const known = this.byStart.get(from);
    if (known?.to === to) {
      const [before, now] = [amountOf(known), amountOf(told)];
      return equalRatios(before, now) ? 'copy' : { against: known.row, before, now };
    }
    if (known === undefined && this.room.left > 0) {
      this.room.left--;
      this.byStart.set(from, told);
    }
    return 'new';
  }
}

const amountOf = ({ digits, places, big, times, of }: Told): Ratio => ({
  num: (big ?? BigInt(digits)) * BigInt(times),
  den: BigInt(of) * 10n ** BigInt(places),
});
