import { amountText, lengthOf, numberText, rangeText, type Day, type Meter, type Period } from '@soxanh/core';
import { useState } from 'preact/hooks';
import type { StretchRow } from '../../models/meter-history.ts';
import { Button } from '../../ui/button.tsx';
import { FigureButton } from '../../ui/figure-button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { ScrollFrame } from '../../ui/scroll-frame.tsx';
import table from '../../ui/table.module.css';
import { entryLine, whenOf } from './entry-line.ts';
import styles from './meter-book.module.css';
import { WORDS } from './words.ts';

interface StretchesTableProps {
  /** Newest first. */
  readonly rows: readonly StretchRow[];
  readonly meter: Pick<Meter, 'resource' | 'decimals'>;
  /** Opens these days, one of them down to the two readings (law I3). */
  readonly onOpen: (days: Period, day: Day) => void;
}

/** More than a year of month ends with some weekends between. */
const SHOWN_AT_FIRST = 14;

/** What was used between each two readings, and how it falls on the days: the two readings stand beneath (law I3). */
export function StretchesTable({ rows, meter, onOpen }: StretchesTableProps) {
  const words = useWords(WORDS).stretches;
  const language = useLanguage();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? rows : rows.slice(0, SHOWN_AT_FIRST);
  return (
    <div class={styles['part']}>
      <h2>{words.title}</h2>
      {rows.length === 0 ? (
        <p class={styles['small']}>{words.none}</p>
      ) : (
        <ScrollFrame label={words.title}>
          <table class={table['table']}>
            <thead>
              <tr>
                <th scope="col">{words.days}</th>
                <th scope="col" class={table['number']}>
                  {words.count}
                </th>
                <th scope="col" class={table['number']}>
                  {words.used}
                </th>
                <th scope="col">{words.state}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <Line key={row.stretch.first} row={row} meter={meter} onOpen={onOpen} />
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
      {shown.length < rows.length && (
        <div>
          <Button onPress={() => setAll(true)}>{words.more(numberText(rows.length, 0, language))}</Button>
        </div>
      )}
    </div>
  );
}

function Line({ row, meter, onOpen }: Omit<StretchesTableProps, 'rows'> & { readonly row: StretchRow }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { stretch, from, to } = row;
  const ends = [from, to].map((entry) =>
    entry === undefined ? '?' : `${entryLine(entry, { meter, language, words })}, ${whenOf(entry, words)}`,
  );
  const { first, last } = stretch;
  const figure = (text: string, of: string) => (
    <FigureButton
      text={text}
      of={`${rangeText(stretch)}, ${of}`}
      onOpen={() => onOpen({ first, last }, last)}
    />
  );
  return (
    <tr>
      <th scope="row" class={styles['stretch']}>
        {rangeText(stretch)}
        <small class={styles['ends']}>{ends.join(' → ')}</small>
      </th>
      <td class={table['number']}>
        {figure(numberText(lengthOf(stretch), 0, language), words.stretches.count)}
      </td>
      <td class={table['number']}>
        {figure(
          stretch.total === undefined ? '–' : amountText(stretch.total, meter.resource, language),
          words.stretches.used,
        )}
      </td>
      <td class={table['nowrap']}>
        <span class={`${styles['kind'] ?? ''} ${styles[stretch.kind] ?? ''}`} aria-hidden="true" />
        {words.stretches.kinds[stretch.kind]}
      </td>
    </tr>
  );
}
