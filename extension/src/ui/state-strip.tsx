import { dateOf, lengthOf, weekdayOf, type Day, type Period, type ResourceId } from '@soxanh/core';
import { DayGrid, type GridRow } from './day-grid.tsx';
import { dayWords, type DayValue } from './day-value.ts';
import { useLanguage, useWords } from './language.ts';
import { STRIP_WORDS } from './words/strip-words.ts';

interface StateStripProps {
  readonly resource: ResourceId;
  readonly period: Period;
  readonly days: readonly DayValue[];
  readonly today: Day;
  readonly onOpen: (day: Day) => void;
}

/** The days of a period, each with the mark of its state: a week or a month in one row, longer ones a row a month. */
export function StateStrip({ resource, period, days, today, onOpen }: StateStripProps) {
  const language = useLanguage();
  const words = useWords(STRIP_WORDS);
  const grid = (day: DayValue, column: number) => ({
    ...day,
    column,
    text: dayWords(day, resource, language),
  });
  const byMonth = lengthOf(period) > 31;
  const rows: GridRow[] = byMonth
    ? monthsOf(days).map((month) => ({
        head: words.month(dateOf(month[0]?.day ?? period.first).month),
        days: month.map((day) => grid(day, dateOf(day.day).date - 1)),
      }))
    : [{ head: '', days: days.map(grid) }];
  return (
    <DayGrid
      name={words.name}
      hint={words.hint}
      rows={rows}
      columns={byMonth ? 31 : days.length}
      scale={byMonth ? MONTH_SCALE : scaleOf(days, words.weekday)}
      look={byMonth ? 'months' : 'strip'}
      today={today}
      onOpen={onOpen}
    />
  );
}

const MONTH_SCALE = [1, 5, 10, 15, 20, 25, 30].map((date) => ({ column: date - 1, text: String(date) }));

/** Over a week every day has its name; over a month its Mondays have their dates. */
function scaleOf(
  days: readonly DayValue[],
  weekday: (weekday: number, date: number) => string,
): { column: number; text: string }[] {
  const isWeek = days.length <= 7;
  return days.flatMap(({ day }, column) => {
    const { date } = dateOf(day);
    if (isWeek) return [{ column, text: weekday(weekdayOf(day), date) }];
    return weekdayOf(day) === 1 ? [{ column, text: String(date) }] : [];
  });
}

function monthsOf(days: readonly DayValue[]): DayValue[][] {
  const months = new Map<number, DayValue[]>();
  for (const day of days) {
    const { month } = dateOf(day.day);
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  return [...months.values()];
}
