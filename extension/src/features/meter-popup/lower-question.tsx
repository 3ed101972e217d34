import { dateText, dayNumberFromText, dialText, type MeterEntry } from '@soxanh/core';
import type { Signal } from '@preact/signals';
import {
  LOWER_ANSWERS,
  shownValue,
  type AnswerProblem,
  type LowerAnswer,
} from '../../models/meter-answer.ts';
import type { MeterReading } from '../../models/meter-reading.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './meters.module.css';
import { WORDS, type MeterWords } from './words.ts';

interface LowerQuestionProps {
  readonly reading: MeterReading;
  /** It was misread: it is typed again. */
  readonly onAgain: () => void;
}

/** A reading lower than the last one is a question with four likely answers, never a number (law M2). */
export function LowerQuestion({ reading, onAgain }: LowerQuestionProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { answer } = reading;
  const { value: view } = reading.view;
  const number = (text: string): string => dialText(text, reading.known.value.meter.decimals, language);
  const choose = (chosen: LowerAnswer | 'none'): void => {
    if (chosen === 'misread-now') onAgain();
    else answer.chosen.value = chosen === 'none' ? undefined : chosen;
  };
  return (
    <div class={styles['question']}>
      {view.kind === 'lower' ? (
        <p>{words.lower(number(view.value), number(shownValue(view.before)), dayOf(view.before))}</p>
      ) : null}
      <SelectField<LowerAnswer | 'none'>
        label={words.answer}
        value={answer.chosen.value ?? 'none'}
        options={(['none', ...LOWER_ANSWERS] as const).map((value) => ({
          value,
          text: words.answers[value],
        }))}
        onChange={choose}
      />
      {answer.chosen.value === 'replaced' ? (
        <>
          <Value label={words.final} text={answer.final} />
          <Value label={words.start} text={answer.start} />
        </>
      ) : null}
      {answer.chosen.value === 'misread-before' ? <Value label={words.right} text={answer.value} /> : null}
      {view.kind === 'lower' ? <p>{problemOf(view.problem, words)}</p> : null}
    </div>
  );
}

const dayOf = ({ day }: MeterEntry): string => {
  const on = dayNumberFromText(day);
  return on === undefined ? '?' : dateText(on);
};

const Value = ({ label, text }: { readonly label: string; readonly text: Signal<string> }) => (
  <TextField
    label={label}
    value={text.value}
    inputMode="decimal"
    maxLength={20}
    onInput={(typed) => (text.value = typed)}
  />
);

function problemOf(problem: AnswerProblem, words: MeterWords): string {
  switch (problem.kind) {
    case 'unanswered':
      return '';
    case 'no-digits':
      return words.noDigits;
    case 'value':
      return words.answerValue;
    case 'still-lower':
      return words.stillLower;
  }
}
