import type { Office } from '@soxanh/core';
import type { JournalDone } from '../../models/journal.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { entryLine } from './entry-words.ts';
import styles from './journal.module.css';
import { WORDS } from './words.ts';

interface DoneBarProps {
  readonly done: JournalDone | undefined;
  readonly office: Office;
  readonly onUndo: () => void;
}

/** What was just done, with the way back for as long as it stands there. */
export function DoneBar({ done, office, onUndo }: DoneBarProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  if (done === undefined) return null;
  const line = entryLine(done.row.entry, { office, language, words });
  return (
    <div class={styles['done']}>
      <Notice
        tone="done"
        actions={done.undo === undefined ? null : <Button onPress={onUndo}>{words.undo}</Button>}
      >
        {done.deed === 'undone' ? words.undone : words.done[done.deed](line)}
      </Notice>
    </div>
  );
}
