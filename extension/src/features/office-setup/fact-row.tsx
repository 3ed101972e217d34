import { dateText, dayText, type Day, type EntryId } from '@soxanh/core';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { SetupStep } from '../../models/setup-history.ts';
import type { Setup } from '../../models/setup.ts';
import { Button } from '../../ui/button.tsx';
import form from '../../ui/form.module.css';
import { useWords } from '../../ui/language.ts';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { FactForm, type FactEditing, type RenderFields } from './fact-form.tsx';
import { FactHistory } from './fact-history.tsx';
import styles from './setup.module.css';
import { WORDS } from './words.ts';

/** How one kind of fact is shown and edited. */
export interface FactKind<V> {
  readonly topic: string;
  readonly of: string;
  readonly label: string;
  /** What it is called where the label alone does not say of which thing. */
  readonly called?: string;
  /** What it means, under its label. */
  readonly meaning?: string;
  /** What holds while nothing was stated; undefined if then nothing does. */
  readonly usual?: V | undefined;
  readonly read: (value: Readonly<Record<string, unknown>>) => V;
  readonly write: (value: V) => Readonly<Record<string, unknown>>;
  readonly describe: (value: V) => ComponentChildren;
  readonly fields: RenderFields<V>;
  /** What an edit begins with where nothing was stated. */
  readonly blank: V;
  /** What is said where nothing was stated and nothing holds; "not stated" unless given. */
  readonly unsaid?: string | undefined;
  /** Nothing need be stated of it: even its only statement can be taken back. */
  readonly mayVanish?: boolean;
  /** Why a value cannot hold from a day, in words. */
  readonly refuse?: (value: V, from: Day) => string | undefined;
}

interface FactRowProps<V> {
  readonly setup: Setup;
  readonly kind: FactKind<V>;
}

/** One thing the office states: what holds today, since when, the way to change it, and what held before. */
export function FactRow<V>({ setup, kind }: FactRowProps<V>) {
  const [editing, setEditing] = useState<FactEditing<V> | undefined>(undefined);
  const [isOpen, setOpen] = useState(false);
  const row = useFocusBack<HTMLDivElement>(editing !== undefined);
  const steps = setup.history(kind.topic, kind.of);
  const current = steps.find((step) => step.isCurrent) ?? steps.at(-1);
  const called = kind.called ?? kind.label;
  const startNew = (): void => {
    const value = current === undefined ? (kind.usual ?? kind.blank) : kind.read(current.value);
    setEditing({ value, from: setup.today, mends: undefined });
  };
  return (
    <div class={styles['fact']} ref={row}>
      <div class={styles['label']}>
        <p>{kind.label}</p>
        {kind.meaning === undefined ? null : <p class={styles['meaning']}>{kind.meaning}</p>}
      </div>
      <div class={styles['value']}>
        <CurrentValue kind={kind} current={current} />
        {editing === undefined ? (
          <FactButtons
            called={called}
            isOpen={isOpen}
            onEdit={setup.mayEdit ? startNew : undefined}
            // Whoever may mend needs the history of a single statement too: its day may be wrong.
            onHistory={steps.length > (setup.mayEdit ? 0 : 1) ? () => setOpen(!isOpen) : undefined}
          />
        ) : (
          <FactForm
            label={called}
            renderFields={kind.fields}
            editing={editing}
            setup={setup}
            refuse={kind.refuse}
            onChange={setEditing}
            onSave={async (value, from, mends) => {
              if (await saveFact(setup, kind, value, from, mends)) setEditing(undefined);
            }}
            onClose={() => setEditing(undefined)}
          />
        )}
        {isOpen && steps.length > 0 ? (
          <Past
            setup={setup}
            kind={kind}
            steps={steps}
            onMend={(step) => setEditing({ value: kind.read(step.value), from: step.from, mends: step.id })}
          />
        ) : null}
      </div>
    </div>
  );
}

function saveFact<V>(
  setup: Setup,
  kind: FactKind<V>,
  value: V,
  from: Day,
  mends: EntryId | undefined,
): Promise<boolean> {
  const fact = { topic: kind.topic, of: kind.of, from: dayText(from), value: kind.write(value) };
  return mends === undefined ? setup.state([fact]) : setup.mend(mends, fact);
}

interface PastProps<V> extends FactRowProps<V> {
  readonly steps: readonly SetupStep[];
  readonly onMend: (step: SetupStep) => void;
}

function Past<V>({ setup, kind, steps, onMend }: PastProps<V>) {
  const mayWithdraw = setup.mayEdit && (steps.length > 1 || kind.mayVanish === true);
  return (
    <FactHistory
      steps={steps}
      describe={(step) => kind.describe(kind.read(step.value))}
      onMend={setup.mayEdit ? onMend : undefined}
      onWithdraw={mayWithdraw ? (step) => void setup.withdraw(step.id) : undefined}
    />
  );
}

interface FactButtonsProps {
  readonly called: string;
  readonly isOpen: boolean;
  /** Undefined: this machine only reads. */
  readonly onEdit: (() => void) | undefined;
  /** Undefined: nothing else ever held. */
  readonly onHistory: (() => void) | undefined;
}

function FactButtons({ called, isOpen, onEdit, onHistory }: FactButtonsProps) {
  const words = useWords(WORDS);
  return (
    <div class={form['actions']}>
      {onHistory === undefined ? null : (
        <Button
          look="quiet"
          label={isOpen ? words.hideOf(called) : words.historyOf(called)}
          onPress={onHistory}
        >
          {isOpen ? words.hide : words.history}
        </Button>
      )}
      {onEdit === undefined ? null : (
        <Button look="quiet" label={words.editOf(called)} onPress={onEdit}>
          {words.edit}
        </Button>
      )}
    </div>
  );
}

function CurrentValue<V>({ kind, current }: { kind: FactKind<V>; current: SetupStep | undefined }) {
  const words = useWords(WORDS);
  if (current !== undefined) {
    return (
      <p>
        {kind.describe(kind.read(current.value))}{' '}
        <span class={form['quiet']}>({words.since(dateText(current.from))})</span>
      </p>
    );
  }
  return kind.usual === undefined ? (
    <p class={form['quiet']}>{kind.unsaid ?? words.unsaid}</p>
  ) : (
    <p>
      {kind.describe(kind.usual)} <span class={form['quiet']}>({words.byDefault})</span>
    </p>
  );
}
