import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Told } from '../../models/line-sentences.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import styles from './writing.module.css';
import { Understanding } from './understanding.tsx';
import { useNumberKeys } from './use-number-keys.ts';
import { WRITING_WORDS } from './writing-words.ts';
import type { WritingProps } from './writing.ts';

/** Under the line: what it means, what the last act did, and before both how the keys work. */
export function BelowLine({ log }: WritingProps) {
  const words = useWords(WRITING_WORDS);
  const language = useLanguage();
  const failed = useSignal(false);
  useEffect(() => void log.line.load().catch(() => (failed.value = true)), [log, failed]);
  useNumberKeys(log);
  const { today, session } = log.today;
  const told: Told = {
    language,
    today: today.value,
    nameOf: (id) => session.book.office.value.department(id)?.name ?? '',
  };
  const { value: outcome } = log.saving.outcome;
  const { value: reading } = log.line.reading;
  const isEmpty = reading?.kind === 'empty';
  // What is being typed takes the place of what was saved before; that nothing was saved stays in sight.
  const showsOutcome = outcome !== undefined && (isEmpty || outcome.kind === 'problem');
  return (
    <>
      {showsOutcome ? (
        <OutcomeNotice
          outcome={outcome}
          told={told}
          onUndo={(entries) => void log.remove(entries, words.undoReason)}
        />
      ) : null}
      {outcome === undefined && isEmpty ? <p class={styles['quiet']}>{words.keysHint}</p> : null}
      {failed.value && !isEmpty ? (
        <Notice tone="problem">{words.cannotLoadLine}</Notice>
      ) : (
        <Understanding
          reading={reading}
          caution={log.caution.value}
          told={told}
          onChoose={(choice) => log.line.choose(choice)}
        />
      )}
    </>
  );
}
