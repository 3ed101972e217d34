import { addDays, dayText, weekdayOf, type Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { countWorking, workingCalendar, type WorkingCalendar } from '../calendar/working-days.ts';
import type { Hash } from '../journal/chain.ts';
import type { KnownEntry } from '../journal/entry.ts';
import type { ResourceId } from '../quantity/resource.ts';
import { SAMPLE_DEPARTMENTS, sampleOfficeFacts } from './sample-office.ts';
import { SampleDevice } from './sample-device.ts';
import { readMeters } from './sample-meters.ts';
import { countPaper } from './sample-stock.ts';
import type { Seeded } from './seeded.ts';

/** A book of sample figures. */
export interface SampleBook {
  readonly book: string;
  readonly synthetic: true;
  readonly entries: readonly KnownEntry[];
}

/**
 * The sample office with figures for every working day of a period, made from a seed: the same seed and period give
 * the same book everywhere. The figures are invented and called so wherever they are shown. They have what real ones
 * have: days nobody recorded, zeros confirmed, amounts said to be about, whole weeks in one entry, corrections.
 *
 * @param hash SHA-256 in base64url, for the devices' chains.
 * @example
 * const sample = sampleBook(monthPeriod(2026, 6), 'mau', () => 'A'.repeat(43));
 * sample.book; // 'mau-mau-2026-06-01-2026-06-30'
 */
export function sampleBook(period: Period, seed: string, hash: Hash): SampleBook {
  const from = dayText(period.first);
  const book = `mau-${seed.replaceAll(/[^A-Za-z0-9]/g, '').slice(0, 16)}-${from}-${dayText(period.last)}`;
  const office = new SampleDevice('office', `${book}|office`, hash);
  for (const fact of sampleOfficeFacts(from)) office.write(period.first, { kind: 'office', ...fact });
  const recorded = recordedDays(book, period, hash);
  // The office's own machine goes through the year once: readings and counted reams in the order of their days.
  const rounds = [...readMeters(book, period), ...countPaper(book, period, recorded)];
  for (const { day, draft } of rounds.toSorted((a, b) => a.day - b.day)) office.write(day, draft);
  return { book, synthetic: true, entries: [...office.entries, ...recorded] };
}

function recordedDays(book: string, period: Period, hash: Hash): KnownEntry[] {
  const calendar = workingCalendar(new Map());
  return SAMPLE_DEPARTMENTS.flatMap((department) => {
    const device = new SampleDevice(department.id, `${book}|${department.id}`, hash);
    let told: Period | undefined;
    for (let day = period.first; day <= period.last; day = addDays(day, 1)) {
      if (!calendar.isWorking(day)) continue;
      // People use a little less as the year goes on.
      const people = department.people * Math.max(0.5, 1 - (0.12 * (day - period.first)) / 365);
      if (weekdayOf(day) === 1) told = weekInOneEntry(device.random, day, period.last, calendar);
      if (told === undefined || day > told.last) recordPaper(device, day, people);
      else if (day === told.last) recordWeek(device, told, people * countWorking(calendar, told));
      recordPlastic(device, day, people);
    }
    return device.entries;
  });
}

/** Now and then a week's paper is told in one entry, written on its last working day. */
function weekInOneEntry(
  random: Seeded,
  monday: Day,
  end: Day,
  calendar: WorkingCalendar,
): Period | undefined {
  if (!random.chance(0.03)) return undefined;
  const days = Array.from({ length: 5 }, (_, i) => addDays(monday, i));
  const last = days.findLast((day) => calendar.isWorking(day)) ?? monday;
  return last > monday && last <= end ? { first: monday, last } : undefined;
}

/** Sheets a person prints on an ordinary day of the sample. */
const SHEETS_A_PERSON = 15;

function recordWeek(device: SampleDevice, week: Period, personDays: number): void {
  const amount = Math.round((personDays * SHEETS_A_PERSON * (0.8 + 0.4 * device.random.next())) / 10) * 10;
  const span = { ...cellOf(device, 'paper', week.first), through: dayText(week.last) };
  device.write(week.last, { kind: 'use', ...span, amount });
}

function recordPaper(device: SampleDevice, day: Day, people: number): void {
  const { random } = device;
  if (random.chance(0.035)) return;
  const parts = random.whole(1, 3);
  for (let i = 0; i < parts; i++) {
    const sheets = (people * SHEETS_A_PERSON * (0.6 + 0.8 * random.next())) / parts;
    const amount = Math.max(5, Math.round(sheets / 5) * 5);
    const about = random.chance(0.03) ? ({ about: true } as const) : {};
    const entry = device.write(day, { kind: 'use', ...cellOf(device, 'paper', day), amount, ...about });
    if (random.chance(0.01)) correctPaper(device, day, entry);
  }
}

function correctPaper(device: SampleDevice, day: Day, entry: KnownEntry): void {
  if (entry.kind !== 'use') return;
  const fields = { ...cellOf(device, 'paper', day), amount: entry.amount + 10 };
  device.write(day, { kind: 'use', ...fields, supersedes: [entry.id], reason: 'Ghi nhầm số tờ' });
}

function recordPlastic(device: SampleDevice, day: Day, people: number): void {
  const { random } = device;
  if (random.chance(0.04)) return;
  const where = cellOf(device, 'plastic', day);
  if (random.chance(0.45)) {
    device.write(day, { kind: 'none', ...where });
    return;
  }
  device.write(day, {
    kind: 'use',
    ...where,
    amount: random.whole(1, Math.max(2, Math.round(people / 3))),
    item: 'bottle',
  });
  if (random.chance(0.4))
    device.write(day, { kind: 'use', ...where, amount: random.whole(1, 4), item: 'cup' });
  if (random.chance(0.25))
    device.write(day, { kind: 'use', ...where, amount: random.whole(1, 3), item: 'bag' });
}

const cellOf = (
  device: SampleDevice,
  resource: ResourceId,
  day: Day,
): { department: string; resource: string; day: string } => ({
  department: device.name,
  resource,
  day: dayText(day),
});
