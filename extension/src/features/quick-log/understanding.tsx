import type { LineChoice, LineReading } from '@soxanh/core';
import { cautionWords, type Told } from '../../models/line-sentences.ts';
import type { Caution } from '../../models/line-caution.ts';
import { ChipRow, KeyedChip } from '../../ui/keyed-chip.tsx';
import { useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './writing.module.css';
import { WRITING_WORDS } from './writing-words.ts';

interface UnderstandingProps {
  /** Undefined while the line cannot be read yet. */
  readonly reading: LineReading | undefined;
  readonly caution: Caution | undefined;
  readonly told: Told;
  readonly onChoose: (choice: LineChoice) => void;
}

/** What the line means, at every moment: nothing is saved that did not stand here (law Q4). */
export function Understanding({ reading, caution, told, onChoose }: UnderstandingProps) {
  const words = useWords(WRITING_WORDS);
  switch (reading?.kind) {
    case undefined:
      return <p class={styles['quiet']}>{words.reading}</p>;
    case 'empty':
      return null;
    case 'ask':
      return (
        <Notice tone="ask" actions={<Choices choices={reading.choices} onChoose={onChoose} />}>
          {reading.question}
        </Notice>
      );
    case 'refuse':
      return (
        <Notice
          tone="problem"
          actions={
            reading.instead === undefined ? null : <Choices choices={[reading.instead]} onChoose={onChoose} />
          }
        >
          {reading.reason}
        </Notice>
      );
    case 'understood':
      return caution?.kind === 'used-already' ? (
        <Notice tone="problem">{cautionWords(caution, told)}</Notice>
      ) : (
        <Notice tone={caution === undefined ? 'done' : 'ask'}>
          {words.understood} <strong>{reading.shown}</strong>. {reading.notices.join(' ')}{' '}
          {caution === undefined ? '' : cautionWords(caution, told)} {words.pressEnter}
        </Notice>
      );
  }
}

interface ChoicesProps {
  readonly choices: readonly LineChoice[];
  readonly onChoose: (choice: LineChoice) => void;
}

/** Answers to a question; while it stands the number keys are theirs. */
const Choices = ({ choices, onChoose }: ChoicesProps) => (
  <ChipRow>
    {choices.map((choice, at) => (
      <KeyedChip key={choice.line} number={at + 1} onPress={() => onChoose(choice)}>
        {choice.label}
      </KeyedChip>
    ))}
  </ChipRow>
);
