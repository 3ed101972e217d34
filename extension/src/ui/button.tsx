import type { ComponentChildren, TargetedMouseEvent } from 'preact';
import styles from './button.module.css';

interface ButtonProps {
  /** `main`: the one thing to do here · `quiet`: beside text · `chip`: one of a row of amounts. */
  readonly look?: 'main' | 'quiet' | 'chip' | 'plain';
  readonly onPress: (event: TargetedMouseEvent<HTMLButtonElement>) => void;
  readonly children: ComponentChildren;
  readonly disabled?: boolean;
  /** Name for screen readers where the text alone does not say enough. */
  readonly label?: string;
  readonly pressed?: boolean;
  readonly shortcut?: string;
}

/** A button; its text is a verb. */
export function Button({
  look = 'plain',
  onPress,
  children,
  disabled,
  label,
  pressed,
  shortcut,
}: ButtonProps) {
  const extra = look === 'plain' ? '' : ` ${styles[look] ?? ''}`;
  return (
    <button
      type="button"
      class={`${styles['button'] ?? ''}${extra}`}
      onClick={onPress}
      disabled={disabled ?? false}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': shortcut })}
    >
      {children}
    </button>
  );
}
