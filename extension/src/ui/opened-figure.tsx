import {
  amountText,
  coverageWords,
  dateText,
  longDateText,
  makeupText,
  stateName,
  type Coverage,
  type Day,
  type Makeup,
  type ResourceId,
  type State,
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
  readonly department: string;
  readonly day: Day;
  readonly amount: number | null;
  readonly state: State | undefined;
  readonly working: boolean;
  readonly expected: boolean;
  readonly entries: number;
  readonly contradicted: boolean;
}

/** What a figure rests on. */
export interface OpenedFigureValues {
  readonly asOf: Day;
  readonly amount: number | null;
  readonly coverage: Coverage;
  readonly makeup: Makeup;
  /** In the order in which they are to stand. */
  readonly days: readonly OpenedDay[];
  /** Set if the calendar of some of these days is not official yet. */
  readonly provisional: boolean;
}

interface OpenedFigureProps {
  readonly resource: ResourceId;
  readonly figure: OpenedFigureValues;
  /** What a department is called; undefined where all days are of one, which the title names. */
  readonly departmentName: ((id: string) => string) | undefined;
  /** The day that is open. */
  readonly open: { readonly day: Day; readonly department: string } | undefined;
  /** The entries of that day; undefined while they are read. */
  readonly entries: readonly FigureEntry[] | undefined;
  readonly onToggle: (day: OpenedDay) => void;
}

/** A figure with everything it rests on: its days, their states with the rule of each, and their entries (law I3). */
export function OpenedFigure(props: OpenedFigureProps) {
  const { resource, open } = props;
  const { asOf, amount, coverage, makeup, days, provisional } = props.figure;
  const words = useWords(OPENED_WORDS);
  const language = useLanguage();
  if (days.length === 0) return <p>{words.none}</p>;
  const facts = [coverageWords(coverage, language), makeupText(makeup, resource, language)];
  return (
    <>
      <p class={styles['total']}>
        {amount === null ? words.noTotal : amountText(amount, resource, language)}
      </p>
      <ul class={styles['facts']}>
        <li>{facts.filter((text) => text !== '').join(' · ')}</li>
        <li>
          {words.sum} {words.asOf(dateText(asOf))}
        </li>
        <li>{provisional ? words.provisional : words.calendar}</li>
      </ul>
      <ul class={styles['days']}>
        {days.map((day) => (
          <DayItem
            key={`${day.day} ${day.department}`}
            day={day}
            resource={resource}
            department={props.departmentName?.(day.department)}
            open={open?.day === day.day && open.department === day.department}
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
  readonly department: string | undefined;
  readonly open: boolean;
  readonly onToggle: (day: OpenedDay) => void;
  readonly children: ComponentChildren;
}

function DayItem({ day, resource, department, open, onToggle, children }: DayItemProps) {
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
        onClick={() => onToggle(day)}
      >
        <span class={`${styles['swatch'] ?? ''} ${markClass({ state })}`} aria-hidden="true" />
        <span>{longDateText(day.day, language)}</span>
        <span class={styles['state']}>
          {[department, state && stateName(state, resource, language)].filter(Boolean).join(' · ')}
        </span>
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
