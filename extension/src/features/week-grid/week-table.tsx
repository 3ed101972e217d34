import { longDateText, rangeText, shortDateText, weekdayOf, type Day } from '@soxanh/core';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { BY_HAND, type ByHand } from '../../models/chips.ts';
import type { Week } from '../../models/week.ts';
import type { WeekDay } from '../../models/week-days.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { NarrowAnswers, NarrowCell, WideCell, type WeekCells } from './week-cell.tsx';
import styles from './week-table.module.css';
import { WORDS } from './words.ts';

interface WeekTableProps {
  readonly week: Week;
  /** For the popup: short dates, and a row of its own for what is asked. */
  readonly isNarrow?: boolean;
}

/** The grid: a row a day, paper and plastic across, and at the foot the whole week in one entry. */
export function WeekTable({ week, isNarrow = false }: WeekTableProps) {
  const words = useWords(WORDS);
  const table = useRef<HTMLTableElement>(null);
  const { value: span } = week.span;
  const down = (column: ByHand): void => {
    const fields = [...(table.current?.querySelectorAll<HTMLElement>(`[data-column=${column}]`) ?? [])];
    const at = fields.findIndex((field) => field === document.activeElement);
    fields[at + 1]?.focus();
  };
  return (
    <table
      ref={table}
      aria-label={words.table}
      class={`${styles['table'] ?? ''} ${styles[isNarrow ? 'narrow' : 'wide'] ?? ''}`}
    >
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
          <DayRow key={day.day} week={week} day={day} isNarrow={isNarrow} onEnter={down} />
        ))}
      </tbody>
      {span === undefined ? null : (
        <tfoot>
          <Row
            week={week}
            row="week"
            when={words.wholeWeek}
            isWorking
            isAhead={false}
            isNarrow={isNarrow}
            onEnter={down}
          >
            {isNarrow ? words.wholeWeekShort : words.wholeWeek}
            {isNarrow ? null : <SpanHint first={span.first} last={span.last} />}
          </Row>
          {isNarrow ? (
            <tr class={styles['answers']}>
              <td colSpan={BY_HAND.length + 1}>
                <SpanHint first={span.first} last={span.last} />
              </td>
            </tr>
          ) : null}
        </tfoot>
      )}
    </table>
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

interface DayRowProps extends Pick<WeekCells, 'week' | 'onEnter'> {
  readonly day: WeekDay;
  readonly isNarrow: boolean;
}

function DayRow({ week, day: { day, isWorking, isAhead }, isNarrow, onEnter }: DayRowProps) {
  const words = useWords(WORDS);
  const when = longDateText(day, useLanguage());
  return (
    <Row {...{ week, row: day, when, isWorking, isAhead, isNarrow, onEnter }}>
      {isNarrow ? `${words.weekdays[weekdayOf(day) - 1] ?? ''} ${shortDateText(day)}` : when}
      {isWorking ? null : <span class={styles['hint']}>{words.dayOff}</span>}
    </Row>
  );
}

interface RowProps extends WeekCells {
  readonly isNarrow: boolean;
  readonly children: ComponentChildren;
}

function Row({ isNarrow, children, ...cells }: RowProps) {
  const Shown = isNarrow ? NarrowCell : WideCell;
  return (
    <>
      <tr>
        <th scope="row">{children}</th>
        {BY_HAND.map((resource) => (
          <td key={resource}>
            <Shown {...cells} resource={resource} />
          </td>
        ))}
      </tr>
      {isNarrow ? <NarrowAnswers week={cells.week} row={cells.row} /> : null}
    </>
  );
}
