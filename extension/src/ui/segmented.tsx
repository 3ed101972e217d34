import { useId } from 'preact/hooks';
import styles from './segmented.module.css';

interface SegmentedProps<T extends string> {
  /** What is chosen here. */
  readonly name: string;
  readonly choices: readonly { readonly value: T; readonly text: string }[];
  readonly chosen: T | undefined;
  readonly onChoose: (value: T) => void;
}

/** One of a few, all in sight: radio buttons in a row. Arrow keys change the choice. */
export function Segmented<T extends string>({ name, choices, chosen, onChoose }: SegmentedProps<T>) {
  const id = useId();
  return (
    <div class={styles['group']} role="radiogroup" aria-label={name}>
      {choices.map(({ value, text }) => (
        <label key={value} class={styles['choice']}>
          <input
            type="radio"
            name={id}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>{text}</span>
        </label>
      ))}
    </div>
  );
}
