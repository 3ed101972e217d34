import styles from './figure-button.module.css';
import { useWords } from './language.ts';
import { FIGURE_WORDS } from './words/figure-words.ts';

interface FigureButtonProps {
  /** The figure with its unit; undefined says that there is none yet. */
  readonly text: string | undefined;
  /** Whose figure it is, where the place does not say it. */
  readonly of?: string;
  readonly onOpen: () => void;
}

/** A figure that opens to how it is counted (law I3). */
export function FigureButton({ text, of, onOpen }: FigureButtonProps) {
  const words = useWords(FIGURE_WORDS);
  const shown = text ?? words.none;
  const name = of === undefined ? shown : `${shown}, ${of}`;
  return (
    <button
      type="button"
      class={styles['button']}
      onClick={onOpen}
      title={words.how}
      aria-label={`${name}: ${words.how}`}
      aria-haspopup="dialog"
    >
      {shown}
    </button>
  );
}
