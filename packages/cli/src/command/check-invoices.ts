import {
  checkInvoice,
  invoicePeriod,
  invoiceText,
  meterDays,
  meterName,
  offWeight,
  type InvoiceEntry,
} from '@soxanh/core';
import type { BookFigures } from './book-figures.ts';
import { information, wrong, type Finding } from './finding.ts';
import type { OneMeter } from './one-meter.ts';

/** How far an invoice may be from the meter's own days, in hundredths of a per cent of them: readers come on other days. */
const INVOICE_TOLERANCE = 500;

/** An invoice that is far from what the meter's own days add up to (law M6). */
export function* invoiceFindings(
  entry: InvoiceEntry,
  { meter, resource, entries }: OneMeter,
  { book }: BookFigures,
): Generator<Finding> {
  const { office } = book;
  const period = invoicePeriod(entry);
  const days = period === undefined ? undefined : meterDays(office, meter, entries, period);
  if (period === undefined || days === undefined) return;
  const off = offWeight(office, meter, resource, period.first);
  const check = checkInvoice(entry, days, office.calendar, off);
  if (check === undefined) return;
  const name = meterName(office, meter);
  const [vi, en] = (['vi', 'en'] as const).map((language) => invoiceText(check, resource, language));
  const at = `${entry.id}: ${name}:`;
  if (check.counted === undefined) {
    yield information(`${at} ${vi ?? ''}`, `${at} ${en ?? ''}`);
    return;
  }
  const apart = Math.abs(check.invoiced - check.counted);
  if (10_000 * apart <= INVOICE_TOLERANCE * Math.abs(check.counted)) return;
  yield wrong(
    `${at} ${vi ?? ''} Quá ${INVOICE_TOLERANCE / 100}%: đối chiếu lại chỉ số và hóa đơn.`,
    `${at} ${en ?? ''} More than ${INVOICE_TOLERANCE / 100}%: compare the readings with the invoice again.`,
  );
}
