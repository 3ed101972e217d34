import type { Cell, Column, Row, RowSource, Table } from '@soxanh/core';
import type { ComponentChildren } from 'preact';
import { groupedTable } from '../../models/report-groups.ts';
import { FigureButton } from '../../ui/figure-button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { ScrollFrame } from '../../ui/scroll-frame.tsx';
import table from '../../ui/table.module.css';
import { cellText } from './cell-text.ts';
import styles from './reports.module.css';
import { WORDS } from './words.ts';

/** The headings of a table of the report. */
export function Headings({
  of,
  said = NOTHING,
}: {
  readonly of: Table;
  readonly said?: ReadonlySet<string>;
}) {
  const words = useWords(WORDS);
  return (
    <thead>
      <tr>
        {of.columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            class={column.figures === true ? table['number'] : undefined}
            hidden={said.has(column.id)}
          >
            {isCoverage(column) ? words.inDays(column.heading) : column.heading}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const NOTHING: ReadonlySet<string> = new Set();

const isCoverage = ({ id }: Column): boolean => id.endsWith('coverage');

interface GroupsProps {
  readonly of: Table;
  /** Draws the cells of a row; those that stand in the head of its group are hidden. */
  readonly children: (row: Row, said: ReadonlySet<string>) => ComponentChildren;
}

/** The rows of a table, those of a resource under its name instead of each repeating it. */
export function RowGroups({ of, children }: GroupsProps) {
  const { groups, said } = groupedTable(of);
  return (
    <>
      <Headings of={of} said={said} />
      {groups.map(({ head, rows }, group) => (
        // oxlint-disable-next-line react/no-array-index-key -- groups of a report have no name but their place
        <tbody key={group}>
          {head !== undefined && (
            <tr class={styles['group']}>
              <th colSpan={of.columns.length - said.size} scope="rowgroup">
                {head}
              </th>
            </tr>
          )}
          {rows.map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- nor have its rows
            <tr key={at} class={row.total ? table['total'] : undefined}>
              {children(row, said)}
            </tr>
          ))}
        </tbody>
      ))}
    </>
  );
}

/** Figures stand right, so that their digits do; short things that belong together stay on one line. */
export function lookOf({ id, figures }: Column): string | undefined {
  if (figures === true) return table['number'];
  if (id.endsWith('coverage')) return styles['coverage'];
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
            <RowGroups of={of}>
              {(row, said) =>
                of.columns.map((column, at) => (
                  <td key={column.id} class={lookOf(column)} hidden={said.has(column.id)}>
                    <FigureCell row={row} column={column} cell={row.cells[at]} onOpen={onOpen} />
                  </td>
                ))
              }
            </RowGroups>
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
