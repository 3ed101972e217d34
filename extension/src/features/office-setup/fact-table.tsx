import type { Day, EntryId } from '@soxanh/core';
import { useState } from 'preact/hooks';
import type { SetupStep } from '../../models/setup-history.ts';
import type { Setup } from '../../models/setup.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.ts';
import { ScrollFrame } from '../../ui/scroll-frame.tsx';
import table from '../../ui/table.module.css';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { FactForm, type FactEditing, type RenderFields } from './fact-form.tsx';
import styles from './setup.module.css';
import { WORDS } from './words.ts';

/** A column of facts in a list. */
export interface FactColumn {
  readonly heading: string;
  readonly number?: boolean;
}

interface FactTableProps<R extends { readonly step: SetupStep }, V> {
  readonly setup: Setup;
  /** What the list is of. */
  readonly label: string;
  readonly columns: readonly FactColumn[];
  readonly rows: readonly R[];
  /** Texts in the order of the columns; the first two together are what the row is called. */
  readonly cells: (row: R) => readonly string[];
  readonly formOf: (row: R) => V;
  readonly renderFields: RenderFields<V>;
  /** Answers whether it was saved. */
  readonly onMend: (row: R, value: V, from: Day) => Promise<boolean>;
  readonly refuse: (value: V, from: Day, row: R) => string | undefined;
  readonly fromLabel: string;
  readonly fromHint: string;
  readonly renderBeside?: RenderFields<V>;
}

/** Facts that stand side by side, each for its own time: quotas, changed conditions. Each can be mended and taken back. */
export function FactTable<R extends { readonly step: SetupStep }, V>(props: FactTableProps<R, V>) {
  const { setup, label, columns, rows, cells, formOf } = props;
  const words = useWords(WORDS);
  const [editing, setEditing] = useState<FactEditing<V> | undefined>(undefined);
  const place = useFocusBack<HTMLDivElement>(editing !== undefined);
  const mended = rows.find(({ step }) => step.id === editing?.mends);
  const look = (at: number): string => (columns[at]?.number === true ? (table['number'] ?? '') : '');
  return (
    <div ref={place} class={styles['listed']}>
      <ScrollFrame label={label}>
        <table class={table['table']}>
          <thead>
            <tr>
              {columns.map(({ heading }, at) => (
                <th key={heading} scope="col" class={look(at)}>
                  {heading}
                </th>
              ))}
              {setup.mayEdit ? (
                <th scope="col">
                  <span class="visually-hidden">{words.edit}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.step.id}>
                {cells(row).map((text, at) => (
                  <td key={columns[at]?.heading} class={look(at)}>
                    {text}
                  </td>
                ))}
                {setup.mayEdit ? (
                  <td>
                    <RowActs
                      called={cells(row).slice(0, 3).join(', ')}
                      onEdit={() =>
                        setEditing({ value: formOf(row), from: row.step.from, mends: row.step.id })
                      }
                      onWithdraw={() => void setup.withdraw(row.step.id)}
                    />
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {editing === undefined || mended === undefined ? null : (
        <MendForm {...props} editing={editing} row={mended} onChange={setEditing} />
      )}
    </div>
  );
}

interface RowActsProps {
  readonly called: string;
  readonly onEdit: () => void;
  readonly onWithdraw: () => void;
}

function RowActs({ called, onEdit, onWithdraw }: RowActsProps) {
  const words = useWords(WORDS);
  return (
    <div class={styles['acts']}>
      <Button look="quiet" label={words.editOf(called)} onPress={onEdit}>
        {words.edit}
      </Button>
      <Button look="quiet" label={words.withdrawOf(called)} onPress={onWithdraw}>
        {words.withdraw}
      </Button>
    </div>
  );
}

interface MendFormProps<R extends { readonly step: SetupStep }, V> extends FactTableProps<R, V> {
  readonly editing: FactEditing<V>;
  readonly row: R;
  readonly onChange: (editing: FactEditing<V> | undefined) => void;
}

function MendForm<R extends { readonly step: SetupStep }, V>(props: MendFormProps<R, V>) {
  const { setup, cells, row, editing, onChange, onMend, refuse } = props;
  return (
    <FactForm
      key={editing.mends}
      label={cells(row).slice(0, 3).join(', ')}
      renderFields={props.renderFields}
      editing={editing}
      setup={setup}
      fromLabel={props.fromLabel}
      fromHint={props.fromHint}
      renderBeside={props.renderBeside}
      refuse={(value, from) => refuse(value, from, row)}
      onChange={onChange}
      onSave={async (value: V, from: Day, _mends: EntryId | undefined) => {
        if (await onMend(row, value, from)) onChange(undefined);
      }}
      onClose={() => onChange(undefined)}
    />
  );
}
