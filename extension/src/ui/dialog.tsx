import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from './button.tsx';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  /** The text of the button that closes it. */
  readonly close: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/**
 * Something to read, over the page. The browser keeps the focus inside, closes it with Esc and gives the focus back
 * to where it was. Nothing is ever asked here.
 */
export function Dialog({ title, close, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} class={styles['dialog']} aria-labelledby={id} onClose={onClose}>
      <div class={styles['head']}>
        <h2 id={id}>{title}</h2>
        <Button onPress={() => dialog.current?.close()}>{close}</Button>
      </div>
      <div class={styles['body']}>{children}</div>
    </dialog>
  );
}
