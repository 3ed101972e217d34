import { groupName, periodOf } from '@soxanh/core';
import type { Outcome } from '../../models/today-saving.ts';
import type { Week } from '../../models/week.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { problemText } from '../../ui/words/problem-words.ts';
import { isWrong } from './week-meaning.tsx';
import styles from './week-save.module.css';
import { WORDS } from './words.ts';

interface WeekSaveProps {
  readonly week: Week;
  /** What stands beside the button while nothing is typed. */
  readonly idle: string;
}

/** One save for the whole week, and what became of it. */
export function WeekSave({ week, idle }: WeekSaveProps) {
  const words = useWords(WORDS);
  const { value: filled } = week.filled;
  const unclear = filled.filter((cell) => isWrong(week.reading(cell)) || week.reading(cell) === undefined);
  const { value: outcome } = week.saving.outcome;
  return (
    <div class={styles['foot']}>
      {outcome === undefined || (outcome.kind !== 'problem' && filled.length > 0) ? null : (
        <WeekOutcome week={week} outcome={outcome} />
      )}
      <div class={styles['save']}>
        <Button
          look="main"
          disabled={!week.isReady.value || week.saving.busy.value}
          onPress={() => void week.save()}
        >
          {words.save}
        </Button>
        <output>
          {filled.length === 0
            ? idle
            : unclear.length > 0
              ? words.unclear(unclear.length)
              : words.ready(filled.length)}
        </output>
      </div>
    </div>
  );
}

function WeekOutcome({ week, outcome }: { readonly week: Week; readonly outcome: Outcome }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  switch (outcome.kind) {
    case 'saved':
      return (
        <Notice
          tone="done"
          actions={
            outcome.mayUndo ? (
              <Button onPress={() => void week.undo(words.undoReason)}>{words.undo}</Button>
            ) : null
          }
        >
          {words.saved(
            outcome.entries.length,
            week.department.value?.name ?? '',
            groupName(periodOf(week.monday.value, 'week'), 'week', language),
          )}
        </Notice>
      );
    case 'removed':
      return <Notice tone="done">{words.removed(outcome.entries.length)}</Notice>;
    case 'problem':
      return <Notice tone="problem">{problemText(outcome.problem, language)}</Notice>;
    case 'corrected':
      return null;
  }
}
