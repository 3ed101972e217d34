import type { Cell, Column, Row, RowSource, Table } from '@soxanh/core';
import { FigureButton } from '../../ui/figure-button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { ScrollFrame } from '../../ui/scroll-frame.tsx';
import table from '../../ui/table.module.css';
import { cellText } from './cell-text.ts';
import styles from './reports.module.css';

/** The headings of a table of the report. */
export const Headings = ({ of }: { readonly of: Table }) => (
  <thead>
    <tr>
      {of.columns.map(({ id, heading, figures }) => (
        <th key={id} scope="col" class={figures === true ? table['number'] : undefined}>
          {heading}
        </th>
      ))}
    </tr>
  </thead>
);

/** Figures stand right, so that their digits do; short things that belong together stay on one line. */
export function lookOf({ id, figures }: Column): string | undefined {
  if (figures === true) return table['number'];
  if (id.endsWith('coverage')) return styles['coverage'];
  if (id === 'resource') return styles['resource'];
  if (NAMES.has(id)) return styles['name'];
  return SHORT.has(id) ? table['nowrap'] : undefined;
}

const NAMES: ReadonlySet<string> = new Set(['department', 'subject', 'meter']);

const SHORT: ReadonlySet<string> = new Set(['state', 'day', 'first', 'last']);

/** Opens what a row was printed from (law I3). */
export type OpenSource = (source: RowSource) => void;

interface FiguresTableProps {
  readonly of: Table;
  readonly onOpen: OpenSource;
}

/** A table of the report under its title, with what its figures are not to be read without. */
export function FiguresTable({ of, onOpen }: FiguresTableProps) {
  return (
    <div class={styles['part']}>
      <h3>{of.title}</h3>
      {of.rows.length === 0 ? null : (
        <ScrollFrame label={of.title}>
          <table class={`${table['table'] ?? ''} ${styles['figures'] ?? ''}`}>
            <Headings of={of} />
            <tbody>
              {of.rows.map((row, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- rows of a report have no name but their place
                <tr key={index} class={row.total ? table['total'] : undefined}>
                  {of.columns.map((column, at) => (
                    <td key={column.id} class={lookOf(column)}>
                      <FigureCell row={row} column={column} cell={row.cells[at]} onOpen={onOpen} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
      <TableNotes of={of} />
    </div>
  );
}

interface FigureCellProps {
  readonly row: Row;
  readonly column: Column;
  readonly cell: Cell | undefined;
  readonly onOpen: OpenSource;
}

/** What stands in a cell; a figure opens to what its row was printed from. On paper it looks like any other. */
export function FigureCell({ row, column, cell, onOpen }: FigureCellProps) {
  const language = useLanguage();
  const { source, cells } = row;
  const text = cellText(cell, language);
  const isFigure = column.figures === true || cell?.kind === 'coverage';
  if (source === undefined || !isFigure || text === '') return <>{shownIn(column, text)}</>;
  const named = cells.filter(({ kind }) => kind === 'text' || kind === 'day').slice(0, NAMED_BY);
  const of = [...named.map((each) => cellText(each, language)), column.heading].join(', ');
  return <FigureButton text={text} of={of} onOpen={() => onOpen(source)} />;
}

/** So many words at a row's beginning say whose it is. */
const NAMED_BY = 2;

/** "2 chưa ghi" stays on one line; the line breaks between such parts, after their dot. */
const shownIn = ({ id }: Column, text: string): string =>
  id === 'makeup'
    ? text
        .split(' · ')
        .map((part) => part.replaceAll(' ', '\u00A0'))
        .join('\u00A0· ')
    : text;

/** What stands right below a table. */
export const TableNotes = ({ of: { notes } }: { readonly of: Table }) =>
  notes === undefined || notes.length === 0 ? null : (
    <ul class={styles['below']}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
