import { Field, type FieldProps } from './field.tsx';

/** One of the things to choose from. */
export interface Option<T extends string> {
  readonly value: T;
  readonly text: string;
}

interface SelectFieldProps<T extends string> extends FieldProps {
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
}

/** A choice of one out of a list. */
export function SelectField<T extends string>({
  value,
  options,
  onChange,
  disabled = false,
  ...field
}: SelectFieldProps<T>) {
  return (
    <Field {...field}>
      {(link) => (
        <select
          {...link}
          value={value}
          disabled={disabled}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
