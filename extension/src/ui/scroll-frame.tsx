import type { ComponentChildren } from 'preact';
import styles from './table.module.css';

interface ScrollFrameProps {
  /** What is in the frame. */
  readonly label: string;
  /** Taller than the screen: it scrolls up and down too. */
  readonly tall?: boolean;
  readonly children: ComponentChildren;
}

/** A wide or long table scrolls in its own frame, so that the page does not; the keyboard can reach it. */
export function ScrollFrame({ label, tall = false, children }: ScrollFrameProps) {
  const look = `${styles['scroll'] ?? ''} ${tall ? (styles['tall'] ?? '') : ''}`;
  return (
    // What scrolls must take the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section class={look} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
