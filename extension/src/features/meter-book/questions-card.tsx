import {
  amountText,
  dateText,
  dialDecimals,
  dialText,
  lengthOf,
  meterName,
  meterResource,
  numberText,
  questionText,
  rangeText,
  timesText,
  type ResourceId,
} from '@soxanh/core';
import { byId, type MeterBookPage } from '../../models/meter-book.ts';
import type { ChangedStretch } from '../../models/meter-changes.ts';
import { isAnsweredHere, questionKey, type MeterQuestionAnswer } from '../../models/meter-question.ts';
import { routeOfMeter } from '../../models/meter-route.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { LowerAnswers } from './lower-answers.tsx';
import styles from './meter-book.module.css';
import { WORDS } from './words.ts';

interface QuestionsCardProps {
  readonly model: MeterBookPage;
  readonly questions: readonly MeterQuestionAnswer[];
}

/** Questions the readings leave open: until they are answered their days have no figure (law M2). */
export function QuestionsCard({ model, questions }: QuestionsCardProps) {
  const words = useWords(WORDS).questions;
  const language = useLanguage();
  if (questions.length === 0) return null;
  return (
    <Card title={words.title(numberText(questions.length, 0, language))}>
      <ul class={styles['questions']}>
        {questions.map((answer) => (
          <Question key={questionKey(answer.asked)} model={model} answer={answer} />
        ))}
      </ul>
    </Card>
  );
}

interface QuestionProps {
  readonly model: MeterBookPage;
  readonly answer: MeterQuestionAnswer;
}

function Question({ model, answer }: QuestionProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { office, meter, entries, question } = answer.asked;
  const resource = meterResource(office, meter);
  const { value: answered } = answer.answered;
  if (resource === undefined) return null;
  const decimals = dialDecimals(office, meter, answer.asked.stretch.last);
  return (
    <li>
      <h3>
        <a href={`#${routeOfMeter(meter)}`}>{meterName(office, meter)}</a>
      </h3>
      <p>{questionText(question, { resource, find: byId(entries), language, decimals })}</p>
      {model.may(meter, 'reading') && isAnsweredHere(question) ? (
        <form
          class={form['form']}
          onSubmit={(event) => {
            event.preventDefault();
            void model.answerQuestion(answer, words.saved.answerReason);
          }}
        >
          <AnswerFields answer={answer} resource={resource} />
          {'leadsTo' in answered ? <LeadsTo stretches={answered.leadsTo} resource={resource} /> : null}
          <div class={form['actions']}>
            <input type="submit" hidden />
            <Button
              look="main"
              onPress={() => void model.answerQuestion(answer, words.saved.answerReason)}
              disabled={'problem' in answered && answered.problem.kind === 'unanswered'}
            >
              {words.answers.save}
            </Button>
          </div>
        </form>
      ) : null}
    </li>
  );
}

function AnswerFields({
  answer,
  resource,
}: {
  readonly answer: MeterQuestionAnswer;
  readonly resource: ResourceId;
}) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { value: answered } = answer.answered;
  const problem = 'problem' in answered ? answered.problem : undefined;
  const { question, entries, office, meter, stretch } = answer.asked;
  if (question.kind === 'lower')
    return (
      <LowerAnswers
        answer={answer.lower}
        resource={resource}
        problem={problem}
        isStrict={answer.tried.value}
      />
    );
  if (question.kind === 'two-values') {
    const find = byId(entries);
    const decimals = dialDecimals(office, meter, stretch.last);
    const choices = question.entries.flatMap((id) => {
      const entry = find(id);
      const value = entry?.kind === 'reading' ? dialText(entry.value, decimals, language) : undefined;
      return value === undefined ? [] : [{ value: id, text: value }];
    });
    return (
      <Segmented
        name={words.answers.choose}
        choices={choices}
        chosen={answer.right.value}
        onChoose={(id) => (answer.right.value = id)}
      />
    );
  }
  if (question.kind !== 'multiplier-unknown') return null;
  const isEmpty = problem?.kind === 'value' && problem.text.kind === 'empty';
  return (
    <div class={form['row']}>
      <TextField
        label={words.answers.valueThen(dateText(question.from))}
        value={answer.value.value}
        inputMode="decimal"
        maxLength={40}
        error={
          problem !== undefined && !(isEmpty && !answer.tried.value) ? words.answers.stillLower : undefined
        }
        onInput={(text) => (answer.value.value = text)}
      />
    </div>
  );
}

/** A new multiplier may change every stretch after it: the first ones say what happens. */
const MOST_SHOWN = 4;

interface LeadsToProps {
  readonly stretches: readonly ChangedStretch[];
  readonly resource: ResourceId;
}

/** What comes of an answer or an entry before it is saved, and how many times the usual that is. */
export function LeadsTo({ stretches, resource }: LeadsToProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const textOf = (stretch: ChangedStretch): string => {
    const { total, usual } = stretch;
    if (total === undefined) return words.stretches.kinds.question;
    const used = amountText(total, resource, language);
    return usual === undefined ? used : `${used}, ${timesText(usual.times, lengthOf(stretch), language)}`;
  };
  return (
    <div>
      <p class={form['quiet']}>{words.form.changes}</p>
      <ul class={styles['leads']}>
        {stretches.slice(0, MOST_SHOWN).map((stretch) => (
          <li key={stretch.first}>
            {rangeText(stretch)}: {textOf(stretch)}
          </li>
        ))}
      </ul>
    </div>
  );
}
