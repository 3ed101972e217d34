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
  readonly shortcut?: string | undefined;
  /** Whether what the button shows and hides is shown, and its id. */
  readonly expanded?: boolean;
  readonly controls?: string;
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
  expanded,
  controls,
}: ButtonProps) {
  const extra = look === 'plain' ? '' : ` ${styles[look] ?? ''}`;
  return (
    <button
      type="button"
      class={`${styles['button'] ?? ''}${extra}`}
      onClick={onPress}
      disabled={disabled ?? false}
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={shortcut}
      aria-expanded={expanded}
      aria-controls={controls}
    >
      {children}
    </button>
  );
}
