import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/button.tsx';
import form from '../../ui/form.module.css';
import { useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { REASON_WORDS } from '../../ui/words/reason-words.ts';
import styles from './journal.module.css';
import { WORDS } from './words.ts';

interface CorrectionFrameProps {
  /** The entry as it stands, in a line. */
  readonly line: string;
  readonly reason: Signal<string>;
  readonly reasonError: string | undefined;
  /** Reasons people give most often. */
  readonly common: readonly string[];
  /** What is wrong with no single field. */
  readonly problem: string | undefined;
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
  /** The fields of the entry. */
  readonly children: ComponentChildren;
}

/** What every correction in place has: a name, the reason (law J1), what is wrong, and the ways out. */
export function CorrectionFrame(props: CorrectionFrameProps) {
  const { line, reason, reasonError, common, problem, busy, onSave, onRemove, onClose } = props;
  const texts = useWords(WORDS).form;
  const words = useWords(REASON_WORDS);
  useEscape(onClose);
  useReturnFocus();
  return (
    <form
      class={styles['form']}
      aria-label={texts.title(line)}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {props.children}
      <ReasonField
        label={words.correct}
        hint={words.kept}
        value={reason.value}
        common={common}
        error={reasonError}
        onInput={(typed) => (reason.value = typed)}
      />
      {problem === undefined ? null : <Notice tone="problem">{problem}</Notice>}
      <div class={form['actions']}>
        <Button look="main" onPress={onSave} disabled={busy}>
          {texts.save}
        </Button>
        <Button onPress={onRemove} disabled={busy}>
          {words.removeNow}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {texts.cancel}
        </Button>
      </div>
      {/* Enter in a field saves, as in every form. */}
      <input type="submit" hidden />
    </form>
  );
}
