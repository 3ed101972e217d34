import {
  addDays,
  dayNumbered,
  groupName,
  longDateText,
  monthPeriod,
  numberText,
  type Day,
} from '@soxanh/core';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { CalendarDay, CalendarMonth, CalendarYear } from '../../models/setup-calendar.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import styles from './calendar.module.css';
import { WORDS } from './words.ts';

interface CalendarGridProps {
  readonly calendar: CalendarYear;
  readonly today: Day;
  readonly mayEdit: boolean;
  readonly onTurn: (day: CalendarDay) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Twelve months. One day takes the Tab key; arrow keys go from day to day, through the whole year. */
export function CalendarGrid({ calendar, today, mayEdit, onTurn }: CalendarGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const first = monthPeriod(calendar.year, 1).first;
  const last = monthPeriod(calendar.year, 12).last;
  const [stop, setStop] = useState<Day>(today);
  const tabStop = stop >= first && stop <= last ? stop : first;
  const move = (event: KeyboardEvent, from: Day): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = dayNumbered(Math.min(last, Math.max(first, addDays(from, step))));
    setStop(to);
    grid.current?.querySelector<HTMLButtonElement>(`[data-day="${to}"]`)?.focus();
  };
  return (
    <div ref={grid} class={styles['year']}>
      {calendar.months.map((month) => (
        <Month key={month.month} year={calendar.year} month={month}>
          {month.days.map((day) => (
            <DayButton
              key={day.day}
              day={day}
              isToday={day.day === today}
              isStop={day.day === tabStop}
              mayEdit={mayEdit}
              onTurn={() => {
                setStop(day.day);
                onTurn(day);
              }}
              onKey={(event) => move(event, day.day)}
            />
          ))}
        </Month>
      ))}
    </div>
  );
}

interface MonthProps {
  readonly year: number;
  readonly month: CalendarMonth;
  /** Its days, from the first. */
  readonly children: ComponentChildren;
}

function Month({ year, month, children }: MonthProps) {
  const words = useWords(WORDS).calendar;
  const language = useLanguage();
  return (
    <section class={styles['month']}>
      <h3>
        <span class={styles['title']}>{groupName(monthPeriod(year, month.month), 'month', language)}</span>
        <span class={styles['count']}>{words.workingDays(numberText(month.working, 0, language))}</span>
      </h3>
      <div class={styles['days']}>
        {words.weekdays.map((name) => (
          <span key={name} class={styles['weekday']} aria-hidden="true">
            {name}
          </span>
        ))}
        {Array.from({ length: month.leading }, (_, at) => (
          <span key={`empty-${at}`} />
        ))}
        {children}
      </div>
    </section>
  );
}

interface DayButtonProps {
  readonly day: CalendarDay;
  readonly isToday: boolean;
  readonly isStop: boolean;
  readonly mayEdit: boolean;
  readonly onTurn: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

function DayButton({ day, isToday, isStop, mayEdit, onTurn, onKey }: DayButtonProps) {
  const words = useWords(WORDS).calendar;
  const language = useLanguage();
  const { isWorking, isSpecial, isChanged } = day;
  const plain = isWorking ? words.working : words.off;
  const special = isWorking ? words.specialWorking : words.specialOff;
  const says = [isSpecial ? special : plain, ...(isChanged ? [words.changed] : [])].join(', ');
  const looks = [
    'day',
    isWorking ? 'working' : 'off',
    ...(isSpecial ? ['special'] : []),
    ...(isChanged ? ['changed'] : []),
    ...(isToday ? ['today'] : []),
  ];
  return (
    <button
      type="button"
      data-day={day.day}
      class={looks.map((look) => styles[look] ?? '').join(' ')}
      tabIndex={isStop ? 0 : -1}
      title={says}
      {...(isToday ? { 'aria-current': 'date' as const } : {})}
      {...(mayEdit ? { onClick: onTurn } : { 'aria-disabled': 'true' as const })}
      onKeyDown={onKey}
    >
      <span aria-hidden="true">{day.date}</span>
      <span class="visually-hidden">{`${longDateText(day.day, language)}: ${says}`}</span>
    </button>
  );
}
