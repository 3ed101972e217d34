import { counterWord, type ResourceId } from '@soxanh/core';
import {
  LOWER_ANSWERS,
  type AnswerProblem,
  type LowerAnswer,
  type MeterAnswer,
} from '../../models/meter-answer.ts';
import { useId } from 'preact/hooks';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { TextField } from '../../ui/text-field.tsx';
import styles from './meter-book.module.css';
import { WORDS } from './words.ts';

interface LowerAnswersProps {
  readonly answer: MeterAnswer;
  readonly resource: ResourceId;
  readonly problem: AnswerProblem | undefined;
  /** What is missing is said from now on. */
  readonly isStrict: boolean;
  /** The reading is not saved yet: that it was misread means it is typed again. */
  readonly onAgain?: () => void;
}

/** The four likely answers to a reading that is lower than the one before (law M2), with what each needs. */
export function LowerAnswers({ answer, resource, problem, isStrict, onAgain }: LowerAnswersProps) {
  const words = useWords(WORDS).answers;
  const meter = counterWord(resource, useLanguage());
  const texts = words.answers(meter);
  const name = useId();
  const choose = (chosen: LowerAnswer): void => {
    if (chosen === 'misread-now' && onAgain !== undefined) onAgain();
    else answer.chosen.value = chosen;
  };
  return (
    <div class={styles['answers']}>
      <div class={styles['four']} role="radiogroup" aria-label={words.name}>
        {LOWER_ANSWERS.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={answer.chosen.value === value}
              onChange={() => choose(value)}
            />
            <span>{texts[value]}</span>
          </label>
        ))}
      </div>
      <AnswerFields answer={answer} meter={meter} problem={problem} isStrict={isStrict} />
      {problem?.kind === 'no-digits' && <p class={styles['wrong']}>{words.noDigits}</p>}
    </div>
  );
}

interface FieldsProps extends Pick<LowerAnswersProps, 'answer' | 'problem' | 'isStrict'> {
  readonly meter: string;
}

function AnswerFields({ answer, meter, problem, isStrict }: FieldsProps) {
  const words = useWords(WORDS).answers;
  const { value: chosen } = answer.chosen;
  const wrong = useWrong(problem, isStrict);
  const field = (name: 'final' | 'start' | 'value', label: string) => (
    <TextField
      label={label}
      value={answer[name].value}
      inputMode="decimal"
      maxLength={40}
      error={wrong(name)}
      onInput={(text) => (answer[name].value = text)}
    />
  );
  if (chosen === 'replaced')
    return (
      <div class={form['row']}>
        {field('final', words.final(meter))}
        {field('start', words.start(meter))}
      </div>
    );
  if (chosen === 'misread-now') return <div class={form['row']}>{field('value', words.rightNow)}</div>;
  if (chosen === 'misread-before') return <div class={form['row']}>{field('value', words.rightBefore)}</div>;
  return null;
}

/** What is wrong with a field of an answer; what is merely empty is said once somebody tried to save. */
function useWrong(problem: AnswerProblem | undefined, isStrict: boolean) {
  const words = useWords(WORDS);
  return (name: 'final' | 'start' | 'value'): string | undefined => {
    if (problem === undefined || !('field' in problem) || problem.field !== name) return undefined;
    if (problem.kind === 'still-lower') return words.answers.stillLower;
    const { kind } = problem.text;
    if (kind === 'value' || (kind === 'empty' && !isStrict)) return undefined;
    return words.form.problems[kind];
  };
}
