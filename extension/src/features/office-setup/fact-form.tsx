import type { Day, EntryId } from '@soxanh/core';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Setup } from '../../models/setup.ts';
import { Button } from '../../ui/button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import form from '../../ui/form.module.css';
import { useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { useProblemText } from './problem.ts';
import styles from './setup.module.css';
import { WORDS } from './words.ts';

/** A fact while it is being written. */
export interface FactEditing<V> {
  readonly value: V;
  /** Undefined while what is typed is no day. */
  readonly from: Day | undefined;
  /** The statement it stands in for, if it mends one; else it begins something new. */
  readonly mends: EntryId | undefined;
}

/** Draws the fields of a fact; `from` is the day from which it is to hold, if what is typed is one. */
export type RenderFields<V> = (value: V, set: (value: V) => void, from: Day | undefined) => ComponentChildren;

interface FactFormProps<V> {
  readonly label: string;
  readonly renderFields: RenderFields<V>;
  readonly editing: FactEditing<V>;
  readonly setup: Setup;
  readonly onChange: (editing: FactEditing<V>) => void;
  readonly onSave: (value: V, from: Day, mends: EntryId | undefined) => Promise<void>;
  readonly onClose: () => void;
  /** Why this cannot be saved, in words, beside what every fact is checked for. */
  readonly refuse?: ((value: V, from: Day) => string | undefined) | undefined;
  /** What the day means, where it is not "holds from". */
  readonly fromLabel?: string | undefined;
  readonly fromHint?: string | undefined;
  /** A further field beside the day: the end of a period beside its beginning. */
  readonly renderBeside?: RenderFields<V> | undefined;
}

/** The fields of a fact and the day from which it holds. */
export function FactForm<V>(props: FactFormProps<V>) {
  const { label, renderFields, editing, setup, onChange, onSave, onClose, refuse } = props;
  const words = useWords(WORDS);
  const problem = useProblemText(setup.problem.value);
  const [wasTried, setTried] = useState(false);
  // What was said of the last deed would stand over the fields of the next.
  useEffect(() => setup.clear(), [setup]);
  const { value, from, mends } = editing;
  const refusal = from === undefined ? undefined : refuse?.(value, from);
  const says = refusal ?? problem;
  const set = (next: V): void => onChange({ ...editing, value: next });
  const save = (): void => {
    setup.problem.value = undefined;
    setTried(true);
    if (from !== undefined && refusal === undefined) void onSave(value, from, mends);
  };
  const close = (): void => {
    setup.problem.value = undefined;
    onClose();
  };
  return (
    <form
      class={`${form['form'] ?? ''} ${styles['editing'] ?? ''}`}
      aria-label={words.editOf(label)}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {renderFields(value, set, from)}
      <div class={props.renderBeside === undefined ? styles['narrow'] : styles['beside']}>
        <DayField
          label={props.fromLabel ?? words.from}
          day={from}
          today={setup.today}
          error={wasTried && from === undefined ? words.problems.from : undefined}
          onChange={(day) => onChange({ ...editing, from: day })}
        />
        {props.renderBeside?.(value, set, from)}
      </div>
      <p class={form['quiet']}>{props.fromHint ?? words.fromHint}</p>
      {wasTried && says !== undefined ? <Notice tone="problem">{says}</Notice> : null}
      <div class={form['actions']}>
        <Button look="main" onPress={save}>
          {words.save}
        </Button>
        <Button look="quiet" onPress={close}>
          {words.cancel}
        </Button>
      </div>
      {/* Enter in a field saves, as in every form. */}
      <input type="submit" hidden />
    </form>
  );
}
