import { amountText } from '@soxanh/core';
import type { TargetedMouseEvent } from 'preact';
import type { Cell } from '../../models/week.ts';
import type { CellReading } from '../../models/week-cell.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { fieldIn } from './week-field.tsx';
import { WORDS } from './words.ts';

/** Tells whether a field is filled in, was read, and still says nothing that could be saved. */
export const isWrong = (reading: CellReading | undefined): boolean =>
  reading !== undefined && !['empty', 'none', 'use'].includes(reading.kind);

interface MeaningProps {
  readonly reading: CellReading | undefined;
  readonly cell: Cell;
}

/** What a field means, if it means something: nothing is saved that did not stand there (law Q4). */
export function Meaning({ reading, cell }: MeaningProps) {
  const words = useWords(WORDS);
  switch (reading?.kind) {
    case undefined:
      return <p>{words.reading}</p>;
    case 'none':
      return <p>{words.willNone(cell.resource)}</p>;
    case 'use':
      return <p>{reading.shown}.</p>;
    default:
      return null;
  }
}

interface AnswerProps extends MeaningProps {
  readonly onChoose: (line: string) => void;
}

/** What else is to be said of a field: what it overrules, what is asked, why it was not understood. */
export function Answer({ reading, cell, onChoose }: AnswerProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const choosing =
    (line: string) =>
    ({ currentTarget }: TargetedMouseEvent<HTMLElement>): void => {
      // The answer that was pressed goes away, and the keyboard with it.
      fieldIn(currentTarget.closest('table'), cell)?.focus();
      onChoose(line);
    };
  switch (reading?.kind) {
    case 'use':
      return reading.contradicts ? <p>{words.contradicts(cell.row === 'week')}</p> : null;
    case 'which-kind':
      return (
        <>
          <p>{words.whichKind(reading.number)}</p>
          {reading.choices.map((line) => (
            <Button key={line} look="chip" onPress={choosing(line)}>
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
            <Button key={choice.line} look="chip" onPress={choosing(choice.line)}>
              {choice.label}
            </Button>
          ))}
        </>
      );
    default:
      return null;
  }
}

/** Tells whether `Answer` has something to say. */
export const hasAnswer = (reading: CellReading | undefined): boolean =>
  isWrong(reading) || (reading?.kind === 'use' && reading.contradicts);
