import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './field.module.css';

/** What every control with a label is told. */
export interface FieldProps {
  readonly label: string;
  /** What helps to fill it in. */
  readonly hint?: string | undefined;
  /** What is wrong with what is in it, and what to do. */
  readonly error?: string | undefined;
  /** The label is said to screen readers only: the place makes it plain to the eye. */
  readonly labelHidden?: boolean | undefined;
  readonly disabled?: boolean | undefined;
}

/** How a control is tied to its label, hint and error. */
export interface FieldLink {
  readonly id: string;
  readonly class: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: 'true';
}

/** A label, a control, and beneath it a hint or what is wrong. */
export function Field({
  label,
  hint,
  error,
  labelHidden,
  children,
}: FieldProps & { readonly children: (link: FieldLink) => ComponentChildren }) {
  const id = useId();
  const below = error ?? hint;
  return (
    <div class={styles['field']}>
      <label class={labelHidden === true ? 'visually-hidden' : styles['label']} for={id}>
        {label}
      </label>
      {children({
        id,
        class: styles['control'] ?? '',
        ...(below === undefined ? {} : { 'aria-describedby': `${id}-below` }),
        ...(error === undefined ? {} : { 'aria-invalid': 'true' }),
      })}
      {below === undefined ? null : (
        <p id={`${id}-below`} class={error === undefined ? styles['hint'] : styles['error']}>
          {below}
        </p>
      )}
    </div>
  );
}
