import { addDays, dayNumberFromText, dayText, type Day } from '../calendar/day.ts';
import { groupsOf, type Period } from '../calendar/period.ts';
import { workingCalendar } from '../calendar/working-days.ts';
import type { EntryDraft } from '../journal/author.ts';
import type { KnownEntry } from '../journal/entry.ts';
import { resolve } from '../journal/family.ts';
import { spanShares } from '../ledger/span-shares.ts';
import { SAMPLE_DEPARTMENTS } from './sample-office.ts';
import type { Round } from './sample-round.ts';
import { seeded } from './seeded.ts';

const REAM = 500;

/**
 * What the sample's Office hands out, and what it counts in the cupboards: three reams at the beginning, then at each
 * month's end what the issue and the recorded use leave, give or take some sheets nobody recorded.
 */
export function countPaper(seed: string, period: Period, recorded: readonly KnownEntry[]): Round[] {
  const used = sheetsByMonth(recorded);
  return SAMPLE_DEPARTMENTS.flatMap(({ id }) => {
    const random = seeded(`${seed}|giay|${id}`);
    const paper = { department: id, resource: 'paper' };
    let stock = 3 * REAM;
    const rounds: Round[] = [
      on(period.first, { kind: 'stock', ...paper, moment: 'before', day: '', amount: stock }),
    ];
    for (const { code, period: month } of groupsOf(period, 'month')) {
      const spent = Math.round((used.get(`${id}/${code}`) ?? 0) * (1 + 0.05 * random.next()));
      const reams = Math.max(0, Math.ceil((spent + REAM - stock) / REAM));
      if (reams > 0) rounds.push(on(month.first, { kind: 'issue', ...paper, day: '', amount: reams * REAM }));
      stock += reams * REAM - spent;
      // A month that is not over has not been counted yet.
      if (month.last === lastOf(month.last))
        rounds.push(on(month.last, { kind: 'stock', ...paper, day: '', amount: stock }));
    }
    return rounds;
  });
}

const on = (day: Day, draft: EntryDraft): Round => ({
  day,
  draft: { ...draft, day: dayText(day) } as EntryDraft,
});

/** The last day of the month a day lies in. */
function lastOf(day: Day): Day {
  let last = day;
  while (dayText(addDays(last, 1)).slice(0, 7) === dayText(day).slice(0, 7)) last = addDays(last, 1);
  return last;
}

/** Sheets recorded as used, by department and month; a week in one entry leaves the cupboard day by day. */
function sheetsByMonth(recorded: readonly KnownEntry[]): Map<string, number> {
  const calendar = workingCalendar(new Map());
  const sums = new Map<string, number>();
  for (const entry of resolve(recorded).counted) {
    if (entry.kind !== 'use' || entry.resource !== 'paper') continue;
    const [first, last] = [entry.day, entry.through ?? entry.day].map(dayNumberFromText);
    if (first === undefined || last === undefined) continue;
    for (const { day, share } of spanShares({ id: entry.id, first, last, amount: entry.amount }, calendar)) {
      const key = `${entry.department}/${dayText(day).slice(0, 7)}`;
      sums.set(key, (sums.get(key) ?? 0) + share);
    }
  }
  return sums;
}
