import type { KnownEntry } from '@soxanh/core';
import { useEffect, useRef } from 'preact/hooks';
import type { SaveProblem } from '../../data/book.ts';
import type { EntrySaving, SavingOutcome } from '../../models/entry-saving.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { problemText } from '../../ui/words/problem-words.ts';
import styles from './meter-book.module.css';
import { WORDS } from './words.ts';

interface SavedBarProps {
  readonly saving: EntrySaving;
  /** What entries say that were saved; of a removal, that it was one. */
  readonly said: (entries: readonly KnownEntry[]) => string;
}

/** By then what was acted on has been drawn again. */
const DRAWN_MILLIS = 150;

/** Where the keyboard was is often gone with what was saved: then it goes on from the bar, one step from the way back. */
function useKeyboardIfLost(outcome: SavingOutcome | undefined) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      const { activeElement } = document;
      const isLost = activeElement === document.body || (activeElement?.matches(':disabled') ?? false);
      if (isLost) bar.current?.focus();
    }, DRAWN_MILLIS);
    return () => clearTimeout(timer);
  }, [outcome]);
  return bar;
}

/** What became of the last save, with the way back for as long as it stands there. */
export function SavedBar({ saving, said }: SavedBarProps) {
  const words = useWords(WORDS);
  const { value: outcome } = saving.outcome;
  const bar = useKeyboardIfLost(outcome);
  if (outcome === undefined) return null;
  const undo = outcome.kind === 'saved' ? outcome.undo : undefined;
  return (
    <div class={styles['saved']} tabIndex={-1} ref={bar}>
      {outcome.kind === 'problem' ? (
        <Problem problem={outcome.problem} />
      ) : (
        <Notice
          tone="done"
          actions={
            undo === undefined ? null : <Button onPress={() => void undo()}>{words.saved.undo}</Button>
          }
        >
          {outcome.kind === 'undone' ? words.saved.undone : said(outcome.entries)}
        </Notice>
      )}
    </div>
  );
}

function Problem({ problem }: { readonly problem: SaveProblem }) {
  const words = useWords(WORDS);
  const language = useLanguage();
  const isOfMeter = problem.kind === 'not-allowed' && problem.refusal.kind === 'meter';
  return (
    <Notice tone="problem">{isOfMeter ? words.saved.notAllowed : problemText(problem, language)}</Notice>
  );
}
