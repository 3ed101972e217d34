import { Field, type FieldProps } from './field.tsx';

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onInput?: (value: string) => void;
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  readonly maxLength?: number;
  /** To be looked at and copied, not written in. */
  readonly fixed?: boolean;
  /** Several lines. */
  readonly long?: boolean;
  /** The cursor goes here when it appears. */
  readonly focused?: boolean;
}

const focus = (element: HTMLElement | null): void => element?.focus();

/** A line of text, or several. */
export function TextField({
  value,
  onInput,
  inputMode = 'text',
  maxLength = 1000,
  fixed = false,
  long = false,
  focused = false,
  disabled = false,
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      {(link) => {
        const control = {
          ...link,
          value,
          maxLength,
          disabled,
          readOnly: fixed,
          onInput: (event: Event) => onInput?.((event.target as HTMLInputElement).value),
          ...(focused ? { ref: focus } : {}),
        };
        return long ? (
          <textarea {...control} rows={3} />
        ) : (
          <input {...control} type="text" inputMode={inputMode} autocomplete="off" />
        );
      }}
    </Field>
  );
}
