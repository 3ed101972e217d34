import { Field, type FieldProps } from './field.tsx';

interface SearchFieldProps extends FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
}

/** A line in which something is looked for; Esc empties it, by the browser's hand or, where it does not, by ours. */
export const SearchField = ({ value, onInput, ...field }: SearchFieldProps) => (
  <Field {...field}>
    {(link) => (
      <input
        {...link}
        type="search"
        autocomplete="off"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onInput('');
        }}
      />
    )}
  </Field>
);
