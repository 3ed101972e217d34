import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/button.tsx';
import form from '../../ui/form.module.css';
import { useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import styles from './journal.module.css';
import { ReasonInput } from './reason-input.tsx';
import { WORDS } from './words.ts';

interface CorrectionFrameProps {
  /** The entry as it stands, in a line. */
  readonly line: string;
  readonly reason: Signal<string>;
  readonly reasonError: string | undefined;
  /** What is wrong with no single field. */
  readonly problem: string | undefined;
  readonly onSave: () => void;
  readonly onRemove: (reason: string) => void;
  readonly onClose: () => void;
  /** The fields of the entry. */
  readonly children: ComponentChildren;
}

/** What every correction in place has: a name, the reason (law J1), what is wrong, and the ways out. */
export function CorrectionFrame(props: CorrectionFrameProps) {
  const { line, reason, reasonError, problem, onSave, onRemove, onClose } = props;
  const texts = useWords(WORDS).form;
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
      <ReasonInput reason={reason} error={reasonError} />
      {problem === undefined ? null : <Notice tone="problem">{problem}</Notice>}
      <div class={form['actions']}>
        <Button look="main" onPress={onSave}>
          {texts.save}
        </Button>
        <Button onPress={() => onRemove(reason.value)}>{texts.removeInstead}</Button>
        <Button look="quiet" onPress={onClose}>
          {texts.cancel}
        </Button>
      </div>
      {/* Enter in a field saves, as in every form. */}
      <input type="submit" hidden />
    </form>
  );
}
