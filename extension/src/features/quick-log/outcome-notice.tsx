import type { KnownEntry } from '@soxanh/core';
import {
  correctedWords,
  overruledWords,
  removedWords,
  savedWords,
  type Told,
} from '../../models/line-sentences.ts';
import type { Outcome } from '../../models/today-saving.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { problemText } from '../../ui/words/problem-words.ts';
import { WRITING_WORDS } from './writing-words.ts';

interface OutcomeNoticeProps {
  readonly outcome: Outcome;
  readonly told: Told;
  readonly onUndo: (entries: readonly KnownEntry[]) => void;
}

/** What the last act did; what was saved can be taken back for ten seconds. */
export function OutcomeNotice({ outcome, told, onUndo }: OutcomeNoticeProps) {
  const words = useWords(WRITING_WORDS);
  const language = useLanguage();
  switch (outcome.kind) {
    case 'saved':
      return (
        <Notice
          tone="done"
          actions={
            outcome.mayUndo ? <Button onPress={() => onUndo(outcome.entries)}>{words.undo}</Button> : null
          }
        >
          {savedWords(outcome.entries, told)}{' '}
          {outcome.overrules.map((resource) => overruledWords(resource, language)).join(' ')}
        </Notice>
      );
    case 'corrected':
      return <Notice tone="done">{correctedWords(outcome.before, outcome.entries, language)}</Notice>;
    case 'removed':
      return <Notice tone="done">{removedWords(outcome.entries, language)}</Notice>;
    case 'problem':
      return <Notice tone="problem">{problemText(outcome.problem, language)}</Notice>;
  }
}
