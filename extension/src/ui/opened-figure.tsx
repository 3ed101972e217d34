import {
  amountText,
  coverageWords,
  dateText,
  longDateText,
  makeupText,
  stateName,
  type Day,
  type ResourceId,
  type State,
  type Total,
} from '@soxanh/core';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { FigureEntries, type FigureEntry } from './figure-entries.tsx';
import { useLanguage, useWords } from './language.ts';
import styles from './opened-figure.module.css';
import { markClass } from './state-mark.tsx';
import { OPENED_WORDS } from './words/opened-words.ts';

/** One day a figure is made of. */
export interface OpenedDay {
  readonly day: Day;
  readonly amount: number | null;
  readonly state: State | undefined;
  readonly working: boolean;
  readonly expected: boolean;
  readonly entries: number;
  readonly contradicted: boolean;
}

interface OpenedFigureProps {
  readonly resource: ResourceId;
  readonly asOf: Day;
  readonly total: Total | undefined;
  /** In the order in which they are to stand. */
  readonly days: readonly OpenedDay[];
  readonly provisional: boolean;
  /** The day that is open. */
  readonly open: Day | undefined;
  /** The entries of that day; undefined while they are read. */
  readonly entries: readonly FigureEntry[] | undefined;
  readonly onToggle: (day: Day) => void;
}

/** A figure with everything it rests on: its days, their states with the rule of each, and their entries (law I3). */
export function OpenedFigure(props: OpenedFigureProps) {
  const { resource, asOf, total, days, provisional } = props;
  const words = useWords(OPENED_WORDS);
  const language = useLanguage();
  if (days.length === 0) return <p>{words.none}</p>;
  const amount = total?.amount ?? null;
  return (
    <>
      <p class={styles['total']}>
        {amount === null ? words.noTotal : amountText(amount, resource, language)}
      </p>
      <ul class={styles['facts']}>
        {total !== undefined && (
          <li>
            {[coverageWords(total.coverage, language), makeupText(total.makeup, resource, language)]
              .filter((text) => text !== '')
              .join(' · ')}
          </li>
        )}
        <li>
          {words.sum} {words.asOf(dateText(asOf))}
        </li>
        <li>{provisional ? words.provisional : words.calendar}</li>
      </ul>
      <ul class={styles['days']}>
        {days.map((day) => (
          <DayItem
            key={day.day}
            day={day}
            resource={resource}
            open={props.open === day.day}
            onToggle={props.onToggle}
          >
            <FigureEntries resource={resource} entries={props.entries} />
          </DayItem>
        ))}
      </ul>
    </>
  );
}

interface DayItemProps {
  readonly day: OpenedDay;
  readonly resource: ResourceId;
  readonly open: boolean;
  readonly onToggle: (day: Day) => void;
  readonly children: ComponentChildren;
}

function DayItem({ day, resource, open, onToggle, children }: DayItemProps) {
  const words = useWords(OPENED_WORDS);
  const language = useLanguage();
  const id = useId();
  const { state, amount } = day;
  return (
    <li>
      <button
        type="button"
        class={styles['day']}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => onToggle(day.day)}
      >
        <span class={`${styles['swatch'] ?? ''} ${markClass({ state })}`} aria-hidden="true" />
        <span>{longDateText(day.day, language)}</span>
        <span class={styles['state']}>{state === undefined ? '' : stateName(state, resource, language)}</span>
        <span class={styles['amount']}>{amount === null ? '–' : amountText(amount, resource, language)}</span>
        <span class={styles['count']}>{day.entries > 0 ? words.entries(day.entries) : ''}</span>
      </button>
      <div id={id} hidden={!open} class={styles['inside']}>
        {open && (
          <>
            <p class={styles['quiet']}>{rulesOf(day, words).join(' ')}</p>
            {children}
          </>
        )}
      </div>
    </li>
  );
}

type Words = (typeof OPENED_WORDS)['vi'];

function rulesOf({ state, working, expected, amount, contradicted }: OpenedDay, words: Words): string[] {
  return [
    `${working ? words.working : words.off}.`,
    ...(state === undefined ? [] : [words.rule[state]]),
    ...(!working && !expected && amount !== null ? [words.useOnDayOff] : []),
    ...(contradicted ? [words.contradicted] : []),
  ];
}
