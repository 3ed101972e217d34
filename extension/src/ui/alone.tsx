import type { ComponentChildren } from 'preact';
import styles from './alone.module.css';

/** A small page on which one thing stands alone: what is being opened, or why it is not. */
export const Alone = ({ children }: { readonly children: ComponentChildren }) => (
  <main class={styles['alone']}>{children}</main>
);
