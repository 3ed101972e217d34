import { day } from '@soxanh/testkit';
import { describe, expect, it } from 'vitest';
import { monthPeriod } from '../calendar/period.ts';
import { workingCalendar } from '../calendar/working-days.ts';
import type { InvoiceEntry } from '../journal/entry.ts';
import { NO_BASIS, SINGLE } from './basis.ts';
import { checkInvoice } from './invoice.ts';
import type { MeterDays } from './meter-days.ts';

const june = monthPeriod(2026, 6);
const calendar = workingCalendar(new Map());
const invoice = (fields: Partial<InvoiceEntry>): InvoiceEntry =>
  ({
    kind: 'invoice',
    meter: 'dien-2',
    day: '2026-06-01',
    through: '2026-06-30',
    amount: 4_052_000,
    ...fields,
  }) as InvoiceEntry;
const metered = (amount: Float64Array, basis: number): MeterDays => ({
  meter: 'dien-2',
  resource: 'electricity',
  period: june,
  amount,
  basis: new Uint8Array(amount.length).fill(basis),
  stretches: [],
  gaps: [],
  open: [],
  direct: { days: new Map(), spans: [], overlapping: [] },
  disputes: [],
});

describe('checkInvoice', () => {
  it('[M6] is compared with the sum of days over its own days: 4,052 kWh against 4,040 kWh', () => {
    const amount = new Float64Array(30).fill(134_666);
    amount[29] = 4_040_000 - 29 * 134_666;
    const check = checkInvoice(invoice({}), metered(amount, SINGLE), calendar, 300);
    expect(check).toMatchObject({ invoiced: 4_052_000, counted: 4_040_000, missing: [], isOddLength: false });
  });

  it('[M6] a day without a value leaves nothing to compare with', () => {
    const days = metered(new Float64Array(30).fill(1), SINGLE);
    days.basis[3] = NO_BASIS;
    const check = checkInvoice(invoice({}), days, calendar, 300);
    expect([check?.counted, check?.missing]).toEqual([undefined, [day('2026-06-04')]]);
  });

  it('[M6] falls on calendar months by working-day weights, exactly, and an odd length is told', () => {
    const long = invoice({ day: '2026-04-20', through: '2026-06-30', amount: 7_200_001 });
    const period = { first: day('2026-04-20'), last: day('2026-06-30') };
    const days = { ...metered(new Float64Array(72), SINGLE), period };
    const check = checkInvoice(long, days, calendar, 300);
    expect(check?.months.map(({ month }) => month)).toEqual(['2026-04', '2026-05', '2026-06']);
    expect(check?.months.reduce((sum, { amount }) => sum + amount, 0)).toBe(7_200_001);
    expect(check?.isOddLength).toBe(true);
  });
});
