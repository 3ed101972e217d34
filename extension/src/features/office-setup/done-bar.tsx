import type { Setup } from '../../models/setup.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { useProblemText } from './problem.ts';
import styles from './setup.module.css';
import { WORDS } from './words.ts';

/** What was just done, with the way back for as long as it stands there; or why it could not be taken back. */
export function DoneBar({ setup }: { readonly setup: Setup }) {
  const words = useWords(WORDS);
  const { value: done } = setup.done;
  const trouble = useProblemText(setup.trouble.value);
  if (trouble !== undefined)
    return (
      <div class={styles['done']}>
        <Notice tone="problem">{trouble}</Notice>
      </div>
    );
  if (done === undefined) return null;
  return (
    <div class={styles['done']}>
      <Notice
        tone="done"
        actions={done.mayUndo ? <Button onPress={() => void setup.undo()}>{words.undo}</Button> : undefined}
      >
        {words.done[done.deed]}
      </Notice>
    </div>
  );
}
