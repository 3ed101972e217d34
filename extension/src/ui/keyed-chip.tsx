import type { ComponentChildren } from 'preact';
import { Button } from './button.tsx';
import styles from './keyed-chip.module.css';

interface KeyedChipProps {
  /** Its place among the chips on the page, from 1: the first nine answer to the number keys. */
  readonly number: number;
  readonly disabled?: boolean;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

/** A chip with the number key that presses it: for the eye a small digit, for screen readers a shortcut. */
export function KeyedChip({ number, disabled = false, onPress, children }: KeyedChipProps) {
  const hasKey = number <= 9;
  return (
    <Button look="chip" disabled={disabled} onPress={onPress} shortcut={hasKey ? `Alt+${number}` : undefined}>
      {hasKey ? (
        <span class={styles['key']} aria-hidden="true">
          {number}
        </span>
      ) : null}
      {children}
    </Button>
  );
}

/** A row of chips; it wraps. */
export const ChipRow = ({ children }: { readonly children: ComponentChildren }) => (
  <div class={styles['row']}>{children}</div>
);
