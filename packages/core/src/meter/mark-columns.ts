import type { Day } from '../calendar/day.ts';
import type { EntryId } from '../journal/id.ts';
import type { Decimal } from '../quantity/decimal.ts';
import { atPlaces } from './counter.ts';
import type { Mark, Marks } from './mark.ts';

/** Takes marks in, in the order of time, and brings what they showed to one number of places. */
export class MarkColumns {
  private readonly boundary: Int32Array;
  private readonly before: Float64Array;
  private readonly after: Float64Array;
  /** Places of each mark's own digits. */
  private readonly own: Uint8Array;
  private readonly entry: EntryId[] = [];
  private readonly special = new Map<number, Mark>();
  private places = 0;
  private length = 0;

  /** @param most how many marks there can be. */
  constructor(most: number) {
    this.boundary = new Int32Array(most);
    this.before = new Float64Array(most);
    this.after = new Float64Array(most);
    this.own = new Uint8Array(most);
  }

  /** One reading, its digits exact in a number. */
  putPlain(boundary: Day, digits: number, places: number, entry: EntryId): void {
    const at = this.length++;
    this.boundary[at] = boundary;
    this.before[at] = digits;
    this.after[at] = digits;
    this.own[at] = places;
    this.entry.push(entry);
    if (places > this.places) this.places = places;
  }

  /** Any other mark. */
  put(mark: Mark): void {
    const at = this.length++;
    this.boundary[at] = mark.boundary;
    this.entry.push(mark.entry);
    this.special.set(at, mark);
  }

  /** What the counter goes on with after the mark put in last. */
  get last(): Decimal | undefined {
    const at = this.length - 1;
    if (at < 0) return undefined;
    return this.special.get(at)?.after ?? { digits: BigInt(this.after[at] ?? 0), places: this.own[at] ?? 0 };
  }

  /** The columns once all marks are in. */
  marks(rollovers: readonly Day[]): Marks {
    const { length, places, special } = this;
    for (let at = 0; at < length; at++) this.scale(at);
    return {
      boundary: this.boundary.subarray(0, length),
      before: this.before.subarray(0, length),
      after: this.after.subarray(0, length),
      places,
      entry: this.entry,
      special,
      rollovers,
    };
  }

  private scale(at: number): void {
    const mark = this.special.get(at);
    if (mark !== undefined) {
      this.before[at] = plainAt(mark.before, this.places);
      this.after[at] = plainAt(mark.after, this.places);
      return;
    }
    const places = this.own[at] ?? 0;
    if (places === this.places) return;
    const digits = this.before[at] ?? 0;
    const scaled = digits * 10 ** (this.places - places);
    const isExact = scaled <= Number.MAX_SAFE_INTEGER;
    this.before[at] = isExact ? scaled : Number.NaN;
    this.after[at] = isExact ? scaled : Number.NaN;
    if (!isExact) this.special.set(at, this.plainMark(at, { digits: BigInt(digits), places }));
  }

  private plainMark(at: number, shown: Decimal): Mark {
    const entry = this.entry[at] ?? ('' as EntryId);
    const boundary = (this.boundary[at] ?? 0) as Day;
    return { boundary, before: shown, after: shown, multiplier: undefined, entry, rivals: [] };
  }
}

/** Digits at a number of places; NaN where there are more of them than a number holds. */
function plainAt(value: Decimal, places: number): number {
  if (value.places > places) return Number.NaN;
  const digits = Number(atPlaces(value, places));
  return Number.isSafeInteger(digits) ? digits : Number.NaN;
}
