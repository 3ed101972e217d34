import {
  allocate,
  dayText,
  dayTable,
  directUse,
  Ledger,
  meterDaysTold,
  type Day,
  type DayTable,
  type MeterDays,
  type MeterTold,
  type Office,
  type Period,
  type ReadingEntry,
  type ServedDays,
} from '@soxanh/core';
import { alternate } from '../measure/alternate.ts';
import { compared, type Figure, type Reach } from '../measure/figure.ts';
import {
  meterId,
  meterOffice,
  meterReadings,
  METERS,
  PLACES,
  readingId,
  readPeriod,
  READINGS_EACH,
  type ReadingColumns,
} from '../measure/meters.ts';
import { bareMeters, type BareResult } from './bare-meters.ts';

/**
 * A million readings of a thousand meters into days and into departments, beside a bare pass over the same typed columns doing
 * the same arithmetic, both handing out the days of every meter and of every department; and, only shown, the whole way from a ledger's pages of entries to the judged table.
 */
export async function meterBench(): Promise<Figure[]> {
  const office = meterOffice();
  const readings = meterReadings(office);
  const period = readPeriod(readings);
  const told = marksOfAll(readings);
  checkSame(sharedOut(office, told, period), bareMeters(office.calendar, readings, period));
  const bare = { name: 'bare', run: () => bareMeters(office.calendar, readings, period) };
  const columns = await alternate([{ name: 'ours', run: () => sharedOut(office, told, period) }, bare], 21);
  // A million entries in memory would slow the sweeping of memory above.
  const ledger = ledgerOf(readings);
  const table = (): DayTable => dayTable(ledger, office, { period, asOf: period.last });
  const entries = await alternate([{ name: 'ours', run: table }, bare], 3);
  return [
    against('one million readings of 1,000 meters, typed columns → days → departments', columns, { most: 2 }),
    against('the same readings, entries of a ledger → judged day table', entries),
  ];
}

function against(name: string, medians: ReadonlyMap<string, number>, reach?: Reach): Figure {
  const [ours = 0, bare = 0] = [medians.get('ours'), medians.get('bare')];
  return compared(name, 'ms', ours, 'bare pass over the columns', bare, reach);
}

/** The product's own way from columns on: each meter's days, then everybody's shares. */
function sharedOut(office: Office, told: readonly MeterTold[], period: Period): SharedOut {
  const days = told.flatMap((one, meter) => meterDaysTold(office, meterId(meter), one, period) ?? []);
  return { days, served: allocate(office, days).served };
}

interface SharedOut {
  readonly days: readonly MeterDays[];
  readonly served: readonly ServedDays[];
}

/** The columns as the product takes them, one view for each meter. */
function marksOfAll({ day, digits }: ReadingColumns): MeterTold[] {
  // Names play no part in the arithmetic: all meters’ readings go by those of the first one.
  const entry = Array.from({ length: READINGS_EACH }, (_, at) => readingId(at));
  const direct = directUse([]);
  return Array.from({ length: METERS }, (_, meter) => {
    const [from, to] = [meter * READINGS_EACH, (meter + 1) * READINGS_EACH];
    const shown = digits.subarray(from, to);
    const marks = {
      boundary: day.subarray(from, to),
      before: shown,
      after: shown,
      places: PLACES,
      entry,
      special: new Map(),
      rollovers: [],
    };
    return { marks, direct };
  });
}

/** Both came to the same, every meter's days and every department's: else their times say nothing. */
function checkSame({ days, served }: SharedOut, bare: BareResult): void {
  const ours = [
    ...days.map(({ meter, amount, basis }) => ({ id: meter, amount, basis })),
    ...served.map(({ department, shared, basis }) => ({ id: department, amount: shared, basis })),
  ];
  const theirs = new Map([...bare.meters, ...bare.departments].map((one) => [one.id, one]));
  const wrong = ours.find(({ id, amount, basis }) => {
    const peer = theirs.get(id);
    return !amount.every((value, i) => value === peer?.amount[i] && basis[i] === peer.basis[i]);
  });
  if (wrong !== undefined || ours.length !== theirs.size)
    throw new Error(`The bench’s passes differ: ${wrong?.id ?? ours.length}`);
}

function ledgerOf({ day, digits }: ReadingColumns): Ledger {
  const ledger = new Ledger();
  const by = { department: 'phong-00-0', device: 'bench', role: 'office' } as const;
  for (let at = 0; at < day.length; at++) {
    const text = dayText((day[at] ?? 0) as Day);
    const reading: ReadingEntry = {
      v: 1,
      id: readingId(at),
      n: at + 1,
      prev: null,
      at: `${text}T17:00:00+07:00`,
      by,
      kind: 'reading',
      meter: meterId(Math.floor(at / READINGS_EACH)),
      day: text,
      value: ((digits[at] ?? 0) / 100).toFixed(PLACES),
    };
    ledger.post(reading);
  }
  return ledger;
}
