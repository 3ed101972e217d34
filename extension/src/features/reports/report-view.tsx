import {
  dateText,
  numberText,
  type Column,
  type Day,
  type DayTable,
  type Report,
  type Table,
} from '@soxanh/core';
import { useState } from 'preact/hooks';
import { reportRows, type ReportRow } from '../../models/report-rows.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { ScrollFrame } from '../../ui/scroll-frame.tsx';
import { markClass } from '../../ui/state-mark.tsx';
import table from '../../ui/table.module.css';
import { cellText } from './cell-text.ts';
import {
  FigureCell,
  FiguresTable,
  Headings,
  lookOf,
  RowGroups,
  TableNotes,
  type OpenSource,
} from './figures-table.tsx';
import styles from './reports.module.css';
import { WORDS } from './words.ts';

interface ReportViewProps {
  readonly report: Report;
  /** The day cells the report was made from. */
  readonly days: DayTable;
  readonly today: Day;
  /** Opens what a row was printed from (law I3). */
  readonly onOpen: OpenSource;
}

/** The report on screen and on paper: what the files hold, in the same words and numbers (law L5). */
export function ReportView({ report, days, today, onOpen }: ReportViewProps) {
  const words = useWords(WORDS);
  const [totals, daily, ...others] = report.tables;
  return (
    <article class={styles['report']}>
      <header class={styles['head']}>
        <h2>{report.title}</h2>
        <p class={styles['subtitle']}>{report.subtitle}</p>
      </header>
      {totals === undefined ? null : <TotalsTable table={totals} days={days} onOpen={onOpen} />}
      {daily === undefined ? null : <DailyTable table={daily} onOpen={onOpen} />}
      {others.map((each) => (
        <FiguresTable key={each.id} of={each} onOpen={onOpen} />
      ))}
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

interface TotalsTableProps extends Pick<ReportViewProps, 'days' | 'onOpen'> {
  readonly table: Table;
}

function TotalsTable({ table: totals, days, onOpen }: TotalsTableProps) {
  const shownOf = new Map(reportRows(totals, days).map((shown) => [shown.row, shown]));
  return (
    <div class={styles['part']}>
      <ScrollFrame label={totals.title}>
        <table class={`${table['table'] ?? ''} ${styles['figures'] ?? ''}`}>
          <caption class="visually-hidden">{totals.title}</caption>
          <RowGroups of={totals}>
            {(row, said) => {
              const shown = shownOf.get(row);
              return shown && <TotalCells shown={shown} of={totals} said={said} onOpen={onOpen} />;
            }}
          </RowGroups>
        </table>
      </ScrollFrame>
      <TableNotes of={totals} />
    </div>
  );
}

interface TotalCellsProps extends Pick<ReportViewProps, 'onOpen'> {
  readonly shown: ReportRow;
  readonly of: Table;
  readonly said: ReadonlySet<string>;
}

function TotalCells({ shown, of, said, onOpen }: TotalCellsProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { row, total, entries, route } = shown;
  const texts = row.cells.map((cell) => cellText(cell, language));
  const cellOf = (column: Column, at: number) => {
    const text = texts[at] ?? '';
    if (column.id === 'entries' && entries > 0) {
      const what = `${texts[0] ?? ''}, ${texts[1] ?? ''}`;
      return (
        <a href={`#${route}`} aria-label={words.openEntries(text, what)}>
          {text}
        </a>
      );
    }
    const state = total?.state ?? undefined;
    if (column.id !== 'state' || state === undefined)
      return <FigureCell row={row} column={column} cell={row.cells[at]} onOpen={onOpen} />;
    return (
      <span class={styles['state']}>
        <span class={`${styles['swatch'] ?? ''} ${markClass({ state })}`} aria-hidden="true" />
        {text}
      </span>
    );
  };
  return (
    <>
      {of.columns.map((column, at) => (
        <td key={column.id} class={lookOf(column)} hidden={said.has(column.id)}>
          {cellOf(column, at)}
        </td>
      ))}
    </>
  );
}

/** More rows than anybody reads on a screen, and enough to make it slow: the files have them all. */
const MOST_DAYS_SHOWN = 5000;

/** The days are many: they are drawn when somebody asks for them. */
function DailyTable({ table: daily, onOpen }: Omit<TotalsTableProps, 'days'>) {
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
                  {daily.columns.map((column, at) => (
                    <td key={column.id} class={lookOf(column)}>
                      <FigureCell row={row} column={column} cell={row.cells[at]} onOpen={onOpen} />
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
