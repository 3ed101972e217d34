import styles from './data-table.module.css';
import { FigureButton } from './figure-button.tsx';

/** A column of a data table. */
export interface DataColumn {
  readonly heading: string;
  /** Figures stand right, so that their digits do. */
  readonly number?: boolean;
}

interface DataTableProps {
  /** What the table shows; read out, not seen: the figure it belongs to has its title. */
  readonly caption: string;
  readonly columns: readonly DataColumn[];
  /** Texts in the order of the columns; the first is the row's head. */
  readonly rows: readonly (readonly string[])[];
  /** What a cell opens to, by its row and column (law I3); the first column never does. */
  readonly opens?: (row: number, column: number) => (() => void) | undefined;
}

/** The numbers of a chart. */
export function DataTable({ caption, columns, rows, opens }: DataTableProps) {
  const look = (at: number): string => (columns[at]?.number === true ? (styles['number'] ?? '') : '');
  return (
    // Long tables scroll in their own frame, which the keyboard must be able to reach.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section class={styles['scroll']} tabIndex={0} aria-label={caption}>
      <table class={styles['table']}>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ heading }, at) => (
              <th key={heading} scope="col" class={look(at)}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, y) => (
            <tr key={row.join('|')}>
              {row.map((text, at) =>
                at === 0 ? (
                  <th key={columns[at]?.heading} scope="row" class={look(at)}>
                    {text}
                  </th>
                ) : (
                  <td key={columns[at]?.heading} class={look(at)}>
                    <Content text={text} of={row[0]} onOpen={opens?.(y, at)} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ContentProps {
  readonly text: string;
  readonly of: string | undefined;
  readonly onOpen: (() => void) | undefined;
}

const Content = ({ text, of = '', onOpen }: ContentProps) =>
  onOpen === undefined || text === '' ? <>{text}</> : <FigureButton text={text} of={of} onOpen={onOpen} />;
