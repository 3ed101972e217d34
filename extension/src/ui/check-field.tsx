import { useId } from 'preact/hooks';
import styles from './field.module.css';

interface CheckFieldProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** Yes or no. */
export function CheckField({ label, checked, onChange, hint, disabled = false }: CheckFieldProps) {
  const id = useId();
  return (
    <div class={styles['field']}>
      <label class={styles['check']}>
        <input
          type="checkbox"
          class={styles['box']}
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.checked)}
          {...(hint === undefined ? {} : { 'aria-describedby': id })}
        />
        <span>{label}</span>
      </label>
      {hint === undefined ? null : (
        <p id={id} class={styles['hint']}>
          {hint}
        </p>
      )}
    </div>
  );
}
