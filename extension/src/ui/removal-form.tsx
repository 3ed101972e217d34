import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import form from './form.module.css';
import { useWords } from './language.ts';
import { ReasonField } from './reason-field.tsx';
import { useEscape } from './use-escape.ts';
import { useReturnFocus } from './use-return-focus.ts';
import { REASON_WORDS } from './words/reason-words.ts';

interface RemovalFormProps {
  /** The entry that goes, in a line. */
  readonly line: string;
  readonly common: readonly string[];
  readonly busy: boolean;
  readonly onRemove: (reason: string) => void;
  readonly onClose: () => void;
}

/**
 * Asks why an entry is removed (law J1). It stays, with what is typed in it, until the entry is gone: whoever shows it
 * takes it away then.
 */
export function RemovalForm({ line, common, busy, onRemove, onClose }: RemovalFormProps) {
  const words = useWords(REASON_WORDS);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  useEscape(onClose);
  useReturnFocus();
  const element = useRef<HTMLFormElement>(null);
  // In a table that scrolls by itself its buttons would stand below the edge.
  useEffect(() => element.current?.scrollIntoView({ block: 'nearest' }), []);
  const remove = (): void => {
    setTried(true);
    if (reason.trim() !== '') onRemove(reason.trim());
  };
  return (
    <form
      ref={element}
      class={form['form']}
      aria-label={words.removeOne(line)}
      onSubmit={(event) => {
        event.preventDefault();
        remove();
      }}
    >
      <ReasonField
        label={words.remove}
        hint={words.kept}
        value={reason}
        common={common}
        focused
        error={isTried && reason.trim() === '' ? words.notRemoved : undefined}
        onInput={setReason}
      />
      <div class={form['actions']}>
        <Button look="main" onPress={remove} disabled={busy}>
          {words.removeNow}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {words.close}
        </Button>
      </div>
      {/* Enter in a field removes, as in every form. */}
      <input type="submit" hidden />
    </form>
  );
}
