import type { EntryDraft } from '../journal/author.ts';

/** A day, when it was read, and what the counter showed; or the old counter's last value and the new one's first. */
type Read = readonly [day: string, moment: 'before' | 'after', value: string, start?: string];

const READ: Readonly<Record<string, readonly Read[]>> = {
  'dien-1': [
    ['2024-12-13', 'before', '1200.00'],
    ['2024-12-31', 'after', '1311.00'],
    ['2025-01-13', 'before', '1374.75'],
    ['2025-01-31', 'after', '1470.00'],
    ['2025-02-10', 'before', '1516.50'],
    ['2025-02-28', 'after', '1638.00'],
    ['2025-12-31', 'after', '3750.00'],
    ['2026-01-31', 'after', '3926.45'],
    ['2026-02-28', 'after', '4065.50'],
    ['2026-03-31', 'after', '4246.80'],
    ['2026-04-30', 'after', '4443.65'],
    ['2026-05-31', 'after', '4686.75'],
    ['2026-06-05', 'after', '4744.90'],
    ['2026-06-08', 'before', '4752.15'],
    ['2026-06-08', 'after', '4764.05'],
    ['2026-06-30', 'after', '4967.40'],
    ['2026-07-31', 'after', '5264.55'],
    ['2026-08-21', 'after', '5464.05'],
    ['2026-08-24', 'before', '5478.40'],
    ['2026-08-31', 'after', '5549.20'],
    ['2026-09-30', 'after', '5782.80'],
    ['2026-10-31', 'after', '5987.25'],
    ['2026-11-30', 'after', '6158.15'],
    ['2026-12-31', 'after', '6336.40'],
  ],
  'dien-2': [
    ['2025-12-31', 'after', '9412.60'],
    ['2026-01-31', 'after', '9560.85'],
    ['2026-02-28', 'after', '9677.95'],
    ['2026-03-17', 'after', '9762.30', '3.40'],
    ['2026-03-31', 'after', '74.70'],
    ['2026-04-09', 'after', '124.15'],
    ['2026-04-30', 'after', '232.30'],
    ['2026-05-31', 'after', '426.84'],
    ['2026-06-30', 'after', '639.89'],
    ['2026-07-31', 'after', '878.79'],
    ['2026-08-31', 'after', '1105.14'],
    ['2026-09-30', 'after', '1295.34'],
    ['2026-10-31', 'after', '1464.09'],
    ['2026-11-30', 'after', '1607.69'],
    ['2026-12-31', 'after', '1759.54'],
  ],
  'nuoc-1': [
    ['2025-12-31', 'after', '3204.7'],
    ['2026-01-31', 'after', '3266.0'],
    ['2026-02-28', 'after', '3310.7'],
    ['2026-03-31', 'after', '3376.9'],
    ['2026-04-30', 'after', '3440.8'],
    ['2026-05-31', 'after', '3513.2'],
    ['2026-06-30', 'after', '3593.3'],
    ['2026-07-31', 'after', '3677.9'],
    ['2026-08-31', 'after', '3756.2'],
    ['2026-09-30', 'after', '3824.7'],
    ['2026-10-31', 'after', '3892.4'],
    ['2026-11-30', 'after', '3952.2'],
    ['2026-12-31', 'after', '4014.8'],
  ],
  'nuoc-2': [
    ['2025-12-31', 'after', '1875.0'],
    ['2026-01-31', 'after', '1923.2'],
    ['2026-02-28', 'after', '1959.8'],
    ['2026-03-31', 'after', '2012.1'],
    ['2026-04-30', 'after', '2062.5'],
    ['2026-05-31', 'after', '2118.2'],
    ['2026-06-30', 'after', '2180.1'],
    ['2026-07-31', 'after', '2246.4'],
    ['2026-08-31', 'after', '2307.2'],
    ['2026-09-30', 'after', '2361.3'],
    ['2026-11-02', 'before', '2416.5'],
    ['2026-11-30', 'after', '2463.0'],
    ['2026-12-31', 'after', '2512.3'],
  ],
};

const draftOf = (meter: string, [day, moment, value, start]: Read): EntryDraft => {
  const at = { meter, day, ...(moment === 'before' ? { moment } : {}) };
  return start === undefined
    ? { kind: 'reading', ...at, value }
    : { kind: 'meter-event', event: 'replaced', ...at, final: value, start };
};

/** The utility's invoice over 52 days. */
const INVOICE = {
  kind: 'invoice',
  meter: 'dien-2',
  day: '2026-04-10',
  through: '2026-05-31',
  amount: 6_040_000,
} as const satisfies EntryDraft;

/** What was read, replaced and invoiced. */
export const METER_ENTRIES: readonly EntryDraft[] = [
  ...Object.entries(READ).flatMap(([meter, all]) => all.map((read) => draftOf(meter, read))),
  { kind: 'meter-event', event: 'not-read', meter: 'nuoc-2', day: '2026-10-31' },
  INVOICE,
];
