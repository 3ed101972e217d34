import { addDays, dateOf, dayText, weekdayOf, type Day } from '../calendar/day.ts';
import { periodOf, type Period } from '../calendar/period.ts';
import { workingCalendar, type WorkingCalendar } from '../calendar/working-days.ts';
import { decimalText } from '../quantity/decimal-text.ts';
import { SAMPLE_METERS } from './sample-office.ts';
import type { Round } from './sample-round.ts';
import { seeded, type Seeded } from './seeded.ts';

type SampleMeter = (typeof SAMPLE_METERS)[number];

/**
 * The readings of the sample's meters: before work on the first day, after work on the last day of each month, and of
 * building 2's electricity now and then on a Friday evening and the Monday morning after it.
 */
export const readMeters = (seed: string, period: Period): Round[] =>
  SAMPLE_METERS.flatMap((meter) => readMeter(meter, seeded(`${seed}|${meter.id}`), period));

function readMeter(meter: SampleMeter, random: Seeded, period: Period): Round[] {
  const calendar = workingCalendar(new Map());
  const rounds: Round[] = [];
  const note = (day: Day, tenths: number, moment?: 'before'): void => {
    const value = decimalText(tenths, 1);
    const draft = { kind: 'reading', meter: meter.id, day: dayText(day), value } as const;
    rounds.push({ day, draft: moment === undefined ? draft : { ...draft, moment } });
  };
  let tenths = random.whole(9_000, 60_000);
  note(period.first, tenths, 'before');
  let isWatched = false;
  for (let day = period.first; day <= period.last; day = addDays(day, 1)) {
    if (isWatched && weekdayOf(day) === 1) note(day, tenths, 'before');
    if (weekdayOf(day) === 1) isWatched = meter.id === 'dien-2' && random.chance(0.25);
    tenths += dailyTenths(meter, day, calendar, random);
    const isMonthEnd = day === periodOf(day, 'month').last;
    if (isMonthEnd || (isWatched && weekdayOf(day) === 5)) note(day, tenths);
  }
  return rounds;
}

/** Tenths of the counter's unit on a working day of the sample, before season and chance. */
const WORKING_DAY: Readonly<Record<SampleMeter['id'], number>> = {
  'dien-1': 102,
  'dien-2': 86,
  'nuoc-1': 24,
  'nuoc-2': 20,
};

/** Air conditioning from May to September. */
const isHot = (day: Day): boolean => dateOf(day).month >= 5 && dateOf(day).month <= 9;

function dailyTenths(meter: SampleMeter, day: Day, calendar: WorkingCalendar, random: Seeded): number {
  const season = meter.resource === 'electricity' && isHot(day) ? 1.35 : 1;
  const kind = calendar.isWorking(day) ? 1 : meter.resource === 'electricity' ? 0.28 : 0.15;
  return Math.round(WORKING_DAY[meter.id] * season * kind * (0.9 + 0.2 * random.next()));
}
