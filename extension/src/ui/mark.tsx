import type { ComponentChildren } from 'preact';
import styles from './mark.module.css';

interface MarkProps {
  /** `good`: counts · `rough`: estimated · `gone`: no longer counts · `ask`: somebody has to decide. */
  readonly look?: 'plain' | 'good' | 'rough' | 'gone' | 'ask';
  readonly children: ComponentChildren;
}

/** A word that says what something is, beside it. */
export const Mark = ({ look = 'plain', children }: MarkProps) => (
  <span class={`${styles['mark'] ?? ''} ${styles[look] ?? ''}`}>{children}</span>
);
