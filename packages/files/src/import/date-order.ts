import { err, ok, type Result } from '@soxanh/core';
import { SHOWN_WITNESSES } from './decimal-column.ts';
import type { FileRefusal, Witness } from './refusal.ts';
import { DATE_ORDERS, dayIn, type DateOrder, type Stamp } from './stamp.ts';

/**
 * What the dates of a column say, one by one, about the order of year, month and date. The order is the one in which
 * every date of the column exists; cells that are a date in no order decide nothing.
 */
export class DateOrderEvidence {
  private possible: readonly DateOrder[] = DATE_ORDERS;
  private decided: Witness | undefined;
  private mixed: readonly Witness[] | undefined;
  private readonly open: Witness[] = [];

  /** True once no further cell can be needed: one order is left. Others may still contradict it. */
  get settled(): boolean {
    return this.mixed !== undefined || this.possible.length === 1;
  }

  see(cell: Witness, stamp: Pick<Stamp, 'parts'>): void {
    if (this.mixed !== undefined) return;
    const days = DATE_ORDERS.map((order) => dayIn(stamp, order));
    const here = DATE_ORDERS.filter((_, at) => days[at] !== undefined);
    if (here.length === 0) return;
    const left = this.possible.filter((order) => here.includes(order));
    if (left.length === 0) {
      this.mixed = [this.decided ?? cell, cell];
      return;
    }
    if (left.length < this.possible.length && here.length === 1) this.decided ??= cell;
    this.possible = left;
    // 05/05/2026 is the same day either way and leaves nothing open.
    const different = new Set(days.filter((day) => day !== undefined)).size > 1;
    if (different && this.open.length < SHOWN_WITNESSES) this.open.push(cell);
  }

  /** The order, or why there is none: contradictions, or dates that can be read in several. */
  result(): Result<DateOrder, FileRefusal> {
    if (this.mixed !== undefined) return err({ kind: 'dates-mixed', rows: this.mixed });
    const [only = 'ymd'] = this.possible;
    return this.possible.length > 1 && this.open.length > 0
      ? err({ kind: 'dates-undecided', rows: this.open })
      : ok(only);
  }
}
