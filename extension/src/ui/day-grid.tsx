import type { Day, State } from '@soxanh/core';
import type { TargetedKeyboardEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { moved } from './day-grid-move.ts';
import { markClass } from './state-mark.tsx';
import styles from './day-grid.module.css';

/** A day in its place. */
export interface GridDay {
  readonly day: Day;
  readonly state: State | undefined;
  readonly level?: number | undefined;
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
  /** Texts over columns, from 0. */
  readonly scale: readonly { readonly column: number; readonly text: string }[];
  /** CSS size of a mark; `stretch` shares the width. */
  readonly size: { readonly width: string; readonly height: string };
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
  const { name, rows, columns, scale, size, today, hint } = props;
  const grid = useRef<HTMLDivElement>(null);
  const [looked, setLooked] = useState<Day | undefined>(undefined);
  const [stop, setStop] = useState<Day | undefined>(undefined);
  const days = rows.flatMap((row) => row.days);
  const tabStop = days.some(({ day }) => day === stop)
    ? stop
    : (days.find(({ day }) => day === today) ?? days[0])?.day;
  const text = days.find(({ day }) => day === looked)?.text;
  const heads = rows.some(({ head }) => head !== '');
  return (
    <div class={styles['frame']}>
      <div class={styles['scroll']}>
        <div
          ref={grid}
          role="grid"
          aria-label={name}
          class={styles['grid']}
          style={{
            gridTemplateColumns: `${heads ? 'auto' : '0'} repeat(${columns}, ${size.width})`,
            gridAutoRows: `minmax(${size.height}, auto)`,
            gridTemplateRows: scale.length > 0 ? 'auto' : undefined,
          }}
          onKeyDown={(event) => onKey(event, props, grid.current)}
          onMouseLeave={() => setLooked(undefined)}
        >
          <Scale scale={scale} />
          {rows.map((row, at) => (
            <div role="row" class={styles['row']} key={at}>
              <span role="rowheader" class={styles['head']} style={{ gridRow: at + 2 }}>
                {row.head}
              </span>
              {row.days.map((day) => (
                <div
                  key={day.day}
                  role="gridcell"
                  data-day={day.day}
                  tabIndex={day.day === tabStop ? 0 : -1}
                  aria-label={day.text}
                  class={cellClass(day, today)}
                  style={{ gridColumn: day.column + 2, gridRow: at + 2, blockSize: size.height }}
                  onClick={() => props.onOpen(day.day)}
                  onMouseEnter={() => setLooked(day.day)}
                  onFocus={() => {
                    setStop(day.day);
                    setLooked(day.day);
                  }}
                  onBlur={() => setLooked(undefined)}
                />
              ))}
            </div>
          ))}
        </div>
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

const Scale = ({ scale }: Pick<DayGridProps, 'scale'>) =>
  scale.map(({ column, text }) => (
    <span key={column} aria-hidden="true" class={styles['scale']} style={{ gridColumn: column + 2 }}>
      {text}
    </span>
  ));

function cellClass(day: GridDay, today: Day): string {
  const names = ['cell', 'openable', ...(day.day === today ? ['today'] : [])];
  return `${names.map((name) => styles[name] ?? '').join(' ')} ${markClass(day)}`;
}

function onKey(
  event: TargetedKeyboardEvent<HTMLDivElement>,
  { rows, onOpen }: DayGridProps,
  grid: HTMLDivElement | null,
): void {
  const number = (event.target as HTMLElement).dataset['day'];
  if (number === undefined) return;
  const day = Number(number) as Day;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    onOpen(day);
    return;
  }
  const next = moved(event.key, day, rows);
  if (next === undefined) return;
  event.preventDefault();
  grid?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
}
