import type { Day, State } from '@soxanh/core';
import type { TargetedKeyboardEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { moved } from './day-grid-move.ts';
import styles from './day-grid.module.css';
import { markClass } from './state-mark.tsx';

/** A day in its place. */
export interface GridDay {
  readonly day: Day;
  readonly state: State | undefined;
  readonly level?: number | undefined;
  readonly unasked?: true | undefined;
  /** Counted from 0. */
  readonly column: number;
  /** Date, state and amount in words. */
  readonly text: string;
}

/** Days beside each other, with a head. */
export interface GridRow {
  readonly head: string;
  readonly days: readonly GridDay[];
}

interface DayGridProps {
  /** What the days are of, for those who do not see them. */
  readonly name: string;
  readonly rows: readonly GridRow[];
  readonly columns: number;
  /** Texts over columns, from 0, in order. */
  readonly scale: readonly { readonly column: number; readonly text: string }[];
  /** `strip`: one row of high marks · `months`: a row a month · `year`: small squares of one size. */
  readonly look: 'strip' | 'months' | 'year';
  readonly today: Day;
  /** What the line under the days says while no day is looked at. */
  readonly hint: string;
  readonly onOpen: (day: Day) => void;
}

/**
 * Days as marks. One stop of the Tab key; arrows go from day to day, Enter opens one. What a day says is read out, and
 * stands in the line beneath, whose place is kept so that nothing jumps.
 */
export function DayGrid(props: DayGridProps) {
  const { name, rows, columns, scale, look, today, hint, onOpen } = props;
  const grid = useRef<HTMLTableElement>(null);
  const [looked, setLooked] = useState<Day | undefined>(undefined);
  const [stop, setStop] = useState<Day | undefined>(undefined);
  const days = rows.flatMap((row) => row.days);
  const has = (wanted: Day | undefined): boolean => days.some(({ day }) => day === wanted);
  const tabStop = has(stop) ? stop : has(today) ? today : days[0]?.day;
  const text = days.find(({ day }) => day === looked)?.text;
  const open = (target: EventTarget | null): void => {
    const day = dayOf(target);
    if (day !== undefined) onOpen(day);
  };
  return (
    <div class={styles['frame']}>
      <div class={styles['scroll']}>
        <table
          ref={grid}
          // The pattern of a grid: one Tab stop, arrows between its cells. Only a table has rows and heads to give it.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          aria-label={name}
          class={`${styles['grid'] ?? ''} ${styles[look] ?? ''}`}
          onKeyDown={(event) => onKey(event, rows, grid.current, open)}
          onClick={(event) => open(event.target)}
          onPointerOver={(event) => setLooked(dayOf(event.target))}
          onPointerLeave={() => setLooked(undefined)}
          onFocusIn={(event) => {
            setStop(dayOf(event.target));
            setLooked(dayOf(event.target));
          }}
          onFocusOut={() => setLooked(undefined)}
        >
          <Scale scale={scale} columns={columns} heads={rows.some(({ head }) => head !== '')} />
          <tbody>
            {rows.map((row) => (
              <Row key={row.days[0]?.day} row={row} tabStop={tabStop} today={today} />
            ))}
          </tbody>
        </table>
      </div>
      <p
        class={`${styles['reading'] ?? ''} ${text === undefined ? (styles['hint'] ?? '') : ''}`}
        aria-hidden="true"
      >
        {text ?? hint}
      </p>
    </div>
  );
}

/** Texts stand over their column and reach over the empty ones after it. */
function Scale({
  scale,
  columns,
  heads,
}: Pick<DayGridProps, 'scale' | 'columns'> & { readonly heads: boolean }) {
  const starts = scale[0]?.column === 0 ? scale : [{ column: 0, text: '' }, ...scale];
  return (
    <thead aria-hidden="true">
      <tr>
        {heads && <td aria-hidden="true" class={styles['head']} />}
        {starts.map(({ column, text }, at) => (
          <td key={column} colSpan={(starts[at + 1]?.column ?? columns) - column} class={styles['scale']}>
            {text}
          </td>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly row: GridRow;
  readonly tabStop: Day | undefined;
  readonly today: Day;
}

function Row({ row, tabStop, today }: RowProps) {
  const before = row.days[0]?.column ?? 0;
  return (
    <tr>
      {row.head !== '' && (
        <th scope="row" class={styles['head']}>
          {row.head}
        </th>
      )}
      {before > 0 && <td aria-hidden="true" colSpan={before} />}
      {row.days.map((day) => (
        <td
          key={day.day}
          data-day={day.day}
          tabIndex={day.day === tabStop ? 0 : -1}
          aria-label={day.text}
          class={`${styles['cell'] ?? ''} ${day.day === today ? (styles['today'] ?? '') : ''}`}
        >
          <span class={markClass(day)} />
        </td>
      ))}
    </tr>
  );
}

function dayOf(target: EventTarget | null): Day | undefined {
  const number =
    target instanceof Element ? target.closest<HTMLElement>('[data-day]')?.dataset['day'] : undefined;
  return number === undefined ? undefined : (Number(number) as Day);
}

function onKey(
  event: TargetedKeyboardEvent<HTMLTableElement>,
  rows: readonly GridRow[],
  grid: HTMLTableElement | null,
  open: (target: EventTarget | null) => void,
): void {
  const day = dayOf(event.target);
  if (day === undefined) return;
  const next = moved(event.key, day, rows);
  const opens = event.key === 'Enter' || event.key === ' ';
  if (opens || next !== undefined) event.preventDefault();
  if (opens) open(event.target);
  else if (next !== undefined) grid?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
}
