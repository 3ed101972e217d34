import {
  addDays,
  compareDecimals,
  dayNumbered,
  isDecimalText,
  LARGEST_AMOUNT as LARGEST,
  RESOURCES,
  type Day,
} from '@soxanh/core';
import { folded } from './columns.ts';
import { SECONDS_A_DAY } from './day-clock.ts';
import { plainText, rescaled } from './decimals.ts';
import type { MeterReading } from './meter-file.ts';
import type { MeterUnit } from './meter-unit.ts';
import { SeriesReader, type Reading } from './series-reader.ts';

const LARGEST_AMOUNT = BigInt(LARGEST);

/** The value nearest to a day's end so far. */
interface Nearest extends MeterReading {
  /** Seconds from the day's end. */
  readonly distance: number;
  /** A value as near as this one contradicts it. */
  contradicted: boolean;
}

const MOMENTS: Readonly<Record<string, 'before' | 'after'>> = {
  before: 'before',
  after: 'after',
  sáng: 'before',
  chiều: 'after',
  'đầu giờ': 'before',
  'cuối giờ': 'after',
  'đọc đầu giờ': 'before',
  'đọc cuối giờ': 'after',
};

/**
 * A value of a counter a row. A stamp before noon is a reading before work, a later one after work (law M5), and midnight is the
 * end of the day before. Of many values about one day's end the nearest one is taken: the counter goes on between them, so
 * nothing is lost.
 */
export class ReadingSeries extends SeriesReader {
  private readonly ends = new Map<Day, Nearest>();
  private readonly unit: MeterUnit;

  constructor(reading: Reading, unit: MeterUnit) {
    super(reading);
    this.unit = unit;
  }

  /** The readings, in the order of time. */
  get readings(): readonly MeterReading[] {
    return [...this.ends.values()]
      .filter(({ contradicted }) => !contradicted)
      .toSorted((a, b) => a.boundary - b.boundary)
      .map(({ distance: _distance, contradicted: _contradicted, ...reading }) => reading);
  }

  protected override row(cells: readonly string[], row: number): void {
    const { columns } = this.reading.layout;
    const instant = this.instantShown(cells, row);
    if (instant === undefined) return;
    const said = columns.moment === undefined ? '' : folded(cells[columns.moment] ?? '');
    const moment = MOMENTS[said];
    if (said !== '' && moment === undefined)
      return this.refuse('moment', said, { kind: 'not-a-moment' }, cells, row);
    if (!this.readAmount(cells[columns.amount] ?? '', cells, row)) return;
    const { per } = RESOURCES[this.reading.resource].shown;
    const value = rescaled(this.number.value, this.unit.per, per);
    if (value.digits * BigInt(per) > LARGEST_AMOUNT * 10n ** BigInt(value.places))
      return this.refuse('amount', plainText(value), { kind: 'too-large', day: undefined }, cells, row);
    if (!isDecimalText(plainText(value)))
      return this.refuse('amount', cells[columns.amount] ?? '', { kind: 'too-many-digits' }, cells, row);
    this.keep({ ...this.endNear(instant, moment), value, row, contradicted: false }, cells);
  }

  /** The day's end a value belongs to. */
  private endNear(
    instant: number,
    said: 'before' | 'after' | undefined,
  ): Pick<Nearest, 'day' | 'moment' | 'boundary' | 'distance'> {
    const { clock } = this.reading;
    const offset = this.stamp.offset ?? 0;
    const day = dayNumbered(this.reading.zoned ? clock.dayAt(instant, offset) : this.stamp.day);
    const since = this.stamp.timed ? instant - clock.midnight(day, offset) : SECONDS_A_DAY;
    const isBefore = said === undefined ? since * 2 < SECONDS_A_DAY : said === 'before';
    const moment = isBefore ? ('before' as const) : undefined;
    const distance = said === undefined ? (isBefore ? since : SECONDS_A_DAY - since) : 0;
    return { day, moment, boundary: isBefore ? addDays(day, -1) : day, distance };
  }

  private keep(found: Nearest, cells: readonly string[]): void {
    const known = this.ends.get(found.boundary);
    if (known === undefined || found.distance < known.distance) {
      if (known !== undefined) this.passOver(known);
      this.counts.used++;
      this.ends.set(found.boundary, found);
    } else if (found.distance > known.distance) this.counts.between++;
    else if (compareDecimals(found.value, known.value) === 0) this.counts.repeated++;
    else this.contradict(found, known, cells);
  }

  private passOver({ contradicted }: Nearest): void {
    if (contradicted) return;
    this.counts.used--;
    this.counts.between++;
  }

  /** Two values for one moment: neither is taken. */
  private contradict(found: Nearest, known: Nearest, cells: readonly string[]): void {
    const [first, second] = [plainText(known.value), plainText(found.value)];
    this.refuse('amount', second, { kind: 'shown-twice', first, second }, cells, found.row);
    if (known.contradicted) return;
    known.contradicted = true;
    this.counts.used--;
    this.counts.refused++;
  }
}
