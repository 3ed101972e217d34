import type { Cell, Week } from '../../models/week.ts';
import { useWords } from '../../ui/language.ts';
import { WORDS } from './words.ts';
import styles from './week-table.module.css';

interface WeekFieldProps {
  readonly week: Week;
  readonly cell: Cell;
  /** The day or days it is for, in words. */
  readonly when: string;
  /** An example of what may be typed. */
  readonly hint: string;
  /** What was typed is not understood. */
  readonly isWrong: boolean;
  /** Ids of what says what it means. */
  readonly meanings: string;
  /** Enter: on to the same column of the next row. */
  readonly onEnter: () => void;
}

/** The field of a cell within a table; undefined if it is not drawn. */
export const fieldIn = (
  within: Element | null | undefined,
  { resource, row }: Cell,
): HTMLElement | undefined =>
  within?.querySelector<HTMLElement>(`[data-column="${resource}"][data-row="${row}"]`) ?? undefined;

/** A field of the grid. */
export function WeekField({ week, cell, when, hint, isWrong, meanings, onEnter }: WeekFieldProps) {
  const words = useWords(WORDS);
  return (
    <input
      type="text"
      class={styles['input']}
      value={week.text(cell)}
      placeholder={hint}
      aria-label={words.field(cell.resource, when)}
      aria-describedby={meanings}
      aria-invalid={isWrong}
      data-column={cell.resource}
      data-row={cell.row}
      autocomplete="off"
      spellcheck={false}
      onInput={(event) => week.set(cell, event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        onEnter();
      }}
    />
  );
}
