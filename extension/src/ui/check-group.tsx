import styles from './check-group.module.css';
import { CheckField } from './check-field.tsx';

interface CheckGroupProps {
  /** What is chosen among. */
  readonly label: string;
  readonly hint?: string | undefined;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly chosen: readonly string[];
  /** Told the chosen ones in the order of the options. */
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Any number of a few things. */
export function CheckGroup({ label, hint, options, chosen, onChange }: CheckGroupProps) {
  const turn = (value: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(value);
    else next.delete(value);
    onChange(options.map((option) => option.value).filter((each) => next.has(each)));
  };
  return (
    <fieldset class={styles['group']}>
      <legend>{label}</legend>
      {hint === undefined ? null : <p class={styles['hint']}>{hint}</p>}
      <div class={styles['choices']}>
        {options.map(({ value, text }) => (
          <CheckField
            key={value}
            label={text}
            checked={chosen.includes(value)}
            onChange={(isChosen) => turn(value, isChosen)}
          />
        ))}
      </div>
    </fieldset>
  );
}
