import type { ComponentChildren } from 'preact';
import styles from './table.module.css';

interface UnfoldedRowProps {
  readonly columns: number;
  readonly children: ComponentChildren;
}

/** What is opened for a row of a table, beneath it over its whole width. */
export const UnfoldedRow = ({ columns, children }: UnfoldedRowProps) => (
  <tr class={styles['unfolded']}>
    <td colSpan={columns}>{children}</td>
  </tr>
);
