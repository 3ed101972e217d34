import { useEffect, useRef } from 'preact/hooks';
import type { QuickLog } from '../../models/today-log.ts';
import { useWords } from '../../ui/language.ts';
import styles from './quick-log.module.css';
import { WORDS } from './words.ts';

interface LineBoxProps {
  readonly log: QuickLog;
  readonly onSave: () => void;
}

/** The line to type into. It has the keyboard when the popup opens, and after every act. */
export function LineBox({ log, onSave }: LineBoxProps) {
  const words = useWords(WORDS);
  const input = useRef<HTMLInputElement>(null);
  const { value: correcting } = log.correcting;
  const { value: outcome } = log.saving.outcome;
  useEffect(() => {
    input.current?.focus();
    // A correction begins far below, in the list: the line and the bar above it come into sight.
    if (correcting !== undefined) input.current?.closest('main')?.scrollTo({ top: 0 });
  }, [correcting, outcome]);
  const { value: text } = log.line.text;
  useEffect(() => {
    // An answer that was pressed is gone, and the keyboard with it: Enter is to save what the line says now.
    if (document.activeElement === document.body) input.current?.focus();
  }, [text]);
  const maySave = log.line.reading.value?.kind === 'understood' && log.caution.value?.kind !== 'used-already';
  return (
    <form
      class={styles['line']}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <input
        ref={input}
        type="text"
        value={text}
        onInput={(event) => log.line.set(event.currentTarget.value)}
        placeholder={words.lineHint}
        aria-label={words.line}
        aria-describedby="hieu-la"
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="done"
      />
      {/* Not disabled while the line is unclear: Enter in the field must reach it, and it then does nothing. */}
      <button type="submit" class={styles['save']} aria-disabled={!maySave || log.saving.busy.value}>
        {correcting === undefined ? words.save : words.saveCorrection}
      </button>
    </form>
  );
}
