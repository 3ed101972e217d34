import type { KnownEntry } from '@soxanh/core';
import type { MeterSaving } from '../../models/meter-saving.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { problemText } from '../../ui/words/problem-words.ts';
import styles from './meter-book.module.css';
import { WORDS } from './words.ts';

interface SavedBarProps {
  readonly saving: MeterSaving;
  /** What entries say that were saved; of a removal, that it was one. */
  readonly said: (entries: readonly KnownEntry[]) => string;
}

/** What became of the last save, with the way back for as long as it stands there. */
export function SavedBar({ saving, said }: SavedBarProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const { value: outcome } = saving.outcome;
  if (outcome === undefined) return null;
  if (outcome.kind === 'problem')
    return (
      <div class={styles['saved']}>
        <Notice tone="problem">{problemText(outcome.problem, language)}</Notice>
      </div>
    );
  const { undo } = outcome.kind === 'saved' ? outcome : { undo: undefined };
  return (
    <div class={styles['saved']}>
      <Notice
        tone="done"
        actions={undo === undefined ? null : <Button onPress={() => void undo()}>{words.saved.undo}</Button>}
      >
        {outcome.kind === 'undone' ? words.saved.undone : said(outcome.entries)}
      </Notice>
    </div>
  );
}
