import { entryWords } from '../../models/line-words.ts';
import type { Recorded } from '../../models/journal-entry.ts';
import { REASONS, type Reason } from '../../models/line-correction.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import styles from './quick-log.module.css';
import { WORDS } from './words.ts';

interface CorrectionBarProps {
  readonly entry: Recorded;
  readonly reason: Reason;
  readonly onReason: (reason: Reason) => void;
  readonly onStop: () => void;
}

/** Says that the line corrects an entry, and why it does. */
export function CorrectionBar({ entry, reason, onReason, onStop }: CorrectionBarProps) {
  const words = useWords(WORDS);
  const language = useLanguage();
  return (
    <div class={styles['correction']}>
      <p>{words.correcting(entryWords(entry, language))}</p>
      <label>
        <span>{words.reason}</span>
        <select
          value={reason}
          onChange={(event) => {
            const chosen = REASONS.find((each) => each === event.currentTarget.value);
            if (chosen !== undefined) onReason(chosen);
          }}
        >
          {REASONS.map((each) => (
            <option key={each} value={each}>
              {words.reasons[each]}
            </option>
          ))}
        </select>
      </label>
      <Button look="quiet" onPress={onStop}>
        {words.stopCorrecting}
      </Button>
    </div>
  );
}
