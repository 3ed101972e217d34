import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { LineText } from '../../models/line-text.ts';
import type { QuickLog } from '../../models/today-log.ts';
import { useWords } from '../../ui/language.ts';
import styles from './quick-log.module.css';
import { WORDS } from './words.ts';

interface LineBoxProps {
  readonly text: LineText;
  /** Undefined while the popup cannot write yet. */
  readonly log: QuickLog | undefined;
  readonly act: (todo: (log: QuickLog) => unknown) => void;
}

/** The line to type into. It has the keyboard when the popup opens, and after every act. */
export function LineBox({ text, log, act }: LineBoxProps) {
  const words = useWords(WORDS);
  const input = useRef<HTMLInputElement>(null);
  const correcting = log?.correcting.value;
  const outcome = log?.saving.outcome.value;
  // An act gives the keyboard back to the line; that its undo has run out is no act. Given with the answer itself: a
  // moment later the hand may have gone on, and would be called back.
  const acted = outcome !== undefined && 'entries' in outcome ? outcome.entries : outcome;
  useLayoutEffect(() => input.current?.focus(), [correcting, acted]);
  const { value: typed } = text.text;
  const reading = log?.line.reading.value;
  useEffect(() => {
    // An answer that was pressed is gone, and the keyboard with it: Enter is to save what the line says now.
    if (document.activeElement === document.body) input.current?.focus();
  }, [typed, reading]);
  const maySave = reading?.kind === 'understood' && log?.caution.value?.kind !== 'used-already';
  return (
    <form
      class={styles['line']}
      onSubmit={(event) => {
        event.preventDefault();
        act((ready) => ready.saveLine());
      }}
    >
      <input
        ref={input}
        type="text"
        value={typed}
        onInput={(event) => text.set(event.currentTarget.value)}
        placeholder={words.lineHint}
        aria-label={words.line}
        aria-describedby="hieu-la"
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="done"
      />
      {/* Not disabled while the line is unclear: Enter in the field must reach it, and it then does nothing. */}
      <button
        type="submit"
        class={styles['save']}
        aria-disabled={!maySave || log?.saving.busy.value === true}
      >
        {correcting === undefined ? words.save : words.saveCorrection}
      </button>
    </form>
  );
}
