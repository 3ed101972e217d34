import { Button } from './button.tsx';
import type { FieldProps } from './field.tsx';
import form from './form.module.css';
import { TextField } from './text-field.tsx';

interface ReasonFieldProps extends FieldProps {
  readonly value: string;
  /** Reasons people give most often: one press writes them. */
  readonly common: readonly string[];
  readonly focused?: boolean;
  readonly onInput: (reason: string) => void;
}

/** Why something is so: typed, or one of those that are common. */
export function ReasonField({ common, onInput, ...field }: ReasonFieldProps) {
  return (
    <>
      <TextField {...field} onInput={onInput} />
      <div class={form['actions']}>
        {common.map((reason) => (
          <Button key={reason} look="chip" onPress={() => onInput(reason)}>
            {reason}
          </Button>
        ))}
      </div>
    </>
  );
}
