import button from './button.module.css';
import styles from './file-button.module.css';

interface FileButtonProps {
  readonly children: string;
  /** Kinds of file that are offered, for example `.jsonl`; the person may choose any other. */
  readonly accept: string;
  readonly onChoose: (file: File) => void;
  readonly disabled?: boolean;
}

/** A button that lets the person choose a file. */
export function FileButton({ children, accept, onChoose, disabled = false }: FileButtonProps) {
  return (
    <label class={`${button['button'] ?? ''} ${styles['button'] ?? ''}`} data-disabled={disabled}>
      {children}
      <input
        type="file"
        class={styles['input']}
        accept={accept}
        disabled={disabled}
        onChange={(event) => {
          const input = event.currentTarget;
          const [file] = input.files ?? [];
          if (file === undefined) return;
          onChoose(file);
          // The same file may be chosen again.
          input.value = '';
        }}
      />
    </label>
  );
}
