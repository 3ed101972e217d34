import { ok, type Result } from '@soxanh/core';
import type { DecimalSign } from '../export/csv.ts';
import { DateOrderEvidence } from '../import/date-order.ts';
import { DecimalEvidence } from '../import/decimal-column.ts';
import type { FileRefusal, Witness } from '../import/refusal.ts';
import type { DateOrder } from '../import/stamp.ts';
import { folded } from './columns.ts';
import type { Layout } from './layout.ts';
import type { MeterChoices } from './meter-choices.ts';
import { rowBatches } from './row-batches.ts';
import type { Sample } from './sample.ts';
import type { Surprise } from './series-reader.ts';
import type { ByteSource } from './text-chunks.ts';
import { writtenStamp, type WrittenStamp } from './written-stamp.ts';

/** How dates and numbers are written in a file. */
export interface WrittenForm {
  readonly order: DateOrder;
  readonly decimal: DecimalSign;
  /** Whether numbers may be grouped in threes. */
  readonly grouping: boolean;
}

/** Headings of columns made for machines: the point is decimal and nothing groups. */
const TIDY = new Set(['amount', 'reading']);

/**
 * Decides how dates and numbers are written: by what a person said, else by the beginning of the file, else by as much of it
 * as is needed for a decisive row. A later row that contradicts the decision is noticed when it is read.
 */
export class FormJudge implements Surprise {
  private dates = new DateOrderEvidence();
  private decimals = new DecimalEvidence();
  private readonly layout: Layout;
  private readonly choices: MeterChoices;
  private readonly isTidy: boolean;

  constructor(layout: Layout, choices: MeterChoices) {
    this.layout = layout;
    this.choices = choices;
    const { headings, columns } = layout;
    this.isTidy = choices.decimal === undefined && TIDY.has(folded(headings[columns.amount] ?? ''));
  }

  /** Decides, reading on in the file if its beginning leaves something open. */
  async decide(sample: Sample, source: ByteSource): Promise<Result<WrittenForm, FileRefusal>> {
    this.see(sample);
    if (this.form().ok) return this.form();
    this.dates = new DateOrderEvidence();
    this.decimals = new DecimalEvidence();
    for await (const batch of rowBatches(source)) {
      if (!batch.ok) return batch;
      this.see(batch.value);
      if (this.datesSettled && this.decimalsSettled) break;
    }
    return this.form();
  }

  form(): Result<WrittenForm, FileRefusal> {
    const order = this.choices.dateOrder === undefined ? this.dates.result() : ok(this.choices.dateOrder);
    if (!order.ok) return order;
    const decimal = this.isTidy ? ok('.' as const) : this.decimalOf();
    return decimal.ok ? ok({ order: order.value, decimal: decimal.value, grouping: !this.isTidy }) : decimal;
  }

  stamp(cell: Witness, stamp: WrittenStamp): FileRefusal | 'decide-again' | undefined {
    if (this.choices.dateOrder !== undefined || stamp.date === undefined) return undefined;
    const before = this.dates.result();
    this.dates.see(cell, stamp.date);
    return changed(before, this.dates.result());
  }

  number(cell: Witness): FileRefusal | 'decide-again' | undefined {
    if (this.choices.decimal !== undefined || this.isTidy) return undefined;
    const before = this.decimals.result();
    this.decimals.see(cell);
    return changed(before, this.decimals.result());
  }

  private decimalOf(): Result<DecimalSign, FileRefusal> {
    return this.choices.decimal === undefined ? this.decimals.result() : ok(this.choices.decimal);
  }

  private get datesSettled(): boolean {
    return this.choices.dateOrder !== undefined || this.dates.settled;
  }

  private get decimalsSettled(): boolean {
    return this.choices.decimal !== undefined || this.isTidy || this.decimals.settled;
  }

  private see({ first, rows }: Sample): void {
    const { columns, dataFrom } = this.layout;
    for (let at = Math.max(dataFrom - first, 0); at < rows.length; at++) {
      const cells = rows[at] ?? [];
      const row = first + at;
      const text = (cells[columns.day] ?? '').trim();
      const date = this.datesSettled ? undefined : writtenStamp(text)?.date;
      if (date !== undefined) this.dates.see({ row, text }, date);
      for (let column = columns.amount; column <= (columns.lastAmount ?? columns.amount); column++)
        if (!this.decimalsSettled) this.decimals.see({ row, text: (cells[column] ?? '').trim() });
    }
  }
}

/** A decision that a further cell turned round: refused if there is none any more, else to be made anew. */
function changed<T>(
  before: Result<T, FileRefusal>,
  after: Result<T, FileRefusal>,
): FileRefusal | 'decide-again' | undefined {
  if (!after.ok) return after.error;
  return before.ok && before.value === after.value ? undefined : 'decide-again';
}
