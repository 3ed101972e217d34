import type { ResourceId } from '@soxanh/core';
import type { DecimalSign } from '../export/csv.ts';
import { saysTotal } from '../import/read-rows.ts';
import type { Witness } from '../import/refusal.ts';
import type { DateOrder } from '../import/stamp.ts';
import type { DayClock } from './day-clock.ts';
import { detached, detachedCells } from './detached.ts';
import type { Layout } from './layout.ts';
import { MOST_PROBLEMS, type RowCounts } from './meter-file.ts';
import type { MeterProblem, MeterReason } from './meter-problem.ts';
import type { MeterField, MeterRefusal } from './meter-refusal.ts';
import { NumberCell } from './number-cell.ts';
import type { RowBatch } from './row-batches.ts';
import { StampReader } from './stamp-reader.ts';
import { writtenStamp, type WrittenStamp } from './written-stamp.ts';

/** How the cells of a file are to be read, as its beginning decided. */
export interface Reading {
  readonly layout: Layout;
  readonly order: DateOrder;
  readonly decimal: DecimalSign;
  readonly grouping: boolean;
  readonly clock: DayClock;
  readonly zoned: boolean;
  readonly resource: ResourceId;
  /** Looks at a cell that does not fit what was decided; a refusal ends the reading. */
  readonly surprise: Surprise;
}

/** Who decided how dates and numbers are written, and wants to know when a cell contradicts it. */
export interface Surprise {
  stamp(cell: Witness, stamp: WrittenStamp): MeterRefusal | 'decide-again' | undefined;
  number(cell: Witness): MeterRefusal | 'decide-again' | undefined;
}

/** Reads the rows of a series one after the other. What the kinds of series share: cells, counts and problems. */
export abstract class SeriesReader {
  readonly counts: RowCounts = {
    seen: 0,
    used: 0,
    refused: 0,
    withoutValue: 0,
    repeated: 0,
    leftOut: 0,
    between: 0,
  };
  readonly problems: MeterProblem[] = [];
  /** Why the reading has to end, once it has to. */
  stopped: MeterRefusal | 'decide-again' | undefined;
  protected readonly reading: Reading;
  protected readonly stamp: StampReader;
  protected readonly number: NumberCell;
  private saysZone: boolean | undefined;

  constructor(reading: Reading) {
    this.reading = reading;
    this.stamp = new StampReader(reading.order);
    this.number = new NumberCell(reading.decimal, reading.grouping);
  }

  /** Takes in rows that follow those before. */
  take({ first, rows }: RowBatch): void {
    const { dataFrom, width, columns } = this.reading.layout;
    for (let at = Math.max(dataFrom - first, 0); at < rows.length && this.stopped === undefined; at++) {
      const cells = rows[at] ?? [];
      if (cells.length === 1 && cells[0] === '') continue;
      if (cells.length > width && this.hasSlipped(cells, first + at)) continue;
      if (columns.only !== undefined && (cells[columns.only.at] ?? '').trim() !== columns.only.value) {
        this.leaveOut(cells);
        continue;
      }
      this.counts.seen++;
      this.row(cells, first + at);
    }
  }

  /** Takes in what waited for a next row. */
  finish(): void {
    // Most series understand a row by itself.
  }

  /** Understands one row. */
  protected abstract row(cells: readonly string[], row: number): void;

  /** Reads the stamp of a row and says at which instant it is; undefined, and the row is told of, if it has none. */
  protected instantOf(cells: readonly string[], row: number): number | undefined {
    const { day, time } = this.reading.layout.columns;
    const cell = cells[day] ?? '';
    const text = time === undefined ? cell : `${cell.trim()} ${(cells[time] ?? '').trim()}`;
    return this.instantIn(text, this.stamp, 'day', cells, row);
  }

  /** When a counter showed its value: at the end of an interval, where a row has both ends. */
  protected instantShown(cells: readonly string[], row: number): number | undefined {
    const { end } = this.reading.layout.columns;
    return end === undefined
      ? this.instantOf(cells, row)
      : this.instantIn(cells[end] ?? '', this.stamp, 'end', cells, row);
  }

  protected instantIn(
    text: string,
    stamp: StampReader,
    field: MeterField,
    cells: readonly string[],
    row: number,
  ): number | undefined {
    if (!stamp.read(text)) return this.notAStamp(text.trim(), field, cells, row);
    const { zoned, clock } = this.reading;
    if (!zoned) {
      if (stamp.inUtc && stamp.second !== 0 && this.needsZone) {
        this.stopped = { kind: 'zone-needed', row: { row, text } };
        return undefined;
      }
      const says = stamp.offset !== undefined;
      this.saysZone ??= says;
      if (says !== this.saysZone && stamp.timed)
        return this.refuse(field, text, { kind: 'zone-differs' }, cells, row);
    }
    return clock.instant(stamp) ?? this.refuse(field, text, { kind: 'no-such-time' }, cells, row);
  }

  /** Whether stamps in UTC leave the day open in this kind of series. */
  protected get needsZone(): boolean {
    return true;
  }

  /** Reads an amount; false, and the row is told of, if the cell has none. */
  protected readAmount(text: string, cells: readonly string[], row: number): boolean {
    const kind = this.number.read(text);
    if (kind === 'number' && !this.number.isNegative) return true;
    if (kind === 'none') this.counts.withoutValue++;
    else if (kind === 'number') this.refuse('amount', text, { kind: 'negative' }, cells, row);
    else this.notANumber(text.trim(), cells, row);
    return false;
  }

  /** Tells of a row that is not taken in. */
  protected refuse(
    field: MeterField,
    text: string,
    reason: MeterReason,
    cells: readonly string[],
    row: number,
  ): undefined {
    this.counts.refused++;
    if (this.problems.length < MOST_PROBLEMS)
      this.problems.push({
        row,
        field,
        text: detached(text.trim()),
        reason,
        cells: detachedCells(cells),
        rows: 1,
      });
  }

  private notAStamp(text: string, field: MeterField, cells: readonly string[], row: number): undefined {
    if (cells.every((cell) => cell.trim() === '')) {
      this.counts.seen--;
      return;
    }
    const written = writtenStamp(text);
    if (written === undefined && saysTotal(cells)) {
      this.counts.leftOut++;
      return;
    }
    if (written !== undefined) this.stopped = this.reading.surprise.stamp({ row, text }, written);
    this.refuse(field, text, { kind: 'not-a-stamp' }, cells, row);
  }

  private notANumber(text: string, cells: readonly string[], row: number): void {
    this.stopped = this.reading.surprise.number({ row, text });
    const { decimal, grouping } = this.reading;
    this.refuse('amount', text, { kind: 'not-a-number', decimal, grouping }, cells, row);
  }

  private hasSlipped(cells: readonly string[], row: number): boolean {
    const extra = cells.slice(this.reading.layout.width).find((cell) => cell.trim() !== '');
    if (extra === undefined) return false;
    this.counts.seen++;
    this.refuse('amount', extra, { kind: 'too-many-cells' }, cells, row);
    return true;
  }

  private leaveOut(cells: readonly string[]): void {
    if (cells.every((cell) => cell.trim() === '')) return;
    this.counts.seen++;
    this.counts.leftOut++;
  }
}
