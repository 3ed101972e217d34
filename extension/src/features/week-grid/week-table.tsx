import { amountText, longDateText, rangeText, type Day } from '@soxanh/core';
import { useRef } from 'preact/hooks';
import { BY_HAND, type ByHand } from '../../models/chips.ts';
import type { DayRecord } from '../../models/today-record.ts';
import type { Week } from '../../models/week.ts';
import type { WeekDay } from '../../models/week-days.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { ScrollFrame } from '../../ui/scroll-frame.tsx';
import { WeekField } from './week-field.tsx';
import styles from './week-grid.module.css';
import { WORDS } from './words.ts';

/** The grid: a row a day, paper and plastic across, and at the foot the whole week in one entry. */
export function WeekTable({ week }: { readonly week: Week }) {
  const words = useWords(WORDS);
  const table = useRef<HTMLTableElement>(null);
  const { value: span } = week.span;
  const down = (column: ByHand): void => {
    const fields = [...(table.current?.querySelectorAll<HTMLElement>(`[data-column=${column}]`) ?? [])];
    const at = fields.findIndex((field) => field === document.activeElement);
    fields[at + 1]?.focus();
  };
  return (
    <ScrollFrame label={words.table}>
      <table ref={table} class={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            {BY_HAND.map((resource) => (
              <th key={resource} scope="col">
                {words.columns[resource]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {week.days.value.map((day) => (
            <DayRow key={day.day} week={week} day={day} onEnter={down} />
          ))}
        </tbody>
        {span === undefined ? null : (
          <tfoot>
            <tr>
              <th scope="row">
                {words.wholeWeek}
                <SpanHint first={span.first} last={span.last} />
              </th>
              {BY_HAND.map((resource) => (
                <td key={resource}>
                  <WeekField
                    week={week}
                    cell={{ resource, row: 'week' }}
                    when={words.wholeWeek}
                    onEnter={() => down(resource)}
                  />
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollFrame>
  );
}

function SpanHint({ first, last }: { readonly first: Day; readonly last: Day }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const text =
    first === last
      ? words.oneDay(longDateText(first, language))
      : words.wholeWeekHint(rangeText({ first, last }));
  return <span class={styles['hint']}>{text}</span>;
}

interface DayRowProps {
  readonly week: Week;
  readonly day: WeekDay;
  readonly onEnter: (column: ByHand) => void;
}

function DayRow({ week, day: { day, isWorking, isAhead }, onEnter }: DayRowProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const when = longDateText(day, language);
  return (
    <tr>
      <th scope="row">
        {when}
        {isWorking ? null : <span class={styles['hint']}>{words.dayOff}</span>}
      </th>
      {BY_HAND.map((resource) => (
        <td key={resource}>
          <p class={styles['already']}>{already(week.record(resource, day), resource)}</p>
          {isAhead ? null : (
            <WeekField
              week={week}
              cell={{ resource, row: day }}
              when={when}
              onEnter={() => onEnter(resource)}
            />
          )}
        </td>
      ))}
    </tr>
  );

  function already(record: DayRecord | undefined, resource: ByHand): string {
    if (record === undefined) return '…';
    if (record.state === 'zero-confirmed') return words.noUse;
    if (record.state !== undefined) return words.already(amountText(record.amount, resource, language));
    return isAhead ? words.ahead : isWorking ? words.nothing : '';
  }
}
