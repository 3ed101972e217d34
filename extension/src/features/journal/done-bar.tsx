import { numberText, type Office } from '@soxanh/core';
import { useEffect, useRef } from 'preact/hooks';
import type { JournalDone } from '../../models/journal.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { entryLine, type EntryWording } from './entry-words.ts';
import styles from './journal.module.css';
import { WORDS } from './words.ts';

interface DoneBarProps {
  readonly done: JournalDone | undefined;
  readonly office: Office;
  readonly onUndo: () => void;
}

/** By then the row that was acted on has been read again. */
const ROW_GONE_MILLIS = 150;

/** Where the keyboard was is often gone with the row: then it goes on from the bar, one step from the way back. */
function useKeyboardIfLost(done: JournalDone | undefined) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) bar.current?.focus();
    }, ROW_GONE_MILLIS);
    return () => clearTimeout(timer);
  }, [done]);
  return bar;
}

/** What was just done, with the way back for as long as it stands there. */
export function DoneBar({ done, office, onUndo }: DoneBarProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const bar = useKeyboardIfLost(done);
  if (done === undefined) return null;
  return (
    <div class={styles['done']} tabIndex={-1} ref={bar}>
      <Notice
        tone="done"
        actions={done.undo === undefined ? null : <Button onPress={onUndo}>{words.undo}</Button>}
      >
        {doneText(done, { office, language, words })}
      </Notice>
    </div>
  );
}

function doneText({ deed, row, now, count = 0 }: JournalDone, wording: EntryWording): string {
  const { words, language } = wording;
  const line = entryLine(row.entry, wording);
  switch (deed) {
    case 'undone':
      return words.undone;
    case 'import-removed':
      return words.importRemoved(numberText(count, 0, language));
    case 'corrected':
      return words.done.corrected(line, now === undefined ? '–' : entryLine(now, wording));
    case 'removed':
    case 'restored':
    case 'there':
    case 'chosen':
      return words.done[deed](line);
  }
}
