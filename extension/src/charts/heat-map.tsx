import { amountText, type Coverage, type Day, type ResourceId } from '@soxanh/core';
import { DayGrid, type GridDay } from '../ui/day-grid.tsx';
import { dayWords, type DayValue } from '../ui/day-value.ts';
import { useLanguage, useWords } from '../ui/language.ts';
import { StateLegend } from '../ui/state-legend.tsx';
import { markClass } from '../ui/state-mark.tsx';
import styles from './heat-map.module.css';
import { heatPlace, monthColumns } from './heat-places.ts';
import { HEAT_WORDS } from './heat-words.ts';

/** A day of the map. */
export interface HeatDay extends DayValue {
  /** 0 for nothing used or no value, 1 (little) to 4 (much). */
  readonly level: number;
  readonly coverage: Coverage;
}

interface HeatMapProps {
  /** Whose days these are. */
  readonly name: string;
  readonly resource: ResourceId;
  /** All days of a year. */
  readonly days: readonly HeatDay[];
  /** The greatest amount of levels 1 to 3. */
  readonly limits: readonly number[];
  readonly today: Day;
  readonly onOpen: (day: Day) => void;
}

/** A year at a glance: a column a week, shade for the amount, and the mark of every day's state. */
export function HeatMap({ name, resource, days, limits, today, onOpen }: HeatMapProps) {
  const words = useWords(HEAT_WORDS);
  const language = useLanguage();
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  if (first === undefined || last === undefined) return null;
  const rows = words.weekdays.map((head): { head: string; days: GridDay[] } => ({ head, days: [] }));
  for (const day of days) {
    const { row, column } = heatPlace(day.day, first);
    const covered = day.coverage.expected > 1 ? `; ${words.covered(day.coverage)}` : '';
    rows[row]?.days.push({ ...day, column, text: dayWords(day, resource, language) + covered });
  }
  return (
    <>
      <DayGrid
        name={name}
        look="year"
        rows={rows}
        columns={heatPlace(last, first).column + 1}
        scale={monthColumns(first, last).map(({ month, column }) => ({ column, text: words.month(month) }))}
        today={today}
        hint={words.hint}
        onOpen={onOpen}
      />
      <div class={styles['legends']}>
        <Levels days={days} limits={limits} resource={resource} />
        <p class={styles['legend']}>{words.states}:</p>
        <StateLegend resource={resource} days={days} />
      </div>
    </>
  );
}

/** What the shades mean, in amounts; only those that occur. */
function Levels({ days, limits, resource }: Pick<HeatMapProps, 'days' | 'limits' | 'resource'>) {
  const words = useWords(HEAT_WORDS);
  const language = useLanguage();
  const text = (level: number): string => {
    const limit = amountText(limits[Math.min(level, limits.length) - 1] ?? 0, resource, language);
    return level <= limits.length ? words.upTo(limit) : words.above(limit);
  };
  const seen = [1, 2, 3, 4].filter((level) => days.some((day) => day.level === level));
  if (seen.length === 0) return null;
  return (
    <>
      <p class={styles['legend']}>{words.amounts}:</p>
      <ul class={styles['levels']}>
        {seen.map((level) => (
          <li key={level}>
            <span
              class={`${styles['swatch'] ?? ''} ${markClass({ state: 'measured', level })}`}
              aria-hidden="true"
            />
            {text(level)}
          </li>
        ))}
      </ul>
    </>
  );
}
