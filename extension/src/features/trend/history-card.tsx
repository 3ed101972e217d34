import {
  amountNumber,
  amountText,
  conditionText,
  coverageWords,
  dateOf,
  dayNumberFromText,
  groupName,
  overlap,
  reasonText,
  RESOURCES,
  shortDateText,
  type ExplanationEntry,
  type Language,
  type Period,
} from '@soxanh/core';
import { useMemo } from 'preact/hooks';
import { HistoryChart, type HistoryBar } from '../../charts/history-chart.tsx';
import type { HistoryLine } from '../../charts/history-lines.ts';
import type { HistoryPin } from '../../charts/history-pins.ts';
import type { Openings } from '../../models/openings.ts';
import { openPoint, type PointFigure } from '../../models/trend-open.ts';
import type { TrendGrain, TrendPoint } from '../../models/trend-points.ts';
import type { TrendView } from '../../models/trend-view.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Figure } from '../../ui/figure.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { HistoryLegend } from './history-legend.tsx';
import { meanNumber, meanUnit } from './numbers.ts';
import styles from './trend.module.css';
import { WORDS } from './words.ts';

type Words = (typeof WORDS)['vi'];

interface HistoryCardProps {
  readonly name: string;
  readonly view: TrendView;
  readonly reasons: readonly ExplanationEntry[];
  readonly openings: Openings;
}

/** The course as a chart with numbered notes, and as a table. */
export function HistoryCard({ name, view, reasons, openings }: HistoryCardProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const notes = useMemo(() => notesOf(view, reasons, language), [view, reasons, language]);
  const bars = useMemo(
    () => view.points.map((point, at) => barOf(point, at, view, words, language)),
    [view, words, language],
  );
  const lines = useMemo(() => linesOf(view.points), [view]);
  const pins = useMemo(() => notes.flatMap(({ pin }) => (pin === undefined ? [] : [pin])), [notes]);
  return (
    <Figure name={name} table={<HistoryTable view={view} openings={openings} />}>
      <HistoryChart
        name={name}
        bars={bars}
        lines={lines}
        pins={pins}
        resource={view.resource}
        language={language}
      />
      <HistoryLegend view={view} kinds={lines.map(({ kind }) => kind)} />
      {notes.length > 0 && (
        <div class={styles['notes']}>
          <h3>{words.notes}</h3>
          <ol>
            {notes.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </div>
      )}
    </Figure>
  );
}

/** A note in words, with its place on the chart. */
interface Note {
  readonly text: string;
  readonly pin: HistoryPin | undefined;
}

/** Changed conditions and given reasons in the order of their days, numbered as they are pinned. */
function notesOf(view: TrendView, reasons: readonly ExplanationEntry[], language: Language): Note[] {
  const { points, conditions, office } = view;
  const found = [
    ...conditions.map((condition) => ({
      days: { first: condition.from, last: condition.from },
      text: conditionText(office, condition, language),
      breaks: true,
    })),
    ...reasons.flatMap((entry) => {
      const days = daysOf(entry);
      return days === undefined ? [] : [{ days, text: reasonText(office, entry, language), breaks: false }];
    }),
  ].toSorted((a, b) => a.days.first - b.days.first);
  return found.map(({ days, text, breaks }, at) => {
    const place = points.findIndex(({ period }) => overlap(period, days) !== undefined);
    return { text, pin: place === -1 ? undefined : { at: place, text: String(at + 1), breaks } };
  });
}

function daysOf({ day, through }: ExplanationEntry): Period | undefined {
  const [first, last] = [dayNumberFromText(day), dayNumberFromText(through ?? day)];
  return first === undefined || last === undefined ? undefined : { first, last };
}

const LINES = ['baseline', 'target', 'quota'] as const;

/** Lines that have something to say anywhere. */
const linesOf = (points: readonly TrendPoint[]): HistoryLine[] =>
  LINES.map((kind) => ({ kind, values: points.map((point) => point[kind] ?? null) })).filter(({ values }) =>
    values.some((value) => value !== null),
  );

function barOf(
  point: TrendPoint,
  at: number,
  { grain, resource }: TrendView,
  words: Words,
  language: Language,
): HistoryBar {
  const { amount, sure, estimated, allocated, missing, coverage, period, ended } = point;
  const said = amount === null ? words.none : amountText(amount, resource, language);
  return {
    amount,
    sure,
    estimated,
    allocated,
    missing,
    label: labelOf(period, at, grain),
    title: groupName(period, grain, language),
    text: [
      said,
      ...(coverage.expected === 0 ? [] : [coverageWords(coverage, language)]),
      ...(ended ? [] : [words.running]),
      ...LINES.flatMap((kind) => {
        const value = point[kind];
        return value === undefined ? [] : [`${words.legend[kind]}: ${amountText(value, resource, language)}`];
      }),
    ],
  };
}

/** What stands under a bar: a year beside its January, few dates among many days. */
function labelOf({ first }: Period, at: number, grain: TrendGrain): string {
  const { year, month, date } = dateOf(first);
  switch (grain) {
    case 'month':
      return at === 0 || month === 1 ? `${month}/${year}` : String(month);
    case 'week':
      return at % 2 === 0 ? shortDateText(first) : '';
    case 'day':
      return date === 1 || date === 15 ? shortDateText(first) : '';
  }
}

/** The numbers of the chart, newest first. */
function HistoryTable({ view, openings }: Pick<HistoryCardProps, 'view' | 'openings'>) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { points, resource, grain, office, asOf } = view;
  const newest = points.toReversed();

  const unit = RESOURCES[resource].shown.symbol[language];
  const kinds = linesOf(points).map(({ kind }) => kind);
  const figures: readonly PointFigure[] = ['amount', 'mean', ...kinds, 'coverage'];
  const open = (row: number, column: number): (() => void) | undefined => {
    const [point, figure] = [newest[row], figures[column - 1]];
    return point && figure && (() => openPoint(openings, view, point, figure));
  };
  const number = (amount: number | null | undefined): string =>
    amount === null || amount === undefined ? '' : amountNumber(amount, resource, language);
  return (
    <DataTable
      caption={words.tableName}
      columns={[
        { heading: words.when },
        { heading: `${words.amount} (${unit})`, number: true },
        { heading: `${words.mean} (${meanUnit(office, resource, asOf, words, language)})`, number: true },
        ...kinds.map((kind) => ({ heading: `${words.columns[kind]} (${unit})`, number: true })),
        { heading: words.coverage },
      ]}
      opens={open}
      rows={newest.map((point) => [
        groupName(point.period, grain, language),
        point.amount === null ? words.none : number(point.amount),
        point.rate === undefined ? '' : meanNumber(point.rate, resource, language),
        ...kinds.map((kind) => number(point[kind])),
        [coverageWords(point.coverage, language), ...(point.ended ? [] : [words.running])].join(' · '),
      ])}
    />
  );
}
