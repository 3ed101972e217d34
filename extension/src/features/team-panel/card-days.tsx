import { dateText, lengthOf, type Day, type Period, type ResourceId } from '@soxanh/core';
import type { ComponentChildren } from 'preact';
import { TrendLine } from '../../charts/trend-line.tsx';
import type { StripDay } from '../../models/strip-day.ts';
import { dayWords } from '../../ui/day-value.ts';
import { DaysTable } from '../../ui/days-table.tsx';
import { Figure } from '../../ui/figure.tsx';
import { Folded } from '../../ui/folded.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { markClass } from '../../ui/state-mark.tsx';
import { StateStrip } from '../../ui/state-strip.tsx';
import styles from './card-days.module.css';
import { WORDS } from './words.ts';

interface CardDaysProps {
  /** What is shown, "Điện, Tòa nhà số 2". */
  readonly name: string;
  readonly resource: ResourceId;
  readonly period: Period;
  readonly today: Day;
  readonly days: readonly StripDay[];
  /** Ninety days up to the end of the period. */
  readonly trend: readonly StripDay[];
  /** The ninety days are drawn in sight, not behind the fold. */
  readonly withTrend: boolean;
  /** Nothing is known in the period: the marks would all be the same. */
  readonly isBlank: boolean;
  /** Opens the period's figure at a day. */
  readonly onOpen: (day: Day) => void;
  /** Stands behind the fold before the days. */
  readonly children?: ComponentChildren;
}

/** A mark a day needs some width to be told from others. */
const LONGEST_STRIP_DAYS = 31;

/** Marks that are all the same say no more than the words beside the figure. */
const saysSomething = (days: readonly StripDay[]): boolean =>
  new Set(days.map(({ state }) => state)).size > 1;

/** Under a figure: its days as marks, how they went, and behind a fold each of them to be read and opened. */
export function CardDays(props: CardDaysProps) {
  const { name, resource, period, days, trend, withTrend, isBlank } = props;
  const words = useWords(WORDS);
  const language = useLanguage();
  const last = dateText(trend.at(-1)?.day ?? period.last);
  const isMarked = !isBlank && lengthOf(period) <= LONGEST_STRIP_DAYS && saysSomething(days);
  const line = (low: boolean) => (
    <>
      <p class={styles['caption']}>{words.trend(last)}</p>
      <TrendLine
        name={words.trendName(name, last)}
        days={trend}
        resource={resource}
        language={language}
        low={low}
      />
    </>
  );
  return (
    <div class={styles['days']}>
      {isMarked && <Marks days={days} resource={resource} />}
      {withTrend && line(true)}
      <div class={styles['fold']}>
        <Folded summary={words.eachDay}>
          {() => <Unfolded {...props}>{withTrend ? null : line(false)}</Unfolded>}
        </Folded>
      </div>
    </div>
  );
}

/** What stands behind the fold: what belongs there, then the days one by one. */
function Unfolded({
  children,
  ...of
}: Omit<CardDaysProps, 'children'> & { readonly children: ComponentChildren }) {
  const { name, resource, period, today, days, onOpen } = of;
  const words = useWords(WORDS);
  return (
    <Figure name={name} table={<EachDay {...of} />}>
      <p class={styles['caption']}>{words.strip}</p>
      <StateStrip resource={resource} period={period} days={days} today={today} onOpen={onOpen} />
      {children}
    </Figure>
  );
}

/** Strip and line show days of one stretch: their numbers are one table, newest first. */
function EachDay({
  name,
  resource,
  days,
  trend,
}: Pick<CardDaysProps, 'name' | 'resource' | 'days' | 'trend'>) {
  const words = useWords(WORDS);
  const all = new Map<Day, StripDay>([...trend, ...days].map((day) => [day.day, day]));
  return (
    <DaysTable
      caption={words.daysTable(name)}
      resource={resource}
      days={[...all.values()].toSorted((a, b) => b.day - a.day)}
    />
  );
}

/** The marks of a month in a line; the same days are read one by one behind the fold. */
function Marks({ days, resource }: Pick<CardDaysProps, 'days' | 'resource'>) {
  const language = useLanguage();
  return (
    <div class={styles['marks']} aria-hidden="true">
      {days.map((day) => (
        <span key={day.day} class={markClass(day)} title={dayWords(day, resource, language)} />
      ))}
    </div>
  );
}
