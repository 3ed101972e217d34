import { dateOf, groupName, monthPeriod, numberText } from '@soxanh/core';
import { useState } from 'preact/hooks';
import { calendarYear, toggledDay, type CalendarDay } from '../../models/setup-calendar.ts';
import type { Setup } from '../../models/setup.ts';
import { Button } from '../../ui/button.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Mark } from '../../ui/mark.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CalendarGrid } from './calendar-grid.tsx';
import styles from './calendar.module.css';
import { useProblemText } from './problem.ts';
import { StatedDays } from './stated-days.tsx';
import { SwapForm } from './swap-form.tsx';
import { WORDS } from './words.ts';

/** The working days of a year. A click turns a day; each is a dated fact of the office. */
export function CalendarSection({ setup }: { readonly setup: Setup }) {
  const words = useWords(WORDS).calendar;
  const language = useLanguage();
  const problem = useProblemText(setup.problem.value);
  const [year, setYear] = useState(dateOf(setup.today).year);
  const calendar = calendarYear(setup.office.value, year);
  const turn = (day: CalendarDay): void => void setup.state([toggledDay(day)]);
  return (
    <section class={form['card']} aria-labelledby="calendar">
      <div class={styles['head']}>
        <h2 id="calendar">{groupName(monthPeriod(year, 1), 'year', language)}</h2>
        <Button label={words.before} onPress={() => setYear(year - 1)}>
          ‹
        </Button>
        <Button label={words.after} onPress={() => setYear(year + 1)}>
          ›
        </Button>
        <Mark look={calendar.isProvisional ? 'rough' : 'good'}>
          {calendar.isProvisional ? words.provisional : words.official}
        </Mark>
        <span class={form['quiet']}>{words.workingDays(numberText(calendar.working, 0, language))}</span>
      </div>
      {setup.mayEdit ? <p class={form['quiet']}>{words.explained}</p> : null}
      {problem === undefined ? null : <Notice tone="problem">{problem}</Notice>}
      <Legend />
      {setup.mayEdit ? <SwapForm setup={setup} /> : null}
      <CalendarGrid calendar={calendar} today={setup.today} mayEdit={setup.mayEdit} onTurn={turn} />
      <StatedDays setup={setup} year={year} />
    </section>
  );
}

function Legend() {
  const words = useWords(WORDS).calendar;
  const marks = [
    ['working', words.working],
    ['off', words.off],
    ['special off', words.specialOff],
    ['special working', words.specialWorking],
    ['changed', words.changed],
  ] as const;
  return (
    <ul class={styles['legend']}>
      {marks.map(([look, text]) => (
        <li key={look}>
          <span
            aria-hidden="true"
            class={`${styles['day'] ?? ''} ${look
              .split(' ')
              .map((name) => styles[name] ?? '')
              .join(' ')}`}
          />
          {text}
        </li>
      ))}
    </ul>
  );
}
