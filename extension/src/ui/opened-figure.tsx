import {
  amountText,
  coverageWords,
  dateText,
  longDateText,
  makeupText,
  stateName,
  type Coverage,
  type Day,
  type Language,
  type Makeup,
  type ResourceId,
  type State,
} from '@soxanh/core';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { FigureEntries, type FigureEntry } from './figure-entries.tsx';
import { useLanguage, useWords } from './language.ts';
import { MeterTrace, type MeterTraceValues } from './meter-trace.tsx';
import styles from './opened-figure.module.css';
import { markClass } from './state-mark.tsx';
import { OPENED_WORDS } from './words/opened-words.ts';

/** One day a figure is made of. */
export interface OpenedDay {
  /** Undefined where the days are a building's or a meter's. */
  readonly department: string | undefined;
  readonly day: Day;
  readonly amount: number | null;
  readonly state: State | undefined;
  readonly working: boolean;
  readonly expected: boolean;
  readonly entries: number;
  readonly contradicted: boolean;
  /** It comes from a meter. */
  readonly metered: boolean;
}

/** What a day is made of: entries that count, and meters down to their readings. */
export interface DayInsideValues {
  readonly entries: readonly FigureEntry[];
  readonly meters: readonly MeterTraceValues[];
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
  /** What stands beside the total: amounts in no day, open questions. */
  readonly besides: (language: Language) => readonly string[];
}

interface OpenedFigureProps {
  readonly resource: ResourceId;
  readonly figure: OpenedFigureValues;
  /** What a department is called; undefined where all days are of one, which the title names. */
  readonly departmentName: ((id: string) => string) | undefined;
  /** The day that is open. */
  readonly open: { readonly day: Day; readonly department: string | undefined } | undefined;
  /** What that day is made of; undefined while it is read. */
  readonly inside: DayInsideValues | undefined;
  readonly onToggle: (day: OpenedDay) => void;
}

/** A figure with everything it rests on: its days, their states with the rule of each, and their entries (law I3). */
export function OpenedFigure(props: OpenedFigureProps) {
  const { resource, open } = props;
  const { asOf, amount, coverage, makeup, days, provisional, besides } = props.figure;
  const words = useWords(OPENED_WORDS);
  const language = useLanguage();
  if (days.length === 0) return <Nothing asOf={asOf} besides={besides(language)} />;
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
      <BesideTotal sentences={besides(language)} />
      <ul class={styles['days']}>
        {days.map((day) => (
          <DayItem
            key={`${day.day} ${day.department ?? ''}`}
            day={day}
            resource={resource}
            department={day.department === undefined ? undefined : props.departmentName?.(day.department)}
            open={open?.day === day.day && open.department === day.department}
            onToggle={props.onToggle}
          >
            <Inside resource={resource} inside={props.inside} />
          </DayItem>
        ))}
      </ul>
    </>
  );
}

interface NothingProps {
  readonly asOf: Day;
  readonly besides: readonly string[];
}

/** That there is nothing rests on something too: the day up to which it was looked, and the calendar. */
function Nothing({ asOf, besides }: NothingProps) {
  const words = useWords(OPENED_WORDS);
  return (
    <>
      <p>{words.none}</p>
      <ul class={styles['facts']}>
        <li>{words.asOf(dateText(asOf))}</li>
        <li>{words.calendar}</li>
      </ul>
      <BesideTotal sentences={besides} />
    </>
  );
}

/** Amounts and questions that are in no day: they stand beside the total, never in it. */
function BesideTotal({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul class={styles['besides']}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** A metered day without an entry says nothing of entries: none were wanted. */
function Inside({ resource, inside }: Pick<OpenedFigureProps, 'resource' | 'inside'>) {
  if (inside === undefined) return null;
  const { entries, meters } = inside;
  return (
    <>
      {(entries.length > 0 || meters.length === 0) && <FigureEntries resource={resource} entries={entries} />}
      {meters.map((trace) => (
        <MeterTrace key={trace.meter} trace={trace} />
      ))}
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

function rulesOf(day: OpenedDay, words: Words): string[] {
  const { state, working, expected, amount, contradicted, metered } = day;
  const rules = metered ? words.metered : words.rule;
  return [
    `${working ? words.working : words.off}.`,
    ...(state === undefined ? [] : [rules[state]]),
    ...(!working && !expected && amount !== null ? [words.useOnDayOff] : []),
    ...(contradicted ? [words.contradicted] : []),
  ];
}
