import type { Day } from '@soxanh/core';
import { useState } from 'preact/hooks';
import type { Setup } from '../../models/setup.ts';
import { Button } from '../../ui/button.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { FactForm, type FactEditing, type RenderFields } from './fact-form.tsx';

interface AddFormProps<V> {
  readonly setup: Setup;
  readonly label: string;
  readonly blank: V;
  readonly renderFields: RenderFields<V>;
  /** Answers whether it was saved. */
  readonly onAdd: (value: V, from: Day) => Promise<boolean>;
  readonly refuse?: (value: V, from: Day) => string | undefined;
  /** The day it begins with; today unless said. */
  readonly start?: Day;
  readonly fromLabel?: string;
  readonly fromHint?: string;
  readonly renderBeside?: RenderFields<V>;
}

/** A button that unfolds the form for something new. */
export function AddForm<V>(props: AddFormProps<V>) {
  const { setup, label, blank, renderFields, onAdd, refuse } = props;
  const [editing, setEditing] = useState<FactEditing<V> | undefined>(undefined);
  const place = useFocusBack<HTMLDivElement>(editing !== undefined);
  if (editing === undefined) {
    const start = (): void =>
      setEditing({ value: blank, from: props.start ?? setup.today, mends: undefined });
    return (
      <div ref={place}>
        <Button onPress={start}>{label}</Button>
      </div>
    );
  }
  return (
    <div ref={place}>
      <FactForm
        label={label}
        renderFields={renderFields}
        editing={editing}
        setup={setup}
        refuse={refuse}
        fromLabel={props.fromLabel}
        fromHint={props.fromHint}
        renderBeside={props.renderBeside}
        onChange={setEditing}
        onSave={async (value, from) => {
          if (await onAdd(value, from)) setEditing(undefined);
        }}
        onClose={() => setEditing(undefined)}
      />
    </div>
  );
}
