import { dayText, type Day } from '@soxanh/core';
import type { Recorded, RecordedRow } from '../../models/journal-entry.ts';
import { marksOf } from '../../models/journal-marks.ts';
import { daysWords, entryWords } from '../../models/line-words.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import styles from './recent-entries.module.css';
import { WORDS } from './words.ts';

interface RecentEntriesProps {
  readonly rows: readonly RecordedRow[];
  readonly today: Day;
  readonly busy: boolean;
  /** Whether this machine may correct it or take it back: written under other duties, it may be no longer its own to. */
  readonly mayCorrect: (entry: Recorded) => boolean;
  readonly onCorrect: (entry: Recorded) => void;
  /** @param reason is written into the entry that takes it back. */
  readonly onRemove: (entry: Recorded, reason: string) => void;
}

/** The last entries of this machine, each to be corrected or taken back. */
export function RecentEntries({ rows, today, busy, mayCorrect, onCorrect, onRemove }: RecentEntriesProps) {
  const words = useWords(WORDS);
  return (
    <section class={styles['recent']} aria-label={words.title}>
      <h2>{words.title}</h2>
      {rows.length === 0 ? <p class={styles['none']}>{words.none}</p> : null}
      <ul>
        {rows.map((row) => (
          <RecentRow
            key={row.entry.id}
            row={row}
            today={today}
            busy={busy}
            isOpen={mayCorrect(row.entry)}
            onCorrect={() => onCorrect(row.entry)}
            onRemove={() => onRemove(row.entry, words.removeReason)}
          />
        ))}
      </ul>
    </section>
  );
}

interface RecentRowProps {
  readonly row: RecordedRow;
  readonly today: Day;
  readonly busy: boolean;
  readonly isOpen: boolean;
  readonly onCorrect: () => void;
  readonly onRemove: () => void;
}

function RecentRow({ row: { entry, note }, today, busy, isOpen, onCorrect, onRemove }: RecentRowProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const what = entryWords(entry, language);
  const marks = marksOf(entry);
  const about = [
    entry.day === dayText(today) ? undefined : daysWords(entry),
    marks.includes('span') ? words.span : undefined,
    marks.includes('late') ? words.late : undefined,
    note,
  ].filter((part) => part !== undefined);
  return (
    <li>
      <p>
        {what}
        {about.length === 0 ? null : <span>{about.join(' · ')}</span>}
      </p>
      {isOpen ? (
        <>
          <Button look="quiet" disabled={busy} label={words.correctOne(what)} onPress={onCorrect}>
            {words.correct}
          </Button>
          <Button look="quiet" disabled={busy} label={words.removeOne(what)} onPress={onRemove}>
            {words.remove}
          </Button>
        </>
      ) : null}
    </li>
  );
}
