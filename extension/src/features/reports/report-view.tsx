import {
  amountNumber,
  coverageWords,
  dateText,
  numberText,
  type Cell,
  type Day,
  type DayTable,
  type Language,
  type Report,
  type Table,
} from '@soxanh/core';
import { useState } from 'preact/hooks';
import { reportRows, type ReportRow } from '../../models/report-rows.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { ScrollFrame } from '../../ui/scroll-frame.tsx';
import { markClass } from '../../ui/state-mark.tsx';
import table from '../../ui/table.module.css';
import styles from './reports.module.css';
import { WORDS } from './words.ts';

interface ReportViewProps {
  readonly report: Report;
  /** The day cells the report was made from. */
  readonly days: DayTable;
  readonly today: Day;
}

/** The report on screen and on paper: what the files hold, in the same words and numbers (law L5). */
export function ReportView({ report, days, today }: ReportViewProps) {
  const words = useWords(WORDS);
  const [totals, daily] = report.tables;
  return (
    <article class={styles['report']}>
      <header class={styles['head']}>
        <h2>{report.title}</h2>
        <p class={styles['subtitle']}>{report.subtitle}</p>
      </header>
      {totals === undefined ? null : <TotalsTable table={totals} days={days} />}
      {daily === undefined ? null : <DailyTable table={daily} />}
      <section class={styles['notes']}>
        <h3>{words.notes}</h3>
        <ul>
          {report.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </section>
      <p class={styles['printed']}>{words.printed(dateText(today))}</p>
    </article>
  );
}

function TotalsTable({ table: totals, days }: { readonly table: Table; readonly days: DayTable }) {
  return (
    <ScrollFrame label={totals.title}>
      <table class={`${table['table'] ?? ''} ${styles['totals'] ?? ''}`}>
        <caption class="visually-hidden">{totals.title}</caption>
        <Headings of={totals} />
        <tbody>
          {reportRows(totals, days).map((shown, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows of a report have no name but their place
            <TotalRow key={at} shown={shown} of={totals} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

const Headings = ({ of }: { readonly of: Table }) => (
  <thead>
    <tr>
      {of.columns.map(({ id, heading }) => (
        <th key={id} scope="col" class={isNumber(id) ? table['number'] : undefined}>
          {heading}
        </th>
      ))}
    </tr>
  </thead>
);

/** Columns of figures stand right, so that their digits do. */
const isNumber = (column: string): boolean => column === 'amount' || column === 'entries';

/** Short things that belong together stay on one line. */
const lookOf = (column: string): string | undefined =>
  isNumber(column)
    ? table['number']
    : column === 'state' || column === 'coverage'
      ? table['nowrap']
      : undefined;

function TotalRow({ shown, of }: { readonly shown: ReportRow; readonly of: Table }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { row, total, entries, route } = shown;
  const texts = row.cells.map((cell) => cellText(cell, language));
  const cellOf = (column: string, text: string) => {
    if (column === 'entries' && entries > 0) {
      const what = `${texts[0] ?? ''}, ${texts[1] ?? ''}`;
      return (
        <a href={`#${route}`} aria-label={words.openEntries(text, what)}>
          {text}
        </a>
      );
    }
    const state = total?.state ?? undefined;
    if (column === 'makeup') return together(text);
    if (column !== 'state' || state === undefined) return text;
    return (
      <span class={styles['state']}>
        <span class={`${styles['swatch'] ?? ''} ${markClass({ state })}`} aria-hidden="true" />
        {text}
      </span>
    );
  };
  return (
    <tr class={row.total ? table['total'] : undefined}>
      {of.columns.map(({ id }, at) => (
        <td key={id} class={lookOf(id)}>
          {cellOf(id, texts[at] ?? '')}
        </td>
      ))}
    </tr>
  );
}

/** "2 chưa ghi" stays on one line; the line breaks between such parts, after their dot. */
const together = (makeup: string): string =>
  makeup
    .split(' · ')
    .map((part) => part.replaceAll(' ', '\u00A0'))
    .join('\u00A0· ');

/** More rows than anybody reads on a screen, and enough to make it slow: the files have them all. */
const MOST_DAYS_SHOWN = 5000;

/** The days are many: they are drawn when somebody asks for them. */
function DailyTable({ table: daily }: { readonly table: Table }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  if (daily.rows.length === 0) return null;
  if (daily.rows.length > MOST_DAYS_SHOWN)
    return <p class={styles['notes']}>{words.tooManyDays(numberText(daily.rows.length, 0, language))}</p>;
  return (
    <details class={styles['days']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {words.days} ({numberText(daily.rows.length, 0, language)})
      </summary>
      {isOpen ? (
        <ScrollFrame label={daily.title} tall>
          <table class={table['table']}>
            <Headings of={daily} />
            <tbody>
              {daily.rows.map((row, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- rows of a report have no name but their place
                <tr key={index}>
                  {daily.columns.map(({ id }, at) => (
                    <td key={id} class={isNumber(id) ? table['number'] : undefined}>
                      {cellText(row.cells[at], language)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      ) : null}
    </details>
  );
}

/** What a cell says on screen. No value is a dash, never a zero (law L1). */
function cellText(cell: Cell | undefined, language: Language): string {
  switch (cell?.kind) {
    case undefined:
      return '';
    case 'text':
      return cell.text;
    case 'day':
      return dateText(cell.day);
    case 'count':
      return numberText(cell.count, 0, language);
    case 'amount':
      return cell.amount === null ? '–' : amountNumber(cell.amount, cell.resource, language);
    case 'coverage':
      return coverageWords(cell.coverage, language);
  }
}
