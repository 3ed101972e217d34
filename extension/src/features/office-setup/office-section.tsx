import { dateText, dayText, numberText } from '@soxanh/core';
import { useState } from 'preact/hooks';
import { clockText, minutesForFact } from '../../models/setup-clock.ts';
import { wholeFromText } from '../../models/setup-department.ts';
import type { Setup } from '../../models/setup.ts';
import { Button } from '../../ui/button.tsx';
import form from '../../ui/form.module.css';
import { useLanguage, useWords } from '../../ui/language.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { FactForm, type FactEditing } from './fact-form.tsx';
import { FactRow, type FactKind } from './fact-row.tsx';
import styles from './setup.module.css';
import { WORDS } from './words.ts';

/** The office itself: what it is called, when its book begins, and its rules. */
export function OfficeSection({ setup }: { readonly setup: Setup }) {
  return (
    <section class={form['card']}>
      <FactRow setup={setup} kind={useNameKind()} />
      <FirstDayRow setup={setup} />
      <FactRow setup={setup} kind={useScopeKind()} />
      <FactRow setup={setup} kind={useNotesKind()} />
      <FactRow setup={setup} kind={useCutOffKind()} />
      <FactRow setup={setup} kind={useCartonKind()} />
    </section>
  );
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const numberOf = (value: unknown, usual: number): number => (typeof value === 'number' ? value : usual);

function useNameKind(): FactKind<string> {
  const { name } = useWords(WORDS).office;
  return {
    topic: 'office',
    of: 'office',
    label: name,
    blank: '',
    read: (value) => textOf(value['name']),
    write: (text) => ({ name: text }),
    describe: (text) => <strong>{text}</strong>,
    fields: (text, set) => <TextField label={name} value={text} maxLength={200} focused onInput={set} />,
  };
}

function useScopeKind(): FactKind<string> {
  const { scope, scopeHint } = useWords(WORDS).office;
  return {
    topic: 'scope',
    of: 'office',
    label: scope,
    blank: '',
    read: (value) => textOf(value['text']),
    write: (text) => ({ text }),
    describe: (text) => text,
    fields: (text, set) => (
      <TextField label={scope} hint={scopeHint} value={text} maxLength={300} long focused onInput={set} />
    ),
  };
}

function useNotesKind(): FactKind<boolean> {
  const { notes, notesHint, notesAllowed, notesKept } = useWords(WORDS).office;
  return {
    topic: 'notes',
    of: 'office',
    label: notes,
    usual: false,
    blank: false,
    read: (value) => value['allowed'] === true,
    write: (allowed) => ({ allowed }),
    describe: (allowed) => (allowed ? notesAllowed : notesKept),
    fields: (allowed, set) => (
      <CheckField label={notesAllowed} hint={notesHint} checked={allowed} onChange={set} />
    ),
  };
}

const USUAL_CUT_OFF = 17 * 60;

/** The form keeps what is typed: half a time is no time yet. */
function useCutOffKind(): FactKind<string> {
  const { cutOff, cutOffHint } = useWords(WORDS).office;
  return {
    topic: 'cut-off',
    of: 'office',
    label: cutOff,
    usual: clockText(USUAL_CUT_OFF),
    blank: '',
    read: (value) => clockText(numberOf(value['minutes'], USUAL_CUT_OFF)),
    write: (text) => ({ minutes: minutesForFact(text) }),
    describe: (text) => text,
    fields: (text, set) => (
      <TextField label={cutOff} hint={cutOffHint} value={text} maxLength={12} focused onInput={set} />
    ),
  };
}

const USUAL_REAMS = 5;

function useCartonKind(): FactKind<string> {
  const { carton, reams } = useWords(WORDS).office;
  const language = useLanguage();
  return {
    topic: 'carton',
    of: 'office',
    label: carton,
    usual: String(USUAL_REAMS),
    blank: '',
    read: (value) => String(numberOf(value['reams'], USUAL_REAMS)),
    write: (text) => ({ reams: wholeFromText(text) }),
    describe: (text) => reams(numberText(Number(text), 0, language)),
    fields: (text, set) => (
      <TextField label={carton} value={text} inputMode="numeric" maxLength={3} focused onInput={set} />
    ),
  };
}

/** The day is all there is to change. */
const renderBeginsHint = () => <BeginsHint />;

const BeginsHint = () => <p class={form['quiet']}>{useWords(WORDS).office.beginsHint}</p>;

/** The day the book begins is the day of the office's first statement: another day is a mended statement. */
function FirstDayRow({ setup }: { readonly setup: Setup }) {
  const words = useWords(WORDS);
  const [editing, setEditing] = useState<FactEditing<undefined> | undefined>(undefined);
  const row = useFocusBack<HTMLDivElement>(editing !== undefined);
  const first = setup.history('office', 'office').at(-1);
  if (first === undefined) return null;
  const label = words.office.begins;
  return (
    <div class={styles['fact']} ref={row}>
      <p class={styles['label']}>{label}</p>
      <div class={styles['value']}>
        <p>{dateText(first.from)}</p>
        {editing !== undefined ? (
          <FactForm
            label={label}
            renderFields={renderBeginsHint}
            editing={editing}
            setup={setup}
            onChange={setEditing}
            onSave={async (_, from) => {
              const fact = { topic: 'office', of: 'office', from: dayText(from), value: first.value };
              if (await setup.mend(first.id, fact)) setEditing(undefined);
            }}
            onClose={() => setEditing(undefined)}
          />
        ) : setup.mayEdit ? (
          <div class={form['actions']}>
            <Button
              look="quiet"
              label={words.editOf(label)}
              onPress={() => setEditing({ value: undefined, from: first.from, mends: first.id })}
            >
              {words.edit}
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  );
}
