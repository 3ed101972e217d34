import { amountText } from '@soxanh/core';
import { useId } from 'preact/hooks';
import type { Cell, Week } from '../../models/week.ts';
import type { CellReading } from '../../models/week-cell.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { WORDS } from './words.ts';
import styles from './week-grid.module.css';

interface WeekFieldProps {
  readonly week: Week;
  readonly cell: Cell;
  /** The day or days it is for, in words. */
  readonly when: string;
  /** Enter: on to the same column of the next row. */
  readonly onEnter: () => void;
}

/** A field of the grid, and under it what it means: nothing is saved that did not stand there (law Q4). */
export function WeekField({ week, cell, when, onEnter }: WeekFieldProps) {
  const words = useWords(WORDS);
  const id = useId();
  const reading = week.reading(cell);
  const isWrong = reading !== undefined && !['empty', 'none', 'use'].includes(reading.kind);
  return (
    <>
      <input
        type="text"
        class={styles['input']}
        value={week.text(cell)}
        placeholder={words.hints[cell.resource]}
        aria-label={words.field(cell.resource, when)}
        aria-describedby={id}
        aria-invalid={isWrong}
        data-column={cell.resource}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => week.set(cell, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          onEnter();
        }}
      />
      <div id={id} class={isWrong ? styles['wrong'] : styles['means']}>
        <Meaning reading={reading} cell={cell} onChoose={(line) => week.set(cell, line)} />
      </div>
    </>
  );
}

interface MeaningProps {
  readonly reading: CellReading | undefined;
  readonly cell: Cell;
  readonly onChoose: (line: string) => void;
}

function Meaning({ reading, cell, onChoose }: MeaningProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  switch (reading?.kind) {
    case undefined:
      return <p>{words.reading}</p>;
    case 'empty':
      return null;
    case 'none':
      return <p>{words.willNone(cell.resource)}</p>;
    case 'use':
      return (
        <p>
          {reading.shown}. {reading.contradicts ? words.contradicts(cell.row === 'week') : ''}
        </p>
      );
    case 'which-kind':
      return (
        <>
          <p>{words.whichKind(reading.number)}</p>
          {reading.choices.map((line) => (
            <Button key={line} look="chip" onPress={() => onChoose(line)}>
              {line}
            </Button>
          ))}
        </>
      );
    case 'elsewhere':
      return <p>{words.elsewhere(cell.resource)}</p>;
    case 'used-already':
      return <p>{words.usedAlready(amountText(reading.record.amount, cell.resource, language))}</p>;
    case 'unclear':
      return (
        <>
          <p>{reading.text}</p>
          {reading.choices.map((choice) => (
            <Button key={choice.line} look="chip" onPress={() => onChoose(choice.line)}>
              {choice.label}
            </Button>
          ))}
        </>
      );
  }
}
