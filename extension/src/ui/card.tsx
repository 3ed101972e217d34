import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './card.module.css';

interface CardProps {
  readonly title: ComponentChildren;
  /** Stands beside the title. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One matter on its own ground, with its title. */
export function Card({ title, aside, children }: CardProps) {
  const id = useId();
  return (
    <section class={styles['card']} aria-labelledby={id}>
      <div class={styles['head']}>
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
