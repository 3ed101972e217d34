import type { Column, Table } from '@soxanh/core';
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

/** A table of the report under its title, with what its figures are not to be read without. */
export function FiguresTable({ of }: { readonly of: Table }) {
  const language = useLanguage();
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
                      {shownIn(column, cellText(row.cells[at], language))}
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

/** "2 chưa ghi" stays on one line; the line breaks between such parts, after their dot. */
export const shownIn = ({ id }: Column, text: string): string =>
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
