import { useEffect, useRef } from 'preact/hooks';
import { entryWords } from '../../models/line-words.ts';
import { REASON_WORDS, REASONS } from '../../models/line-correction.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import styles from './writing.module.css';
import { WRITING_WORDS } from './writing-words.ts';
import type { WritingProps } from './writing.ts';

/** Says that the line corrects an entry, and why it does. */
export function CorrectionBar({ log }: WritingProps) {
  const words = useWords(WRITING_WORDS);
  const language = useLanguage();
  const { value: entry } = log.correcting;
  const bar = useRef<HTMLDivElement>(null);
  // A correction begins far below, in the list: the line and this bar above it come into sight.
  useEffect(() => bar.current?.closest('main')?.scrollTo({ top: 0 }), [entry]);
  if (entry === undefined) return null;
  return (
    <div ref={bar} class={styles['correction']}>
      <p>{words.correcting(entryWords(entry, language))}</p>
      <label>
        <span>{words.reason}</span>
        <select
          value={log.reason.value}
          onChange={(event) => {
            const chosen = REASONS.find((each) => each === event.currentTarget.value);
            if (chosen !== undefined) log.reason.value = chosen;
          }}
        >
          {REASONS.map((each) => (
            <option key={each} value={each}>
              {REASON_WORDS[language][each]}
            </option>
          ))}
        </select>
      </label>
      <Button look="quiet" onPress={() => log.stopCorrection()}>
        {words.stopCorrecting}
      </Button>
    </div>
  );
}
