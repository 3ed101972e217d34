import { addDays, dayOf, dayText, type Day } from '../calendar/day.ts';
import { workingCalendar } from '../calendar/working-days.ts';
import type { EntryDraft } from '../journal/author.ts';

const [FIRST, LAST] = [dayOf(2024, 12, 13), dayOf(2026, 12, 31)];
const BEFORE_2026 = dayOf(2025, 12, 31);
const BEFORE_JULY = dayOf(2026, 6, 30);

/** Sheets on a working day, up to the day that is named. */
const EVERY_WORKING_DAY: Readonly<Record<string, readonly (readonly [through: Day, sheets: number])[]>> = {
  'to-chuc-can-bo': [[LAST, 150]],
  'van-phong': [
    [BEFORE_JULY, 200],
    [LAST, 180],
  ],
  'to-chuc-dang': [[LAST, 120]],
  'bao-ve-noi-bo': [
    [BEFORE_2026, 88],
    [BEFORE_JULY, 90],
    [LAST, 100],
  ],
};

const use = (department: string, day: string, amount: number): EntryDraft => ({
  kind: 'use',
  department,
  resource: 'paper',
  day,
  amount,
});

/** Days of June on which Phòng Bảo vệ chính trị nội bộ did not record its 90 sheets. */
const OTHERWISE: Readonly<Record<string, readonly EntryDraft[]>> = {
  '2026-06-05': [{ kind: 'none', department: 'bao-ve-noi-bo', resource: 'paper', day: '2026-06-05' }],
  '2026-06-06': [use('bao-ve-noi-bo', '2026-06-06', 12)],
  '2026-06-16': [],
};

function recorded(department: string): EntryDraft[] {
  const calendar = workingCalendar(new Map());
  const drafts: EntryDraft[] = [];
  for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
    const other = department === 'bao-ve-noi-bo' ? OTHERWISE[dayText(day)] : undefined;
    const sheets = EVERY_WORKING_DAY[department]?.find(([through]) => day <= through)?.[1] ?? 0;
    if (other !== undefined) drafts.push(...other);
    else if (calendar.isWorking(day)) drafts.push(use(department, dayText(day), sheets));
  }
  return drafts;
}

const issue = (department: string, day: string, amount: number): EntryDraft => ({
  kind: 'issue',
  department,
  resource: 'paper',
  day,
  amount,
});
const stock = (department: string, day: string, amount: number): EntryDraft => ({
  kind: 'stock',
  department,
  resource: 'paper',
  day,
  amount,
});

/** What was recorded as used, and what was handed out and counted around June. */
export const PAPER_ENTRIES: readonly EntryDraft[] = [
  ...Object.keys(EVERY_WORKING_DAY).flatMap(recorded),
  stock('bao-ve-noi-bo', '2026-05-29', 1250),
  issue('bao-ve-noi-bo', '2026-06-08', 1000),
  stock('bao-ve-noi-bo', '2026-06-30', 400),
  stock('van-phong', '2026-05-29', 900),
  issue('van-phong', '2026-06-01', 5000),
  stock('van-phong', '2026-06-30', 500),
];
