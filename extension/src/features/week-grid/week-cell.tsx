import { amountText } from '@soxanh/core';
import { BY_HAND, type ByHand } from '../../models/chips.ts';
import type { DayRecord } from '../../models/today-record.ts';
import type { Cell, Week } from '../../models/week.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { WeekField } from './week-field.tsx';
import { Answer, hasAnswer, isWrong, Meaning } from './week-meaning.tsx';
import styles from './week-table.module.css';
import { WORDS } from './words.ts';

/** Fields of one row, and what is known of it. */
export interface WeekCells {
  readonly week: Week;
  readonly row: Cell['row'];
  /** The day or days, in words. */
  readonly when: string;
  readonly isWorking: boolean;
  /** It has not come: nothing can be typed. */
  readonly isAhead: boolean;
  readonly onEnter: (column: ByHand) => void;
}

interface WeekCellProps extends WeekCells {
  readonly resource: ByHand;
}

const meaningId = ({ resource, row }: Cell): string => `nghia-${resource}-${row}`;
const answerId = ({ resource, row }: Cell): string => `hoi-${resource}-${row}`;

/** A field in a wide table: over it what the day has already, under it what it means and what is asked. */
export function WideCell(props: WeekCellProps) {
  const { week, row, resource, isAhead } = props;
  const words = useWords(WORDS);
  const cell = { resource, row };
  const reading = week.reading(cell);
  const already = useAlready(props);
  return (
    <>
      {already === '' ? null : <p class={styles['already']}>{already}</p>}
      {isAhead ? null : (
        <>
          <FieldOf {...props} hint={words.hints[resource]} />
          <div id={meaningId(cell)} class={isWrong(reading) ? styles['wrong'] : styles['means']}>
            <Meaning reading={reading} cell={cell} />
            <Answer reading={reading} cell={cell} onChoose={(line) => week.set(cell, line)} />
          </div>
        </>
      )}
    </>
  );
}

/** A field in a narrow table, and one line under it, whose place is kept; what needs more words stands in `NarrowAnswers`. */
export function NarrowCell(props: WeekCellProps) {
  const { week, row, resource, isAhead } = props;
  const words = useWords(WORDS);
  const cell = { resource, row };
  const reading = week.reading(cell);
  const already = useAlready(props);
  const isEmpty = reading?.kind === 'empty';
  if (isAhead) return <p class={styles['already']}>{already}</p>;
  return (
    <>
      <FieldOf
        {...props}
        hint={words.shortHints[resource]}
        answer={hasAnswer(reading) ? answerId(cell) : ''}
      />
      <div id={meaningId(cell)} class={isWrong(reading) ? styles['wrong'] : styles['means']}>
        {/* That nothing is recorded yet need not be said beside what is about to be. */}
        {isEmpty || hasRecord(week, cell) ? <p class={styles['already']}>{already}</p> : null}
        {isWrong(reading) ? <p>{words.notClear}</p> : <Meaning reading={reading} cell={cell} />}
      </div>
    </>
  );
}

/** Under a row of a narrow table, across all of it: what is asked of its fields. */
export function NarrowAnswers({ week, row }: Pick<WeekCells, 'week' | 'row'>) {
  const cells = BY_HAND.map((resource) => ({ resource, row })).filter((cell) =>
    hasAnswer(week.reading(cell)),
  );
  if (cells.length === 0) return null;
  return (
    <tr class={styles['answers']} data-answers>
      <td colSpan={BY_HAND.length + 1}>
        {cells.map((cell) => (
          <div
            key={cell.resource}
            id={answerId(cell)}
            class={isWrong(week.reading(cell)) ? styles['wrong'] : styles['means']}
          >
            <Answer reading={week.reading(cell)} cell={cell} onChoose={(line) => week.set(cell, line)} />
          </div>
        ))}
      </td>
    </tr>
  );
}

interface FieldOfProps extends WeekCellProps {
  readonly hint: string;
  /** Id of what is asked of it, where that stands apart. */
  readonly answer?: string;
}

function FieldOf({ week, row, resource, when, hint, answer = '', onEnter }: FieldOfProps) {
  const cell = { resource, row };
  return (
    <WeekField
      week={week}
      cell={cell}
      when={when}
      hint={hint}
      isWrong={isWrong(week.reading(cell))}
      meanings={`${meaningId(cell)} ${answer}`.trim()}
      onEnter={() => onEnter(resource)}
    />
  );
}

const recordOf = (week: Week, { resource, row }: Cell): DayRecord | undefined =>
  row === 'week' ? undefined : week.record(resource, row);

const hasRecord = (week: Week, cell: Cell): boolean => recordOf(week, cell)?.state !== undefined;

/** What a day has already, in words. */
function useAlready({ week, row, resource, isWorking, isAhead }: WeekCellProps): string {
  const words = useWords(WORDS);
  const language = useLanguage();
  if (row === 'week') return '';
  const record = recordOf(week, { resource, row });
  if (record === undefined) return '…';
  if (record.state === 'zero-confirmed') return words.noUse;
  if (record.state !== undefined) return words.already(amountText(record.amount, resource, language));
  return isAhead ? words.ahead : isWorking ? words.nothing : '';
}
