import type { ComponentChildren } from 'preact';
import styles from './notice.module.css';

interface NoticeProps {
  /** `done`: it worked · `ask`: something is to be decided · `problem`: it did not work · `note`: to be known. */
  readonly tone: 'done' | 'ask' | 'problem' | 'note';
  /** What happened, and what to do next. */
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren;
}

/** A message in the page. Problems are read out at once, the rest when the reader pauses. */
export function Notice({ tone, children, actions }: NoticeProps) {
  return (
    <div
      class={`${styles['notice'] ?? ''} ${styles[tone] ?? ''}`}
      role={tone === 'problem' ? 'alert' : 'status'}
    >
      <p>{children}</p>
      {actions}
    </div>
  );
}
