import type { ComponentChildren } from 'preact';
import styles from './first-run.module.css';

interface ChoiceCardProps {
  /** Cards of one name exclude each other. */
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  /** What has to be filled in once this is chosen. */
  readonly children?: ComponentChildren;
}

/** One of a few answers, with a sentence on what it means. */
export function ChoiceCard({ name, title, text, chosen, onChoose, children }: ChoiceCardProps) {
  return (
    <div class={styles['choice']} data-chosen={chosen}>
      <label>
        <input type="radio" name={name} checked={chosen} onChange={onChoose} />
        <strong>{title}</strong>
        <span>{text}</span>
      </label>
      {chosen && children !== undefined ? <div class={styles['more']}>{children}</div> : null}
    </div>
  );
}
