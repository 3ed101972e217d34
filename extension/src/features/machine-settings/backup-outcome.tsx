import { numberText, type Language, type LineProblem } from '@soxanh/core';
import type { Restored, RestoreProblem } from '../../data/backup.ts';
import type { BackupState } from '../../models/backup.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { problemText } from '../../ui/words/problem-words.ts';
import styles from './machine.module.css';
import type { VI } from './words-vi.ts';
import { WORDS } from './words.ts';

interface BackupOutcomeProps {
  readonly state: BackupState;
  /** The open book's office. */
  readonly office: string;
}

/** What backing up or restoring came to. */
export function BackupOutcome({ state, office }: BackupOutcomeProps) {
  const words = useWords(WORDS).backup;
  const language = useLanguage();
  switch (state.kind) {
    case 'idle':
    case 'working':
      return null;
    case 'nothing-new':
      return <Notice tone="note">{words.nothingSince}</Notice>;
    case 'backed-up':
      return (
        <Notice tone="done">{words.backedUp(state.name, numberText(state.entries, 0, language))}</Notice>
      );
    case 'handed-over':
      return (
        <Notice tone="done">{words.handedOver(state.name, numberText(state.entries, 0, language))}</Notice>
      );
    case 'restored':
      return <RestoredNotice restored={state.restored} />;
    case 'not-backed-up':
      return <Notice tone="problem">{words.notBackedUp}</Notice>;
    case 'not-restored':
      return <Notice tone="problem">{restoreProblemText(state.problem, office, words, language)}</Notice>;
  }
}

function RestoredNotice({ restored }: { readonly restored: Restored }) {
  const words = useWords(WORDS).backup;
  const language = useLanguage();
  const { added, twins, waiting, problems } = restored;
  const number = (count: number): string => numberText(count, 0, language);
  return (
    <>
      <Notice tone="done">{added === 0 ? words.nothingNew : words.restored(number(added))}</Notice>
      {waiting === 0 ? null : <Notice tone="note">{words.restoredWaiting(number(waiting))}</Notice>}
      {twins === 0 ? null : <Notice tone="ask">{words.twins(number(twins))}</Notice>}
      {problems.length === 0 ? null : <DamagedLines problems={problems} />}
    </>
  );
}

/** More would only hide them. */
const LINES_SHOWN = 10;

function DamagedLines({ problems }: { readonly problems: readonly LineProblem[] }) {
  const words = useWords(WORDS).backup;
  const language = useLanguage();
  return (
    <div>
      <Notice tone="ask">{words.damaged(numberText(problems.length, 0, language))}</Notice>
      <ul class={styles['lines']}>
        {problems.slice(0, LINES_SHOWN).map(({ line, begins }) => (
          <li key={line}>{words.damagedLine(numberText(line, 0, language), begins)}</li>
        ))}
      </ul>
    </div>
  );
}

function restoreProblemText(
  problem: RestoreProblem,
  office: string,
  words: (typeof VI)['backup'],
  language: Language,
): string {
  switch (problem.kind) {
    case 'wrong-book':
      return words.wrongBook(problem.theirName || words.unnamed, office || words.unnamed);
    case 'not-a-bundle':
      return words.notABundle;
    case 'newer-version':
      return words.newerVersion;
    case 'unreadable':
      return words.unreadable;
    case 'failed':
      return `${words.notRestored} ${words.partly}`;
    default:
      return `${problemText(problem, language)} ${words.partly}`;
  }
}
