import { signal, type ReadonlySignal } from '@preact/signals';
import type {
  ComparedRow,
  Comparison,
  Converted,
  Day,
  Evidence,
  Intensity,
  Pace,
  Part,
  Period,
  ResourceId,
  RowSource,
  SharedRow,
  Subject,
} from '@soxanh/core';
import type { Book } from '../data/book.ts';
import { basisOf, type PartBasis } from './comparison-basis.ts';
import { DayDetails } from './day-details.ts';
import { figureOf } from './figure.ts';
import { paperCheck, type PaperCheck } from './paper-check.ts';
import { paperView, type PaperRow, type PaperView } from './paper-stock-rows.ts';
import { partsBasis, type PartsBasis } from './parts-basis.ts';
import { shareBasis, type ShareBasis } from './share-basis.ts';

/** A figure that is opened, with what it rests on. */
export type Opening =
  | { readonly kind: 'days'; readonly details: DayDetails }
  | { readonly kind: 'comparison'; readonly row: ComparedRow; readonly parts: readonly PartBasis[] }
  | { readonly kind: 'pace'; readonly pace: Pace }
  | { readonly kind: 'share'; readonly share: ShareBasis }
  | {
      readonly kind: 'intensity';
      readonly comparison: Comparison;
      readonly now: Intensity;
      readonly before: Intensity | undefined;
    }
  | { readonly kind: 'converted'; readonly comparison: Comparison; readonly converted: Converted }
  | { readonly kind: 'stock'; readonly check: PaperCheck }
  | { readonly kind: 'parts'; readonly parts: PartsBasis };

/** What a figure is the sum of. */
interface OfParts {
  readonly evidence: Evidence;
  readonly parts: readonly Part[];
}

/**
 * The figures of a page that are opened, one over the other: from a comparison to a side of it, from there to a day, its two
 * readings and the rule; closing one gives back the one it was opened from (law I3).
 */
export class Openings {
  /** The newest last. */
  readonly stack: ReadonlySignal<readonly Opening[]>;
  private readonly opened = signal<readonly Opening[]>([]);
  private readonly book: Book;

  constructor(book: Book) {
    this.book = book;
    this.stack = this.opened;
  }

  /** @param day opened at once. */
  days(of: Subject, resource: ResourceId, period: Period, day?: Day): void {
    this.push({ kind: 'days', details: new DayDetails(this.book, figureOf(of, resource, period), day) });
  }

  comparison(row: ComparedRow, evidence: Evidence): void {
    this.push({ kind: 'comparison', row, parts: basisOf(evidence, row.comparison) });
  }

  pace(pace: Pace): void {
    this.push({ kind: 'pace', pace });
  }

  share(row: SharedRow, evidence: Evidence): void {
    this.push({ kind: 'share', share: shareBasis(evidence, row) });
  }

  /** Opens the sum of some parts, or the only one of them. */
  parts(of: Subject, resource: ResourceId, period: Period, { evidence, parts }: OfParts): void {
    const [only, ...others] = parts;
    if (only !== undefined && others.length === 0) return this.days(only, resource, period);
    this.push({ kind: 'parts', parts: partsBasis(evidence, of, resource, period, parts) });
  }

  /** Opens paper recorded against paper used by stock. */
  stock(row: PaperRow, view: PaperView): void {
    this.push({ kind: 'stock', check: paperCheck(row, view) });
  }

  /** Opens what a row of a report was printed from. A single day is opened down to what it is made of. */
  source(source: RowSource, evidence: Evidence): void {
    switch (source.kind) {
      case 'days': {
        const { of, resource, period } = source;
        return this.days(of, resource, period, period.first === period.last ? period.first : undefined);
      }
      case 'comparison':
        return this.comparison(source.row, evidence);
      case 'share':
        return this.share(source.row, evidence);
      case 'pace':
        return this.pace(source.pace);
      case 'intensity':
      case 'converted':
        return this.push(source);
      case 'stock': {
        const view = paperView(evidence, source.period, this.book.today());
        const row = view.rows.find(({ department }) => department === source.department);
        return row === undefined ? undefined : this.stock(row, view);
      }
    }
  }

  /** Closes the newest. */
  close(): void {
    const { value: all } = this.opened;
    stopReading(all.at(-1));
    this.opened.value = all.slice(0, -1);
  }

  /** Closes all. */
  stop(): void {
    for (const one of this.opened.value) stopReading(one);
    this.opened.value = [];
  }

  private push(one: Opening): void {
    this.opened.value = [...this.opened.value, one];
  }
}

function stopReading(one: Opening | undefined): void {
  if (one?.kind === 'days') one.details.stop();
}
