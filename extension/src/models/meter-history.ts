import {
  checkInvoice,
  dayNumberFromText,
  directUse,
  invoicePeriod,
  meterDays,
  meterResource,
  meterStretches,
  offWeight,
  type Day,
  type EntryId,
  type InvoiceCheck,
  type MeterEntry,
  type Office,
  type Stretch,
} from '@soxanh/core';
import { hasMoment } from './meter-answer.ts';

/** A stretch with the entries it lies between. */
export interface StretchRow {
  readonly stretch: Stretch;
  readonly from: MeterEntry | undefined;
  readonly to: MeterEntry | undefined;
}

/** Everything recorded of a meter, newest first. */
export interface MeterHistory {
  readonly entries: readonly MeterEntry[];
  readonly stretches: readonly StretchRow[];
  readonly invoices: readonly InvoiceCheck[];
  /** Amounts whose days or minutes another covers already: they count nowhere. */
  readonly overlapping: ReadonlySet<EntryId>;
}

/** The history of a meter, from its entries in force. */
export function meterHistory(office: Office, meter: string, entries: readonly MeterEntry[]): MeterHistory {
  const byId = new Map(entries.map((entry): [EntryId, MeterEntry] => [entry.id, entry]));
  const stretches = meterStretches(office, meter, entries).map((stretch) => ({
    stretch,
    from: byId.get(stretch.from),
    to: byId.get(stretch.to),
  }));
  const given = directUse(entries.filter((entry) => entry.kind === 'meter-use'));
  return {
    entries: entries.toSorted(newestFirst),
    stretches: stretches.toReversed(),
    invoices: entries
      .flatMap((entry) => (entry.kind === 'invoice' ? (invoiceCheck(office, entry, entries) ?? []) : []))
      .toSorted((a, b) => b.period.first - a.period.first),
    overlapping: new Set(given.overlapping),
  };
}

/** An invoice beside the meter's own days, over its own days (law M6). */
function invoiceCheck(
  office: Office,
  entry: Extract<MeterEntry, { kind: 'invoice' }>,
  entries: readonly MeterEntry[],
): InvoiceCheck | undefined {
  const { meter } = entry;
  const [period, resource] = [invoicePeriod(entry), meterResource(office, meter)];
  const days = period === undefined ? undefined : meterDays(office, meter, entries, period);
  if (period === undefined || resource === undefined || days === undefined) return undefined;
  return checkInvoice(entry, days, office.calendar, offWeight(office, meter, resource, period.first));
}

/** By day; on one day what was before work is earlier. */
function newestFirst(a: MeterEntry, b: MeterEntry): number {
  return placeOf(b) - placeOf(a) || (a.id < b.id ? 1 : -1);
}

const placeOf = (entry: MeterEntry): number => {
  const day: Day | undefined = dayNumberFromText(entry.day);
  const isBefore = hasMoment(entry) && entry.moment === 'before';
  return (day ?? 0) * 2 + (isBefore ? 0 : 1);
};
